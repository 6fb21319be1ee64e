using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>A folder of Markdown files (or a single file) as a source: one document for each file that is about an episode.</summary>
internal sealed class MarkdownFolder
{
    private readonly string _path;
    private readonly MarkdownOptions _options;
    private readonly byte[] _settingsHash;

    private MarkdownFolder(string path, MarkdownOptions options, PodcastToml? podcast)
    {
        _path = path;
        Podcast = podcast?.Podcast;
        Diagnostics = podcast?.Diagnostics ?? [];
        _settingsHash = podcast?.Hash ?? [];
        _options = options with
        {
            SiteUrl = options.SiteUrl ?? (Uri.TryCreate(Podcast?.WebsiteUrl, UriKind.Absolute, out var site) ? site : null),
            TimeZone = options.TimeZone ?? (Podcast?.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null),
        };
    }

    /// <summary>What <c>podcast.toml</c> in the folder, or the nearest one above, says; null when there is none or it is broken.</summary>
    public PodcastDraft? Podcast { get; }

    /// <summary>What is wrong with <c>podcast.toml</c>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Opens a folder or a single file; nothing but <c>podcast.toml</c> is read yet.</summary>
    public static MarkdownFolder Open(string path, MarkdownOptions? options = null) =>
        new(path, options ?? new MarkdownOptions(), PodcastToml.Find(path));

    /// <summary>
    /// Reads the files one after another in ordinal order of their paths, a few ahead of whoever consumes them. A file that
    /// cannot be read gives a document with its diagnostic and no episode, and the rest goes on; so does a folder that cannot be
    /// listed (<see cref="DocumentDraft.IsFolder"/>): of the documents below it nothing is known.
    /// </summary>
    /// <param name="knownHash">
    /// The <see cref="DocumentDraft.RawHash"/> of the last reading by location; a file that still has it is given without its episode.
    /// It covers the file and <c>podcast.toml</c>, which decides about URLs and times.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<DocumentDraft> ReadAsync(
        Func<string, ReadOnlyMemory<byte>?>? knownHash = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ahead = new Queue<Task<DocumentDraft?>>();
        try
        {
            foreach (var file in MarkdownFiles.Find(_path, cancellationToken))
            {
                ahead.Enqueue(Task.Run(() => ReadAsync(file, knownHash, cancellationToken), cancellationToken));
                if (ahead.Count > Environment.ProcessorCount && await ahead.Dequeue().ConfigureAwait(false) is { } document)
                    yield return document;
            }

            while (ahead.TryDequeue(out var next))
            {
                if (await next.ConfigureAwait(false) is { } document)
                    yield return document;
            }
        }
        finally
        {
            // Whoever stops early leaves no reading behind that nobody waits for.
            while (ahead.TryDequeue(out var left))
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<DocumentDraft?> ReadAsync(MarkdownFile file, Func<string, ReadOnlyMemory<byte>?>? knownHash, CancellationToken cancellationToken)
    {
        if (file.Problem is { } problem)
        {
            return Refused(file, default, [Error("folder-unreadable", file, $"The folder cannot be listed: {problem}", "Give the account that ingests the right to read it.")])
                with
            { IsFolder = true };
        }

        if (DocumentName.IsSectionPage(file.Location))
            return Refused(file, default, [Info("section-page", file, "The page of a section is no episode and was passed over.")]);
        ReadOnlyMemory<byte> hash = default;
        try
        {
            var bytes = await TextFile.ReadAsync(file.Path, Name(file), _options.MaxFileBytes, cancellationToken).ConfigureAwait(false);
            hash = Hash(bytes);
            if (knownHash?.Invoke(file.Location) is { } known && known.Span.SequenceEqual(hash.Span))
                return Refused(file, hash, []);
            return Read(file, bytes, hash);
        }
        catch (RefusedException refused)
        {
            return DocumentName.IsRepositoryFile(file.Location) && refused.Diagnostic.Code == "front-matter-missing"
                ? Refused(file, hash, [Info("repository-file", file, "The file is about the repository and was passed over.")])
                : Refused(file, hash, [refused.Diagnostic]);
        }
    }

    private DocumentDraft Read(MarkdownFile file, byte[] bytes, ReadOnlyMemory<byte> hash)
    {
        var document = MarkdownReader.Read(bytes, file.Location);
        if (MarkdownTranslator.IsSectionPage(document))
            return Refused(file, hash, [Info("section-page", file, "The page of a section is no episode and was passed over.")]);
        var diagnostics = new List<Diagnostic>();
        try
        {
            var episode = MarkdownTranslator.Translate(document, _options, diagnostics);
            return Refused(file, hash, diagnostics) with { Episode = episode };
        }
        catch (RefusedException refused)
        {
            return Refused(file, hash, [.. diagnostics, refused.Diagnostic]);
        }
    }

    private byte[] Hash(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.AppendData(_settingsHash);
        return hash.GetHashAndReset();
    }

    private static DocumentDraft Refused(MarkdownFile file, ReadOnlyMemory<byte> hash, IReadOnlyList<Diagnostic> diagnostics) =>
        new() { Location = file.Location, Kind = SourceKind.Markdown, RawHash = hash, Diagnostics = diagnostics };

    private static Diagnostic Error(string code, MarkdownFile file, string message, string hint) =>
        new(DiagnosticSeverity.Error, code, Name(file), null, null, message, hint);

    private static string Name(MarkdownFile file) => file.Location.Length == 0 ? file.Path : file.Location;

    private static Diagnostic Info(string code, MarkdownFile file, string message) => new(DiagnosticSeverity.Info, code, file.Location, null, null, message);
}
