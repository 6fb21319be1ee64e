using System.Globalization;
using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;
using PodcastApi.Toml;

namespace PodcastApi.Ingestion.Curation;

/// <summary>A correction in a file, and where.</summary>
internal sealed record CorrectionEntry(CorrectionDraft Draft, string? Author, string? Reason, TomlPosition Position);

/// <summary>What <c>corrections.toml</c> in a content folder says.</summary>
/// <param name="Path">The file, absolute, whether or not it exists.</param>
/// <param name="Entries">Its corrections, each once.</param>
/// <param name="Diagnostics">What is wrong with it. While anything is, nothing that it said before is taken back.</param>
internal sealed record CorrectionsToml(string Path, IReadOnlyList<CorrectionEntry> Entries, IReadOnlyList<Diagnostic> Diagnostics)
{
    public const string FileName = "corrections.toml";

    private const long MostBytes = 4 * 1024 * 1024;

    public bool IsWhole => Diagnostics.Count == 0;

    /// <summary>Reads the file of a folder; without one nothing is corrected.</summary>
    public static CorrectionsToml Load(string folder)
    {
        var file = new FileInfo(System.IO.Path.Combine(folder, FileName));
        try
        {
            if (!file.Exists)
                return new CorrectionsToml(file.FullName, [], []);
            return file.Length > MostBytes
                ? Broken("file-too-large", $"The file has {file.Length} bytes; at most {MostBytes} are read.")
                : Read(File.ReadAllBytes(file.FullName), file.FullName);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return Broken("file-unreadable", $"The file cannot be read: {mistake.Message}");
        }

        CorrectionsToml Broken(string code, string message) => new(file.FullName, [], [new Diagnostic(DiagnosticSeverity.Error, code, file.FullName, null, null, message)]);
    }

    /// <summary>Reads the text of the file: a table in an array for each correction, under the header of its kind.</summary>
    public static CorrectionsToml Read(ReadOnlySpan<byte> bytes, string path)
    {
        var entries = new List<CorrectionEntry>();
        var diagnostics = new List<Diagnostic>();
        try
        {
            foreach (var header in TomlReader.Read(bytes, path).Entries)
            {
                var form = CorrectionForm.All.FirstOrDefault(known => FrontMatterKeys.Fold(known.Header) == FrontMatterKeys.Fold(header.Key));
                var tables = header.Value is TomlArray array ? array.Items : [header.Value];
                if (form is null || tables.Any(table => table is not TomlTable))
                {
                    var headers = CorrectionForm.All.Select(known => known.Header);
                    Error(header.KeyPosition, form is null ? $"There is no correction '{header.Key}'.{NearestNames.Ask(header.Key, headers)}" : $"'{header.Key}' is the header of a correction, and has no value of its own.",
                        $"A correction begins with one of {string.Join(", ", headers.Select(known => $"[[{known}]]"))}.");
                    continue;
                }

                foreach (var table in tables.Cast<TomlTable>())
                    Read(form, table);
            }
        }
        catch (TomlException mistake)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, "toml-invalid", path, mistake.Line, mistake.Column, mistake.Message, mistake.Hint));
        }

        return new CorrectionsToml(path, [.. entries.DistinctBy(entry => entry.Draft.Body)], diagnostics);

        void Read(CorrectionForm form, TomlTable table)
        {
            var read = CorrectionReader.Read(form.Kind, table.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value))));
            if (read.Draft is { } draft)
                entries.Add(new CorrectionEntry(draft, read.Author, read.Reason, table.Position));
            foreach (var mistake in read.Mistakes)
                Error(mistake.Key is { } key && table.Find(key) is { } entry ? entry.Value.Position : table.Position, mistake.Message, "The other corrections of the file hold; what this one said before holds, too, until the file is put right.");
        }

        void Error(TomlPosition position, string message, string hint) =>
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, "correction-invalid", path, position.Line, position.Column, message, hint));
    }

    private static JsonNode? Json(TomlValue value) => value switch
    {
        TomlString text => text.Value,
        TomlInteger number => number.Value,
        TomlFloat number => number.Value,
        TomlBoolean flag => flag.Value,
        TomlLocalDate date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TomlOffsetDateTime instant => instant.Value.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        TomlArray array => new JsonArray([.. array.Items.Select(Json)]),
        // Nothing takes these; a text of the wrong form is told as such.
        _ => new JsonObject(),
    };
}
