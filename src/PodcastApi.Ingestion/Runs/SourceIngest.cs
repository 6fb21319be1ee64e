using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Fetching;
using PodcastApi.Ingestion.Resolution;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Runs;

/// <summary>Takes in one source: first it is read and staged, which several may do at a time, then written, which is done one by one.</summary>
internal sealed class SourceIngest(PodcastDatabase database, IngestSource named, IngestOptions options, IProgress<IngestProgress>? progress) : IAsyncDisposable
{
    private readonly DiagnosticLog _log = new(named.Location, options.MaxDiagnostics);
    private readonly SourceRegister _register = new(database);
    private OpenedSource? _opened;
    private Source? _before;
    private SourceLock? _lock;
    private Source? _source;
    private StagedSource? _staged;

    /// <summary>Reads and stages; what is wrong is noted and makes <see cref="WriteAsync"/> say so.</summary>
    public async Task StageAsync(CancellationToken cancellationToken)
    {
        try
        {
            _before = await _register.FindAsync(SourceOpener.LocationOf(named), cancellationToken);
            // Of another podcast the feed says something new although it has not changed.
            _opened = await SourceOpener.OpenAsync(named, _before?.ConfiguredPodcast == named.Podcast ? _before : null, options, cancellationToken);
            _source = await _register.FindOrAddAsync(_opened.Location, _opened.Kind, named.Podcast, cancellationToken);
            _lock = await SourceLock.TryTakeAsync(database, _source.Id, cancellationToken) ?? throw new RefusedException(new Diagnostic(
                DiagnosticSeverity.Error, "source-busy", named.Location, null, null, "The source is being read by another process.", "Wait until that is done."));
            if (_opened.Fetched is { IsNotModified: true })
                return;
            var stager = new SourceStager(new DocumentStage(database, _source.Id), named.Location, _log, progress);
            _staged = await stager.StageAsync(_opened, named.Podcast, cancellationToken);
            _log.AddRange(_opened.Corrections?.Diagnostics ?? []);
        }
        catch (RefusedException refused)
        {
            _log.Add(refused.Diagnostic);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            _log.Add(new Diagnostic(DiagnosticSeverity.Error, "source-unreadable", named.Location, null, null, $"The source cannot be read: {mistake.Message}", "Check that it is there and that the account that ingests may read it."));
        }
    }

    /// <summary>Takes over what was staged, in one transaction.</summary>
    public async Task<SourceSummary> WriteAsync(CancellationToken cancellationToken)
    {
        if (_lock is not null && _source is { } same && _opened is { Fetched: { IsNotModified: true } unchanged })
            return await NotModifiedAsync(same, unchanged, cancellationToken);
        if (_staged is not { HasContent: true } staged || _source is not { } source)
            return new SourceSummary { Location = named.Location, Failed = true, Diagnostics = _log.Read() };

        await using var writer = await ContentWriter.BeginAsync(database, cancellationToken);
        // Sources that were written since this one was staged may have made its podcast another's.
        source.PodcastId = await writer.Documents.PodcastOfAsync(source.Id, cancellationToken);
        var accepted = await writer.Documents.AcceptAsync(source.Id, staged.IsComplete, cancellationToken);
        foreach (var duplicate in accepted.Duplicates)
            _log.Add(new Diagnostic(DiagnosticSeverity.Warning, "document-twice", duplicate, null, null, "The source holds two documents of this name; the first counts.", "Rename or remove one of them."));
        var changed = 0;
        if (accepted.Changed.Count + accepted.Vanished.Count + accepted.Refused > 0 || source.PodcastId is null)
        {
            var steps = progress is null ? null : new Steps(named.Location, progress);
            var resolved = await new ContentResolver(writer, _register, await Corrections.LoadAsync(writer, cancellationToken)).ResolveAsync(source, accepted, steps, cancellationToken);
            _log.AddRange(resolved.Diagnostics);
            changed = resolved.Changed;
        }

        progress?.Report(new IngestProgress(named.Location, IngestPhase.Writing, 0, null));
        var result = options.IsDryRun ? await writer.RehearseAsync(cancellationToken) : await writer.CompleteAsync(cancellationToken);
        if (!options.IsDryRun)
        {
            source.LastRunAt = writer.Now;
            // A feed that was not read to its end is asked for again, whatever its server thinks that we have.
            if (_opened?.Fetched is { } fetched)
                SourceFetch.Remember(staged.IsBroken ? fetched with { ETag = null, LastModified = null } : fetched, source);
            await _register.SaveAsync(source, cancellationToken);
        }

        if (!options.IsDryRun)
            result = await CorrectAsync(result, cancellationToken);
        progress?.Report(new IngestProgress(named.Location, IngestPhase.Done, staged.Read, staged.Read));
        return Summary(staged, accepted, changed, result);
    }

    /// <summary>In a transaction of its own: what is stored by then is what corrections name.</summary>
    private async Task<WriteResult> CorrectAsync(WriteResult result, CancellationToken cancellationToken)
    {
        var (diagnostics, revision) = await new Curator(database).SynchroniseAsync(_opened?.Corrections, cancellationToken);
        _log.AddRange(diagnostics);
        return revision is { } corrected ? result with { Revision = corrected, Changed = true } : result;
    }

    public async ValueTask DisposeAsync()
    {
        _opened?.Dispose();
        if (_lock is null)
            return;
        await using (_lock)
        {
            if (options.IsDryRun && _source is not null)
                await _register.RestoreAsync(_source.Id, _before, CancellationToken.None);
        }
    }

    private async Task<SourceSummary> NotModifiedAsync(Source source, FetchedFeed fetched, CancellationToken cancellationToken)
    {
        _log.Add(new Diagnostic(DiagnosticSeverity.Info, "feed-not-modified", named.Location, null, null, "The feed has not changed since it was last read."));
        if (!options.IsDryRun)
        {
            source.LastRunAt = database.Time.GetUtcNow();
            SourceFetch.Remember(fetched, source);
            await _register.SaveAsync(source, cancellationToken);
        }

        progress?.Report(new IngestProgress(named.Location, IngestPhase.Done, 0, 0));
        return new SourceSummary { Location = named.Location, Diagnostics = _log.Read() };
    }

    private SourceSummary Summary(StagedSource staged, AcceptedDocuments accepted, int changed, WriteResult result) => new()
    {
        Location = named.Location,
        Read = staged.Read,
        Changed = changed,
        Unchanged = Math.Max(0, staged.Read - accepted.Refused - changed),
        Refused = accepted.Refused,
        Vanished = accepted.Vanished.Count,
        EpisodesCreated = result.EpisodesCreated,
        EpisodesUpdated = result.EpisodesUpdated,
        EpisodesDeleted = result.EpisodesDeleted,
        Revision = options.IsDryRun ? null : result.Revision,
        Diagnostics = _log.Read(),
    };

    private sealed class Steps(string source, IProgress<IngestProgress> progress) : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value) => progress.Report(new IngestProgress(source, IngestPhase.Resolving, value.Done, value.Total));
    }
}
