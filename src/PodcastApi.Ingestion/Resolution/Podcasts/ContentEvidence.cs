using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Ingestion.Resolution.Podcasts;

/// <summary>Whether the episodes of a source are those of a podcast.</summary>
internal static class ContentEvidence
{
    /// <summary>So many episodes that match make a source one of the podcast.</summary>
    public const int Enough = 3;

    /// <summary>Where one of them has fewer episodes, all of those need to match this surely.</summary>
    private const float SureEnough = 0.75f;

    /// <summary>What a rough look goes by.</summary>
    public static EpisodeTraces Traces(IReadOnlyCollection<EpisodeClues> documents, IReadOnlyCollection<string> titles) => new(
        [.. documents.Select(clues => clues.Guid).OfType<string>().Distinct()],
        [.. documents.SelectMany(clues => clues.Paths).Where(path => !path.StartsWith('/')).Distinct()],
        titles,
        [.. documents.SelectMany(clues => clues.Guests).Distinct()]);

    /// <summary>How many episodes of the source match one of the podcast, when that is enough; else 0.</summary>
    public static int Weigh(IReadOnlyCollection<EpisodeClues> source, IEnumerable<EpisodeClues> podcast)
    {
        var own = source.Select(clues => clues.Document).ToHashSet();
        var others = podcast.Where(clues => !own.Contains(clues.Document)).ToArray();
        var clusters = EpisodeMatcher.Match(source.Concat(others));
        var shared = clusters
            .Where(cluster => cluster.Members.Any(IsOwn) && !cluster.Members.All(IsOwn))
            .ToArray();
        var fewest = Math.Min(clusters.Count(cluster => cluster.Members.Any(IsOwn)), clusters.Count(cluster => !cluster.Members.All(IsOwn)));
        var isEnough = shared.Length >= Enough
            || (shared.Length == fewest && shared.All(cluster => cluster.Members.Skip(1).All(member => member.Confidence >= SureEnough)));
        return isEnough ? shared.Length : 0;

        bool IsOwn(EpisodeMember member) => own.Contains(member.Clues.Document);
    }
}
