using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Resolution.Episodes.Rules;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>Documents that are put together step by step: a forest of sets, each of which holds one document of a list.</summary>
internal sealed class ClusterSet(EpisodeClues[] clues)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, clues.Length)];
    private readonly HashSet<Listing>[] _sources = [.. clues.Select(document => new HashSet<Listing> { document.Listing })];

    /// <summary>Pairs of documents that somebody said are not one.</summary>
    private readonly List<(int One, int Other)> _apart = [];

    /// <summary>The best rule that tied each document to another.</summary>
    private readonly (string? Rule, float Confidence)[] _ties = new (string?, float)[clues.Length];

    public bool MayUnite(int one, int other)
    {
        var (a, b) = (Find(one), Find(other));
        return !_sources[a].Overlaps(_sources[b]) && !AreApart(a, b);
    }

    /// <summary>Sees to it that two documents never come together.</summary>
    public void KeepApart(int one, int other) => _apart.Add((one, other));

    /// <summary>Puts a document where somebody said that it belongs, whatever list it is of.</summary>
    public void Pin(int document, int anchor)
    {
        var (a, b) = (Find(document), Find(anchor));
        if (AreApart(a, b))
            return;
        Tie(document, MatchOrders.Rule, MatchConfidence.Of(MatchOrders.Rule));
        if (a != b)
            Join(a, b);
    }

    public void Unite(int one, int other, string rule, float confidence)
    {
        var (a, b) = (Find(one), Find(other));
        if (a != b && (_sources[a].Overlaps(_sources[b]) || AreApart(a, b)))
            return;
        Tie(one, rule, confidence);
        Tie(other, rule, confidence);
        if (a != b)
            Join(a, b);
    }

    /// <summary>The sets, and their documents, in the order in which the documents were given: the richest kind first.</summary>
    public IReadOnlyList<EpisodeCluster> Read()
    {
        var members = new SortedDictionary<int, List<EpisodeMember>>();
        for (var i = 0; i < clues.Length; i++)
        {
            var root = Find(i);
            if (!members.TryGetValue(root, out var list))
                members[root] = list = [];
            list.Add(list.Count == 0
                ? new EpisodeMember(clues[i], MatchRules.Origin, MatchConfidence.Of(MatchRules.Origin))
                // What nothing tied has a document pinned to it that leads now.
                : _ties[i].Rule is { } rule ? new EpisodeMember(clues[i], rule, _ties[i].Confidence)
                : new EpisodeMember(clues[i], MatchOrders.Rule, MatchConfidence.Of(MatchOrders.Rule)));
        }

        return [.. members.Values.Select(list => new EpisodeCluster(list))];
    }

    private void Join(int a, int b)
    {
        // The set that was first in order leads.
        var (root, child) = a < b ? (a, b) : (b, a);
        _parents[child] = root;
        _sources[root].UnionWith(_sources[child]);
    }

    private bool AreApart(int a, int b) => _apart.Exists(pair => (Find(pair.One), Find(pair.Other)) is var (one, other) && ((one == a && other == b) || (one == b && other == a)));

    private void Tie(int document, string rule, float confidence)
    {
        if (_ties[document].Confidence < confidence)
            _ties[document] = (rule, confidence);
    }

    private int Find(int document)
    {
        while (_parents[document] != document)
            document = _parents[document] = _parents[_parents[document]];
        return document;
    }
}
