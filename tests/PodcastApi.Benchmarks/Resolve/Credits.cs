using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Entities;

namespace PodcastApi.Benchmarks.Resolve;

/// <summary>Whom or what each credit was taken for, and who or what it is.</summary>
internal sealed class Credits(ContentKind kind)
{
    private readonly EntityGroups _groups = new(kind);
    private readonly List<(Guid Found, int Truth)> _all = [];

    public void Add(EntityName name, int truth) => _all.Add((_groups.Assign(name, (_, _) => { }).Id, truth));

    /// <summary>At the end, when all that is one was found to be.</summary>
    public PairScore Score() => PairScore.Of(_all.Select(credit => (_groups.Current(credit.Found), credit.Truth)));
}
