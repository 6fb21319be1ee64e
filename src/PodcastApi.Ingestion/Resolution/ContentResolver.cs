using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Resolution.Entities;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Ingestion.Resolution.Podcasts;
using PodcastApi.Ingestion.Resolution.Writing;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution;

/// <summary>What came of the documents of a source.</summary>
/// <param name="Changed">How many episodes' documents were new or different.</param>
/// <param name="Diagnostics">What is doubtful.</param>
internal sealed record Resolved(int Changed, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Makes content of documents, within one transaction: finds the podcast of a source, ties its documents to those of other sources,
/// and puts the episodes concerned together again. What comes out depends on the documents that there are and on nothing else.
/// </summary>
/// <param name="writer">The transaction.</param>
/// <param name="sources">All sources.</param>
/// <param name="corrections">What was put right by hand.</param>
internal sealed class ContentResolver(ContentWriter writer, SourceRegister sources, Corrections corrections)
{
    /// <summary>So many episodes are put together at a time.</summary>
    private const int ChunkSize = 200;

    private readonly EntityRegistry _registry = new(writer, corrections);
    private readonly HashSet<Guid> _concerned = [];
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Writes what follows from the documents that were accepted.</summary>
    /// <param name="source">The source that was read.</param>
    /// <param name="accepted">What was found in it.</param>
    /// <param name="progress">Told how many episodes have been put together, of how many.</param>
    /// <param name="cancellationToken">Ends the work; nothing of it stays unless the writer is completed.</param>
    public async Task<Resolved> ResolveAsync(
        Source source, AcceptedDocuments accepted, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var documents = new PodcastDocuments(source, accepted, writer.Now);
        await documents.ReadAsync(writer, source.PodcastId, cancellationToken);
        var decision = await new PodcastResolver(writer, sources).ResolveAsync(source, documents.OwnWord, documents.Own, documents.NewTitles, cancellationToken);
        if (decision.Id != source.PodcastId)
            await writer.Documents.TieSourceAsync(source.Id, decision.Id, cancellationToken);
        if (source.PodcastId is { } left && left != decision.Id && !decision.Absorbed.Contains(left))
        {
            var rest = new PodcastDocuments(source, accepted, writer.Now, leaving: true);
            await rest.ReadAsync(writer, left, cancellationToken);
            await WriteAsync(left, rest, all: false, new HashSet<Guid>(), progress, cancellationToken);
            documents = new PodcastDocuments(source, accepted, writer.Now, left: left);
            await documents.ReadSourceAsync(writer, cancellationToken);
        }

        foreach (var other in decision.Absorbed.Append(decision.Id).Where(other => other != source.PodcastId))
            await documents.ReadAsync(writer, other, cancellationToken);
        await WriteAsync(decision.Id, documents, all: decision.Absorbed.Count > 0, new HashSet<Guid>(), progress, cancellationToken);
        _concerned.UnionWith(await writer.Claims.ReplaceAsync(decision.Absorbed, [], cancellationToken));
        await RefreshAsync([], cancellationToken);
        return new Resolved(accepted.Changed.Count(document => document != documents.OwnWordDocument), _diagnostics);
    }

    /// <summary>Puts a podcast together again from what is stored of its documents.</summary>
    /// <param name="podcast">The podcast.</param>
    /// <param name="episodes">Episodes that are to be put together again although their documents say nothing new.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RewriteAsync(Guid podcast, IReadOnlySet<Guid> episodes, CancellationToken cancellationToken)
    {
        var documents = new PodcastDocuments(null, new AcceptedDocuments([], [], [], 0, 0), writer.Now);
        await documents.ReadAsync(writer, podcast, cancellationToken);
        await WriteAsync(podcast, documents, all: false, episodes, null, cancellationToken);
    }

    /// <summary>Writes people and companies of whom something else is said now, and some more.</summary>
    public Task RefreshAsync(IEnumerable<Guid> more, CancellationToken cancellationToken) =>
        EntityRefresher.RefreshAsync(writer, corrections, _concerned.Concat(more).Select(_registry.Current).Distinct(), cancellationToken);

    private async Task WriteAsync(
        Guid id, PodcastDocuments documents, bool all, IReadOnlySet<Guid> episodes, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var podcast = await WritePodcastAsync(id, documents, cancellationToken);
        await WriteEpisodesAsync(documents, podcast.Context, all || podcast.IsChanged, episodes, progress, cancellationToken);
        await writer.Documents.TieAsync([.. documents.WordDocuments.Select(word => new DocumentTie(word, id, null, null, null, []))], cancellationToken);
    }

    private async Task<(PodcastContext Context, bool IsChanged)> WritePodcastAsync(Guid id, PodcastDocuments documents, CancellationToken cancellationToken)
    {
        var merged = corrections.Correct(id, PodcastFields.Merge(documents.Words.Count > 0 ? documents.Words : [documents.OwnWord]));
        var folder = EpisodesFolder.Find(documents.Episodes.Values.Where(document => document.IsLive).Select(document => document.Clues));
        var people = await _registry.ResolveAsync(ContentKind.Person, PersonKeys.Of(merged.Hosts), cancellationToken);
        var hosts = merged.Hosts.Zip(people, (host, natural) => new EntityRef(_registry.Identify(ContentKind.Person, natural, id, host.Name), natural)).ToArray();
        var row = new PodcastRow
        {
            Id = id,
            Slug = merged.Slug is { } slug ? Slug.From(slug) : Slug.From(merged.Title!),
            Title = merged.Title!,
            Description = merged.Description,
            Language = merged.Language,
            Author = merged.Author,
            WebsiteUrl = merged.WebsiteUrl,
            FeedUrl = merged.FeedUrl,
            ImageUrl = merged.ImageUrl,
            Explicit = merged.Explicit,
            Categories = merged.Categories,
            Guid = merged.Guid,
            TimeZone = LocalDay.Zone(merged.TimeZone).Id,
            Provisional = !documents.Words.Any(word => PodcastDocument.IsFirm(word.Draft)),
            Hosts = [.. hosts.Select(host => host.Id).Distinct()],
            SeasonTitles = merged.SeasonTitles,
            PageUrls = folder is null ? [] : [folder.AbsoluteUri.TrimEnd('/')],
        };
        await writer.WriteAsync(new ContentBatch { Podcasts = [row] }, cancellationToken);
        _concerned.UnionWith(await writer.Claims.ReplaceAsync(
            [id],
            [.. merged.Hosts.Zip(hosts, (host, person) => EpisodeClaims.Person(id, host, person) with { VisibleFrom = DateTimeOffset.UnixEpoch })],
            cancellationToken));

        var stored = (await writer.Stored.PodcastsAsync(cancellationToken)).FirstOrDefault(other => other.Id == id);
        var isChanged = stored is not null && (stored.TimeZone != row.TimeZone || stored.WebsiteUrl != row.WebsiteUrl || !stored.PageUrls.Order().SequenceEqual(row.PageUrls.Order()));
        var site = Uri.TryCreate(merged.WebsiteUrl, UriKind.Absolute, out var url) ? url : folder;
        return (new PodcastContext(id, LocalDay.Zone(merged.TimeZone), site, folder), isChanged);
    }

    private async Task WriteEpisodesAsync(
        PodcastDocuments documents, PodcastContext podcast, bool all, IReadOnlySet<Guid> episodes, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var predecessors = Successions.Find([.. documents.Episodes.Values]);
        var replaced = predecessors.Values.Select(document => document.Id).ToHashSet();
        var live = documents.Episodes.Values.Where(document => document.IsLive && !replaced.Contains(document.Id)).ToArray();
        var clusters = EpisodeMatcher.Match(live.Select(document => document.Clues), corrections.Orders(live, predecessors));
        var identities = await EpisodeIdentities.AssignAsync(clusters, documents.Episodes, predecessors, podcast.Id, writer.Identities, corrections, cancellationToken);
        if (corrections.NameDocuments)
            await writer.Corrections.SucceedAsync(predecessors.Select(pair => (pair.Value.Id, pair.Key)), cancellationToken);
        foreach (var (loser, survivor) in identities.Merged)
            writer.Merge(ContentKind.Episode, loser, survivor);
        writer.DeleteEpisodes(identities.Deleted);
        _concerned.UnionWith(await writer.Claims.ReplaceAsync([.. identities.Deleted, .. identities.Merged.Keys], [], cancellationToken));
        SlugClashes(clusters);

        var dirty = all ? identities.Episodes : DirtyEpisodes.Of(identities, documents.Episodes, replaced, episodes);
        for (var done = 0; done < dirty.Count; done += ChunkSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteChunkAsync([.. dirty.Skip(done).Take(ChunkSize)], podcast, cancellationToken);
            progress?.Report((Math.Min(done + ChunkSize, dirty.Count), dirty.Count));
        }

        await writer.Documents.TieAsync(
            [.. predecessors.Values.Where(document => document.IsLive).Select(document => new DocumentTie(document.Id, podcast.Id, document.EpisodeId, KnownDocument.Superseded, null, []))],
            cancellationToken);
    }

    private async Task WriteChunkAsync(IReadOnlyList<KnownEpisode> episodes, PodcastContext podcast, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<long, StoredDocument>();
        var ids = episodes.SelectMany(episode => episode.Cluster.Members).Select(member => member.Clues.Document).ToArray();
        await foreach (var document in writer.Documents.ByIdAsync(ids, cancellationToken))
            stored[document.Id] = document;

        var identified = new List<IdentifiedEpisode>();
        var ties = new List<DocumentTie>();
        foreach (var (id, cluster) in episodes)
        {
            var members = cluster.Members.Select(member => Member(member, stored[member.Clues.Document]));
            var merged = corrections.Correct(id, EpisodeMerger.Merge(members, podcast, writer.Now), podcast, writer.Now);
            identified.Add(new IdentifiedEpisode(id, merged, [.. merged.Sources.Select(source => DocumentRows.Source(source, stored))]));
            ties.AddRange(merged.Sources.Select(source => DocumentRows.Tie(source, podcast.Id, id)));
        }

        var rows = new EpisodeRows(_registry, corrections, podcast);
        await rows.AddAsync(identified, cancellationToken);
        await writer.WriteAsync(rows.Batch, cancellationToken);
        _concerned.UnionWith(await writer.Claims.ReplaceAsync([.. identified.Select(episode => episode.Id)], rows.Claims, cancellationToken));
        await writer.Documents.TieAsync(ties, cancellationToken);
        await writer.CorrectionTargets.HideAsync([.. identified.Select(episode => episode.Id)], rows.Hidden, cancellationToken);
        await BindAsync(episodes, podcast.Id, cancellationToken);
    }

    private static MemberDraft Member(EpisodeMember member, StoredDocument document) => new(member, DocumentReader.Episode(document)!, document.FirstSeenAt);

    private async Task BindAsync(IReadOnlyList<KnownEpisode> episodes, Guid podcast, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var episode in episodes)
        {
            foreach (var key in EpisodeKeys.Of(episode.Cluster, podcast))
                keys.TryAdd(key, episode.Id);
        }

        await writer.Identities.BindAsync(ContentKind.Episode, keys, cancellationToken);
    }

    /// <summary>Two episodes that want one name both stay; the second gets a number, and somebody should know.</summary>
    private void SlugClashes(IReadOnlyList<EpisodeCluster> clusters)
    {
        var wanted = clusters.Select(cluster => cluster.Members.Select(member => member.Clues).FirstOrDefault(clues => clues.Slug is not null)).OfType<EpisodeClues>();
        foreach (var clash in wanted.GroupBy(clues => clues.Slug).Where(group => group.Count() > 1))
        {
            var names = clash.Select(clues => clues.Name[(clues.Name.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal).ToArray();
            foreach (var name in names.Skip(1))
            {
                _diagnostics.Add(new Diagnostic(
                    DiagnosticSeverity.Warning, "slug-taken", name, null, null, $"The slug '{clash.Key}' is that of {names[0]} as well; both are kept, and one is found under a number behind it.",
                    "Give one of them a slug of its own in its front matter."));
            }
        }
    }
}
