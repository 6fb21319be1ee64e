using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>Which podcast a source tells of.</summary>
/// <param name="Id">The podcast.</param>
/// <param name="Absorbed">Podcasts that turned out to be this one.</param>
internal sealed record PodcastDecision(Guid Id, IReadOnlyList<Guid> Absorbed);

/// <summary>
/// Finds the podcast of a source, in this order: the slug that was configured; <c>podcast:guid</c>; the feed's address; what the
/// source was tied to before; what its episodes match; else a podcast of its own, provisional until somebody names it. Both ways:
/// a source that names its podcast takes in provisional ones whose episodes match.
/// </summary>
internal sealed class PodcastResolver(ContentWriter writer, SourceRegister sources)
{
    private const int MaximumCandidates = 5;

    private Dictionary<Guid, PodcastRow> _stored = [];

    /// <param name="source">The source.</param>
    /// <param name="word">What it says of its podcast.</param>
    /// <param name="clues">Its documents whose word counts.</param>
    /// <param name="titles">The titles of those that are new.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<PodcastDecision> ResolveAsync(
        Source source, PodcastWord word, IReadOnlyCollection<EpisodeClues> clues, IReadOnlyCollection<string> titles, CancellationToken cancellationToken)
    {
        _stored = (await writer.Stored.PodcastsAsync(cancellationToken)).ToDictionary(row => row.Id);
        var keys = PodcastKeys.Of(word);
        var known = await writer.Identities.FindAsync(ContentKind.Podcast, keys, cancellationToken);
        var named = _stored.Values.FirstOrDefault(row => row.Slug == word.Draft.Slug)?.Id;
        var candidates = new[] { named }.Concat(keys.Where(known.ContainsKey).Select(key => (Guid?)known[key])).Append(source.PodcastId).OfType<Guid>().Distinct().ToArray();
        var id = candidates.Length > 0 ? candidates[0] : EntityId.FromNaturalKey(ContentKind.Podcast, keys[0]).Value;

        var absorbed = new List<Guid>();
        foreach (var other in candidates.Skip(1).Where(_stored.ContainsKey))
        {
            if (_stored[other].Provisional || !await HasOtherSourceAsync(other, source, cancellationToken))
                absorbed.Add(other);
        }

        if (titles.Count > 0)
            id = await ByContentAsync(id, word, clues, titles, absorbed, cancellationToken);
        foreach (var loser in absorbed)
            writer.Merge(ContentKind.Podcast, loser, id);
        await writer.Identities.BindAsync(ContentKind.Podcast, keys.ToDictionary(key => key, _ => id, StringComparer.Ordinal), cancellationToken);
        return new PodcastDecision(id, absorbed);
    }

    private async Task<Guid> ByContentAsync(
        Guid id, PodcastWord word, IReadOnlyCollection<EpisodeClues> clues, IReadOnlyCollection<string> titles, List<Guid> absorbed, CancellationToken cancellationToken)
    {
        var isFirm = PodcastDocument.IsFirm(word.Draft) || (_stored.TryGetValue(id, out var row) && !row.Provisional);
        var traces = ContentEvidence.Traces(clues, titles);
        var found = await writer.Candidates.FindAsync(traces, id, Math.Min(ContentEvidence.Enough, clues.Count), MaximumCandidates, cancellationToken);
        foreach (var candidate in found.Where(candidate => _stored.ContainsKey(candidate) && !absorbed.Contains(candidate)))
        {
            var isCandidateFirm = !_stored[candidate].Provisional;
            if (isFirm && isCandidateFirm)
                continue;
            if (ContentEvidence.Weigh(clues, await CluesOfAsync(candidate, cancellationToken)) == 0)
                continue;
            if (isFirm || (!isCandidateFirm && _stored.ContainsKey(id)))
            {
                absorbed.Add(candidate);
                continue;
            }

            // The one that is named, or was there before, takes in the other.
            if (_stored.ContainsKey(id))
                absorbed.Add(id);
            (id, isFirm) = (candidate, isCandidateFirm);
        }

        return id;
    }

    private async Task<IReadOnlyList<EpisodeClues>> CluesOfAsync(Guid podcast, CancellationToken cancellationToken)
    {
        var clues = new List<EpisodeClues>();
        await foreach (var stored in writer.Documents.OfPodcastAsync(podcast, cancellationToken))
        {
            if (stored.Status != DocumentStatus.Vanished && DocumentReader.Clues(stored) is { } document)
                clues.Add(document);
        }

        return clues;
    }

    private async Task<bool> HasOtherSourceAsync(Guid podcast, Source source, CancellationToken cancellationToken) =>
        (await sources.ListAsync(cancellationToken)).Any(other => other.Id != source.Id && other.PodcastId == podcast);
}
