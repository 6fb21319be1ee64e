using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Resolution;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Curation;

/// <summary>Makes the stored content anew where corrections come or go, from what is stored of its documents.</summary>
/// <param name="writer">The transaction.</param>
/// <param name="sources">All sources.</param>
/// <param name="before">What the stored content was made with.</param>
/// <param name="after">What it is to be made with.</param>
internal sealed class CorrectionRewriter(ContentWriter writer, SourceRegister sources, Corrections before, Corrections after)
{
    /// <param name="changed">The effects that are in one of both, but not in the other.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RewriteAsync(IReadOnlyCollection<CorrectionEffect> changed, CancellationToken cancellationToken)
    {
        foreach (var effect in changed.Where(IsIdentity))
        {
            Move(effect.Type!.Value, effect.Target);
            Move(effect.Type!.Value, effect.Other!.Value);
        }

        foreach (var effect in changed.Where(effect => effect.Kind == CorrectionKind.Split))
            MoveSplit(effect);
        var resolver = new ContentResolver(writer, sources, after);
        foreach (var podcast in await OwnersAsync(changed, cancellationToken))
            await resolver.RewriteAsync(podcast.Key, podcast.ToHashSet(), cancellationToken);
        await resolver.RefreshAsync(
            changed.Where(effect => effect.Type is ContentKind.Person or ContentKind.Company).SelectMany(effect => new[] { effect.Target, effect.Other ?? effect.Target }).Select(after.Survivor),
            cancellationToken);
        await WriteLinksAsync([.. changed.Where(effect => effect.Kind == CorrectionKind.LinkKind).Select(effect => effect.Target)], cancellationToken);
    }

    private static bool IsIdentity(CorrectionEffect effect) => effect.Kind is CorrectionKind.Merge or CorrectionKind.Split;

    /// <summary>Whoever is shown as somebody else from now on leaves a tombstone that leads there.</summary>
    private void Move(ContentKind kind, Guid id)
    {
        if (after.Survivor(id) is var survivor && survivor != id && before.Survivor(id) != survivor)
            writer.Merge(kind, id, survivor, isCurated: true);
    }

    /// <summary>What was split off and is so no longer is what it was split from.</summary>
    private void MoveSplit(CorrectionEffect effect)
    {
        if (!after.IsSplitOff(effect.Other!.Value))
            writer.Merge(effect.Type!.Value, effect.Other.Value, after.Survivor(effect.Target), isCurated: true);
    }

    /// <summary>What must be put together again, by podcast.</summary>
    private async Task<ILookup<Guid, Guid>> OwnersAsync(IReadOnlyCollection<CorrectionEffect> changed, CancellationToken cancellationToken)
    {
        var owners = new HashSet<Guid>();
        var entities = changed.Where(IsIdentity).SelectMany(effect => new[] { effect.Target, effect.Other!.Value }).SelectMany(id => new[] { id, before.Survivor(id) }).Distinct().ToArray();
        if (entities.Length > 0)
            owners.UnionWith(await writer.CorrectionTargets.OwnersAsync(entities, cancellationToken));
        var hidden = changed.Where(effect => effect.Kind == CorrectionKind.HideLink).Select(effect => effect.Target).Distinct().ToArray();
        if (hidden.Length > 0)
            owners.UnionWith(await writer.CorrectionTargets.EpisodesWithAsync(hidden, cancellationToken));
        owners.UnionWith(changed.Where(effect => effect.Kind == CorrectionKind.Set && effect.Type is ContentKind.Episode or ContentKind.Podcast).Select(effect => effect.Target));
        var matches = changed.Where(effect => effect.Kind is CorrectionKind.Pin or CorrectionKind.Forbid).ToArray();
        owners.UnionWith(matches.Select(effect => effect.Other!.Value));
        // The episode of a document may be gone; its podcast is not.
        foreach (var effect in matches)
        {
            if (await writer.CorrectionTargets.PodcastOfAsync(effect.Document, cancellationToken) is { } podcast)
                owners.Add(podcast);
        }

        return await writer.CorrectionTargets.ByPodcastAsync(owners, cancellationToken);
    }

    private async Task WriteLinksAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        var stored = await writer.CorrectionTargets.LinksAsync(ids, cancellationToken);
        var links = stored.Select(link => (link.Id, Url: UrlCanonicalizer.Canonicalize(link.Url) ?? link.Url))
            .Select(link => new LinkRow(link.Id, link.Url, UrlCanonicalizer.HostOf(link.Url), after.KindOf(link.Id) ?? LinkClassifier.Classify(link.Url)));
        await writer.WriteAsync(new ContentBatch { Links = [.. links] }, cancellationToken);
    }
}
