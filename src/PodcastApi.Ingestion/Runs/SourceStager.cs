using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Podcasts;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Runs;

/// <summary>What was read of a source and waits to be taken over.</summary>
/// <param name="Read">Documents that were there.</param>
/// <param name="IsComplete">Whether a document that is not among them is gone.</param>
/// <param name="HasContent">Whether anything was read; a source that is no feed after all says nothing, not even that all is gone.</param>
/// <param name="IsBroken">Whether something is wrong with the source as a whole.</param>
internal sealed record StagedSource(int Read, bool IsComplete, bool HasContent, bool IsBroken);

/// <summary>Reads a source into the database's waiting room, a few documents in memory at a time, without holding up anybody.</summary>
internal sealed class SourceStager(DocumentStage stage, string name, DiagnosticLog log, IProgress<IngestProgress>? progress)
{
    private const int MaximumDocuments = 500;
    private const int MaximumBytes = 4 * 1024 * 1024;

    private readonly List<FoundDocument> _batch = [];
    private int _bytes;
    private int _read;

    public async Task<StagedSource> StageAsync(OpenedSource source, string? configuredPodcast, CancellationToken cancellationToken)
    {
        await stage.BeginAsync(cancellationToken);
        var hashes = await stage.AllKnownHashesAsync(cancellationToken);
        var isComplete = source.ListsEverything;
        var isUnlisted = false;
        await foreach (var document in source.Read(location => hashes.TryGetValue(location, out var hash) ? hash : null, cancellationToken))
        {
            log.AddRange(document.Diagnostics);
            isComplete &= !document.IsFolder;
            isUnlisted |= document.IsFolder;
            var isUnchanged = hashes.TryGetValue(document.Location, out var known) && document.RawHash.Span.SequenceEqual(known);
            if (Found(document, isUnchanged) is { } found)
                await AddAsync(found, cancellationToken);
        }

        var diagnostics = source.Diagnostics();
        log.AddRange(diagnostics);
        var isBroken = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var read = _read;
        if (read == 0 && source.ListsEverything && !isUnlisted && hashes.Count == 0)
        {
            isBroken = true;
            log.Add(new Diagnostic(DiagnosticSeverity.Error, "source-empty", name, null, null, "There is no episode in it.", "Name a folder with files that end in .md, .markdown or .txt, a file, or a feed's address."));
        }

        // What podcast.toml said before stays when it is broken now.
        var podcast = source.Podcast() ?? (isBroken ? null : new PodcastDraft());
        await AddAsync(
            podcast is null
                ? new FoundDocument(PodcastDocument.Location, source.Kind, StagedOutcome.Refused, null, null, default)
                : Found(source, configuredPodcast is null ? podcast : podcast with { Slug = configuredPodcast }),
            cancellationToken);
        await FlushAsync(cancellationToken);
        return new StagedSource(read, isComplete && !(isBroken && !source.ListsEverything), read > 0 || !(isBroken || isUnlisted), isBroken);
    }

    private static FoundDocument? Found(DocumentDraft document, bool isUnchanged)
    {
        if (document.Episode is { } episode)
        {
            var json = DraftJson.Write(episode);
            return new FoundDocument(document.Location, document.Kind, StagedOutcome.Parsed, document.RawHash.ToArray(), DraftJson.Hash(json), Encoding.UTF8.GetBytes(json));
        }

        if (document.IsFolder)
            return null;
        if (document.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return new FoundDocument(document.Location, document.Kind, StagedOutcome.Refused, null, null, default);
        return isUnchanged ? new FoundDocument(document.Location, document.Kind, StagedOutcome.Unchanged, document.RawHash.ToArray(), null, default) : null;
    }

    private static FoundDocument Found(OpenedSource source, PodcastDraft draft)
    {
        var json = DraftJson.Write(draft);
        return new FoundDocument(PodcastDocument.Location, source.Kind, StagedOutcome.Parsed, DraftJson.Hash(json), DraftJson.Hash(json), Encoding.UTF8.GetBytes(json));
    }

    private async Task AddAsync(FoundDocument document, CancellationToken cancellationToken)
    {
        _batch.Add(document);
        _bytes += document.DraftJson.Length;
        _read++;
        if (_batch.Count >= MaximumDocuments || _bytes >= MaximumBytes)
            await FlushAsync(cancellationToken);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await stage.AddAsync(_batch, cancellationToken);
        _batch.Clear();
        _bytes = 0;
        progress?.Report(new IngestProgress(name, IngestPhase.Reading, _read, null));
    }
}
