using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Podcasts;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution;

/// <summary>All that is known of the documents of some podcasts, without what they say at length.</summary>
/// <param name="source">The source of this run; null when none is read, and what is stored is put together again.</param>
/// <param name="accepted">What was found in it.</param>
/// <param name="now">When.</param>
/// <param name="leaving">Whether the source leaves the podcast, so that its word does not count there any longer.</param>
/// <param name="left">The podcast that the source has left: the episodes there are not those that its documents tell of here.</param>
internal sealed class PodcastDocuments(Source? source, AcceptedDocuments accepted, DateTimeOffset now, bool leaving = false, Guid? left = null)
{
    private readonly HashSet<long> _changed = [.. accepted.Changed];
    private readonly HashSet<long> _vanished = [.. accepted.Vanished];
    private PodcastWord? _ownWord = source is null ? null : new(source.Kind, source.Location, new PodcastDraft());
    private readonly Dictionary<long, PodcastWord> _words = [];
    private readonly List<string> _newTitles = [];

    /// <summary>Documents that tell, or told, of an episode.</summary>
    public Dictionary<long, KnownDocument> Episodes { get; } = [];

    /// <summary>What the sources say of the podcast.</summary>
    public IReadOnlyCollection<PodcastWord> Words => _words.Values;

    /// <summary>What the source of this run says of it; without one, a word of nothing but its name.</summary>
    public PodcastWord OwnWord => _ownWord ?? new PodcastWord(SourceKind.Markdown, string.Empty, new PodcastDraft());

    /// <summary>The document that holds it.</summary>
    public long? OwnWordDocument { get; private set; }

    /// <summary>The documents that hold what the sources say of the podcast.</summary>
    public IReadOnlyCollection<long> WordDocuments => _words.Keys;

    /// <summary>Titles of documents that this run found new or changed, in all their forms.</summary>
    public IReadOnlyCollection<string> NewTitles => _newTitles;

    /// <summary>The documents of the source of this run whose word counts.</summary>
    public IReadOnlyCollection<EpisodeClues> Own =>
        [.. Episodes.Values.Where(document => document.IsLive && document.Clues.Source == source?.Id).Select(document => document.Clues)];

    /// <summary>Reads the documents of a podcast, and those that are new.</summary>
    public async Task ReadAsync(ContentWriter writer, Guid? podcast, CancellationToken cancellationToken)
    {
        if (podcast is { } id)
        {
            await foreach (var stored in writer.Documents.OfPodcastAsync(id, cancellationToken))
                Add(stored);
        }

        var missing = _changed.Where(document => !Episodes.ContainsKey(document) && !_words.ContainsKey(document)).ToArray();
        await foreach (var stored in writer.Documents.ByIdAsync(missing, cancellationToken))
            Add(stored);
    }

    /// <summary>Reads the documents of a source that was tied to another podcast before.</summary>
    public async Task ReadSourceAsync(ContentWriter writer, CancellationToken cancellationToken)
    {
        await foreach (var stored in writer.Documents.OfSourceAsync(source!.Id, cancellationToken))
            Add(stored);
    }

    private void Add(StoredDocument stored)
    {
        var isLeaving = leaving && stored.SourceId == source?.Id;
        if (source is null)
            _ownWord ??= new PodcastWord(stored.Kind, stored.SourceLocation, new PodcastDraft());
        if (DocumentReader.Podcast(stored) is { } word)
        {
            if (stored.Status != DocumentStatus.Vanished && !isLeaving)
                _words[stored.Id] = word;
            if (stored.SourceId == source?.Id)
                (_ownWord, OwnWordDocument) = (word, stored.Id);
            return;
        }

        if (DocumentReader.Episode(stored) is not { } draft)
            return;
        var isChanged = _changed.Contains(stored.Id);
        if (isChanged)
            _newTitles.AddRange(new[] { draft.Title, draft.CleanTitle }.OfType<string>());
        var isSeen = stored.LastSeenAt >= now.AddTicks(-TimeSpan.TicksPerMillisecond);
        Episodes[stored.Id] = new KnownDocument(
            CluesReader.Read(draft, stored.Kind, stored.Id, stored.SourceId, $"{stored.SourceLocation}\n{stored.Location}"),
            IsLive: stored.Status != DocumentStatus.Vanished && !isLeaving && (stored.MatchedBy != KnownDocument.Superseded || (stored.SourceId == source?.Id && isSeen)),
            // What is refused says so in the episode's sources.
            IsChanged: isChanged || (stored.Status == DocumentStatus.Refused && isSeen),
            IsAbsent: stored.SourceId == source?.Id && !isSeen,
            stored.PodcastId == left && left is not null ? null : stored.EpisodeId,
            stored.MatchedBy)
        {
            IsJustGone = isLeaving || _vanished.Contains(stored.Id),
        };
    }
}
