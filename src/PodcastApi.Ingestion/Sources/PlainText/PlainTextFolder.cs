using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>A folder of text files (or a single file) as a source: one document for each episode that a file tells of.</summary>
internal sealed class PlainTextFolder
{
    private readonly string _path;
    private readonly PlainTextOptions _options;

    private PlainTextFolder(string path, PlainTextOptions options)
    {
        _path = path;
        _options = options;
    }

    /// <summary>Opens a folder or a single file; nothing is read yet.</summary>
    public static PlainTextFolder Open(string path, PlainTextOptions? options = null) => new(path, options ?? new PlainTextOptions());

    /// <summary>
    /// Reads the files (<c>*.txt</c>) in ordinal order of their paths. A file that cannot be read gives a document with its
    /// diagnostic and no episode, and the rest goes on; so does a folder that cannot be listed. A document is known by its
    /// file, and by its title where the file holds several.
    /// </summary>
    /// <param name="knownHash">The <see cref="DocumentDraft.RawHash"/> of the last reading by location; a document that still has it is given without its episode.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<DocumentDraft> ReadAsync(
        Func<string, ReadOnlyMemory<byte>?>? knownHash = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var file in PlainTextFiles.Find(_path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Problem is { } problem)
            {
                yield return Refused(file, "folder-unreadable", $"The folder cannot be listed: {problem}", "Give the account that ingests the right to read it.") with { IsFolder = true };
                continue;
            }

            foreach (var document in await ReadFileAsync(file, knownHash, cancellationToken).ConfigureAwait(false))
                yield return document;
        }
    }

    private async Task<IReadOnlyList<DocumentDraft>> ReadFileAsync(PlainTextFile file, Func<string, ReadOnlyMemory<byte>?>? knownHash, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await TextFile.ReadAsync(file.Path, file.Location, _options.MaxFileBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            return [Refused(file, refused.Diagnostic)];
        }

        var charset = XmlCharset.Detect(bytes, null, file.Location);
        if (bytes.AsSpan().Contains((byte)0) && charset.Encoding.CodePage is not (1200 or 1201 or 12000 or 12001))
            return [Refused(file, "document-binary", "The file is no text.", "Take it out of the folder, or name the text.")];
        var documents = PlainTextReader.Read(charset.Encoding.GetString(bytes, charset.Preamble, bytes.Length - charset.Preamble));
        if (documents.Count == 0)
            return [Refused(file, "document-empty", "The file is empty.", "Write a title line and a description.")];
        Diagnostic[] diagnostics = charset.Fallback.Bytes == 0 ? [] :
        [
            new(DiagnosticSeverity.Warning, "charset-invalid-bytes", file.Location, null, null,
                $"{charset.Fallback.Bytes} bytes are no {charset.Encoding.WebName}; they were read as windows-1252.", "Save the file as UTF-8."),
        ];
        return Documents(documents, file.Location, diagnostics, knownHash);
    }

    private static List<DocumentDraft> Documents(
        IReadOnlyList<PlainTextDocument> documents, string location, IReadOnlyList<Diagnostic> diagnostics, Func<string, ReadOnlyMemory<byte>?>? knownHash)
    {
        var lines = documents.SelectMany(document => document.Lines.Prepend(document.Title)).ToList();
        var vocabulary = new TextVocabulary(lines);
        // All words of the file decide how each of its texts is parted.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var stem = Path.GetFileNameWithoutExtension(location);
        var isWhole = documents.Count == 1;
        var drafts = new List<DocumentDraft>();
        var titles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var title = document.Title.Length > 0 ? document.Title : stem;
            var count = titles[title] = titles.GetValueOrDefault(title) + 1;
            var place = isWhole ? location : count == 1 ? $"{location}#{title}" : $"{location}#{title}#{count}";
            var isKnown = knownHash?.Invoke(place) is { } known && known.Span.SequenceEqual(hash);
            drafts.Add(new DocumentDraft
            {
                Location = place,
                Kind = SourceKind.PlainText,
                RawHash = hash,
                Diagnostics = drafts.Count == 0 ? diagnostics : [],
                Episode = isKnown ? null : PlainTextTranslator.Translate(document, title, isWhole ? stem : null, vocabulary),
            });
        }

        return drafts;
    }

    private static DocumentDraft Refused(PlainTextFile file, string code, string message, string hint) =>
        Refused(file, new Diagnostic(DiagnosticSeverity.Error, code, file.Location.Length == 0 ? file.Path : file.Location, null, null, message, hint));

    private static DocumentDraft Refused(PlainTextFile file, Diagnostic diagnostic) => new()
    {
        Location = file.Location,
        Kind = SourceKind.PlainText,
        RawHash = default,
        Diagnostics = [diagnostic],
    };
}
