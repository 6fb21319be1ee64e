using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Resolution.Episodes.Evidence;
using PodcastApi.Ingestion.Resolution.Episodes.Rules;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>
/// Puts the documents of one podcast together that tell of one episode: by the rules of <see cref="MatchRules"/> from the
/// surest down, then by evidence from the strongest down. A list tells of an episode once, so documents of one
/// <see cref="Listing"/> are never put together. The result depends on the documents alone, not on their order.
/// </summary>
internal static class EpisodeMatcher
{
    /// <summary>A key that more documents share tells nothing, and would cost their square.</summary>
    private const int MaximumBlock = 48;

    /// <param name="documents">All documents of the podcast whose word counts.</param>
    /// <param name="orders">What somebody settled, which no rule overrides; null for nothing.</param>
    public static IReadOnlyList<EpisodeCluster> Match(IEnumerable<EpisodeClues> documents, MatchOrders? orders = null)
    {
        var clues = documents.OrderBy(document => document.Kind).ThenBy(document => document.Name, StringComparer.Ordinal).ToArray();
        if (orders is not { IsEmpty: false } && clues.Select(document => document.Listing).Distinct().Count() < 2)
            return [.. clues.Select(document => new EpisodeCluster([new EpisodeMember(document, MatchRules.Origin, MatchConfidence.Of(MatchRules.Origin))]))];
        CommonClues.LeaveOut(clues);
        var clusters = new ClusterSet(clues);
        if (orders is { IsEmpty: false })
            Obey(orders, clues, clusters);
        foreach (var rule in MatchRules.All)
            ByRule(clues, clusters, rule);
        ByEvidence(clues, clusters);
        return clusters.Read();
    }

    private static void Obey(MatchOrders orders, EpisodeClues[] clues, ClusterSet clusters)
    {
        var places = clues.Index().ToDictionary(clue => clue.Item.Document, clue => clue.Index);
        foreach (var (document, other) in orders.Apart)
            clusters.KeepApart(places[document], places[other]);
        foreach (var (document, anchor) in orders.Pinned)
            clusters.Pin(places[document], places[anchor]);
    }

    private static void ByRule(EpisodeClues[] clues, ClusterSet clusters, MatchRule rule)
    {
        var blocks = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < clues.Length; i++)
        {
            foreach (var key in rule.Keys(clues[i]))
                Add(blocks, key, i);
        }

        foreach (var block in blocks.Values)
        {
            // What one list gives to several documents does not name one of them.
            var ambiguous = block.GroupBy(i => clues[i].Listing).Where(group => group.Count() > 1).SelectMany(group => group).ToHashSet();
            var named = block.Where(i => !ambiguous.Contains(i)).ToArray();
            for (var i = 0; i < named.Length; i++)
            {
                for (var j = i + 1; j < named.Length; j++)
                {
                    if (!rule.NeedsConsent || !EvidenceTable.Contradicts(clues[named[i]], clues[named[j]]))
                        clusters.Unite(named[i], named[j], rule.Name, rule.Confidence);
                }
            }
        }
    }

    private static void ByEvidence(EpisodeClues[] clues, ClusterSet clusters)
    {
        var found = new List<(int One, int Other, Verdict Verdict)>();
        foreach (var (one, other) in Candidates(clues, clusters))
        {
            if (EvidenceTable.Judge(clues[one], clues[other]) is { IsMatch: true } verdict)
                found.Add((one, other, verdict));
        }

        foreach (var (one, other, verdict) in found.OrderByDescending(match => match.Verdict.Weight).ThenBy(match => match.One).ThenBy(match => match.Other))
        {
            var name = string.Join('+', verdict.Agreeing.Select(kind => kind.ToString().ToLowerInvariant()));
            clusters.Unite(one, other, name, MatchConfidence.OfEvidence(verdict.Weight));
        }
    }

    /// <summary>Pairs that share something and may still be put together, each once.</summary>
    private static IEnumerable<(int One, int Other)> Candidates(EpisodeClues[] clues, ClusterSet clusters)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < clues.Length; i++)
        {
            foreach (var key in BlockKeys(clues[i]))
                Add(blocks, key, i);
        }

        var seen = new HashSet<(int, int)>();
        foreach (var block in blocks.Values.Where(block => block.Count is > 1 and <= MaximumBlock))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    if (clusters.MayUnite(block[i], block[j]) && seen.Add((block[i], block[j])))
                        yield return (block[i], block[j]);
                }
            }
        }
    }

    private static IEnumerable<string> BlockKeys(EpisodeClues clues)
    {
        foreach (var title in clues.Titles)
            yield return "t" + title;
        foreach (var guest in clues.Guests)
            yield return "g" + guest[(guest.LastIndexOf(' ') + 1)..];
        if (clues.Day is { } day)
        {
            yield return $"d{day.DayNumber / 2}";
            yield return $"e{(day.DayNumber + 1) / 2}";
        }

        foreach (var hash in clues.Notes.Hashes.Take(24))
            yield return $"n{hash}";
        foreach (var hash in clues.Links.Hashes.Take(24))
            yield return $"l{hash}";
    }

    private static void Add<TKey>(IDictionary<TKey, List<int>> blocks, TKey key, int document)
    {
        if (!blocks.TryGetValue(key, out var block))
            blocks[key] = block = [];
        if (block.Count == 0 || block[^1] != document)
            block.Add(document);
    }
}
