using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Curation;

/// <summary>
/// The corrections that the content is made with: the last word on everything that was resolved from documents. Who is who by
/// nature is left as it is, so that a correction can be taken back.
/// </summary>
internal sealed class Corrections
{
    private readonly Dictionary<Guid, Guid> _survivors;
    private readonly CorrectionEffect[] _splits;
    private readonly ILookup<Guid, CorrectionEffect> _values;
    private readonly ILookup<Guid, Guid?> _hidden;
    private readonly Dictionary<Guid, LinkKind> _linkKinds;
    private readonly CorrectionEffect[] _matches;

    public Corrections(IReadOnlyCollection<CorrectionEffect> effects)
    {
        _survivors = effects.Where(effect => effect.Kind == CorrectionKind.Merge && effect.Target != effect.Other)
            .GroupBy(effect => effect.Target).ToDictionary(group => group.Key, group => group.First().Other!.Value);
        _splits = [.. effects.Where(effect => effect.Kind == CorrectionKind.Split)];
        _values = effects.Where(effect => effect.Kind == CorrectionKind.Set).ToLookup(effect => effect.Target);
        _hidden = effects.Where(effect => effect.Kind == CorrectionKind.HideLink).ToLookup(effect => effect.Target, effect => effect.Other);
        _linkKinds = effects.Where(effect => effect.Kind == CorrectionKind.LinkKind).GroupBy(effect => effect.Target).ToDictionary(group => group.Key, group => group.First().LinkKind!.Value);
        _matches = [.. effects.Where(effect => effect.Kind is CorrectionKind.Pin or CorrectionKind.Forbid)];
    }

    /// <summary>What is stored was made with these.</summary>
    public static async Task<Corrections> LoadAsync(ContentWriter writer, CancellationToken cancellationToken) =>
        new([.. (await writer.Corrections.EffectsAsync(cancellationToken)).Select(CorrectionEffect.Read)]);

    /// <summary>Whether any of them is about a document.</summary>
    public bool NameDocuments => _matches.Length > 0;

    /// <summary>Whether any of them hides a link.</summary>
    public bool HideLinks => _hidden.Count > 0;

    /// <summary>What somebody or something was merged into, at last; itself when it was not.</summary>
    public Guid Survivor(Guid id)
    {
        // As many steps as there are merges: natural ones may have bent them into a circle.
        for (var steps = 0; steps < _survivors.Count && _survivors.TryGetValue(id, out var next); steps++)
            id = next;
        return id;
    }

    /// <summary>Whose a credit is.</summary>
    /// <param name="kind">A person or a company.</param>
    /// <param name="natural">Whose it is by what the documents say.</param>
    /// <param name="owner">The episode or podcast that has it.</param>
    /// <param name="name">The name that it is under.</param>
    public Guid Identify(ContentKind kind, Guid natural, Guid owner, string name)
    {
        var id = Survivor(natural);
        foreach (var split in _splits)
        {
            if (Survivor(split.Target) == id && split.Owners?.Contains(owner) != false && split.NameKeys?.Contains(Key(kind, name)) != false)
                return Survivor(split.Other!.Value);
        }

        return id;
    }

    /// <summary>The key by which a name is compared.</summary>
    public static string Key(ContentKind kind, string name) => kind == ContentKind.Person ? NameKey.ForPerson(name) : NameKey.ForCompany(name);

    public PersonRow Correct(PersonRow row) => Apply(SettableFields.OfPerson, row.Id, Named(row.Id) is { } name ? Apply(SettableFields.OfPerson, "name", name, row) : row);

    public CompanyRow Correct(CompanyRow row) => Apply(SettableFields.OfCompany, row.Id, Named(row.Id) is { } name ? Apply(SettableFields.OfCompany, "name", name, row) : row);

    public PodcastDraft Correct(Guid id, PodcastDraft podcast) => Apply(SettableFields.OfPodcast, id, podcast);

    /// <summary>The episode with what was set, which no document is said to have supplied then.</summary>
    public MergedEpisode Correct(Guid id, MergedEpisode episode, PodcastContext podcast, DateTimeOffset now)
    {
        if (!_values.Contains(id))
            return episode;
        var set = _values[id].Select(effect => effect.Field!).ToHashSet(StringComparer.Ordinal);
        if (set.Overlaps(["season", "number"]))
            set.Add("number");
        if (set.Contains("publishedAt"))
            set.Add("publishedOn");
        var corrected = Apply(SettableFields.OfEpisode, id, new DatedEpisode(episode, podcast.TimeZone, now)).Episode;
        return corrected with { Sources = [.. corrected.Sources.Select(source => source with { Fields = [.. source.Fields.Where(field => !set.Contains(field))] })] };
    }

    /// <summary>Whether a link is not to be seen on an episode.</summary>
    public bool IsHidden(Guid link, Guid episode) => _hidden[link].Any(only => only is null || only == episode);

    /// <summary>Whether a split made it.</summary>
    public bool IsSplitOff(Guid id) => Array.Exists(_splits, split => split.Other == id);

    /// <summary>What a link leads to, where that was set.</summary>
    public LinkKind? KindOf(Guid link) => _linkKinds.TryGetValue(link, out var kind) ? kind : null;

    /// <summary>What is settled about the documents of a podcast. What was said of a document holds for the one that took its place.</summary>
    public MatchOrders Orders(IReadOnlyCollection<KnownDocument> live, IReadOnlyDictionary<long, KnownDocument> predecessors)
    {
        if (_matches.Length == 0)
            return MatchOrders.None;
        var pinned = new List<(long, long)>();
        var apart = new List<(long, long)>();
        foreach (var effect in _matches)
        {
            if (live.FirstOrDefault(document => Is(document.Id, effect.Document, predecessors)) is not { } document)
                continue;
            var others = live.Where(other => other.Id != document.Id && Episode(other) == effect.Other).OrderBy(other => other.Clues.Kind).ThenBy(other => other.Clues.Name, StringComparer.Ordinal);
            if (effect.Kind == CorrectionKind.Pin)
                pinned.AddRange(others.Where(other => !_matches.Any(match => match.Kind == CorrectionKind.Forbid && match.Other == effect.Other && Is(other.Id, match.Document, predecessors))).Take(1).Select(other => (document.Id, other.Id)));
            else
                apart.AddRange(others.Select(other => (document.Id, other.Id)));
        }

        return new MatchOrders(pinned, apart);

        Guid? Episode(KnownDocument document) => document.EpisodeId ?? (predecessors.TryGetValue(document.Id, out var before) ? before.EpisodeId : null);
    }

    /// <summary>Whether a document may give its episode's id away: it is pinned to another one, or is said not to tell of it.</summary>
    public bool Yields(long document, Guid episode) => _matches.Any(match => match.Document == document
        && (match.Kind == CorrectionKind.Pin ? match.Other != episode : match.Other == episode));

    private static bool Is(long document, long named, IReadOnlyDictionary<long, KnownDocument> predecessors) =>
        document == named || (predecessors.TryGetValue(document, out var before) && before.Id == named);

    private string? Named(Guid id) => Array.Find(_splits, split => split.Other == id)?.Name;

    private T Apply<T>(IReadOnlyList<SettableField<T>> fields, Guid id, T thing)
    {
        foreach (var effect in _values[id])
            thing = Apply(fields, effect.Field!, effect.Value, thing);
        return thing;
    }

    private static T Apply<T>(IReadOnlyList<SettableField<T>> fields, string name, System.Text.Json.Nodes.JsonNode? value, T thing) =>
        fields.FirstOrDefault(field => field.Name == name) is { } field ? field.Apply(thing, value) : thing;
}
