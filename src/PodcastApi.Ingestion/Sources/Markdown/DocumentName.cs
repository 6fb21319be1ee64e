using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>What a document's path says: the slug, and with Jekyll the date.</summary>
/// <param name="Slug">The folder's name for an <c>index.md</c>, else the file's without its date, made fit for a URL.</param>
/// <param name="Date">The date that the file's or the folder's name begins with.</param>
internal sealed partial record DocumentName(string Slug, DateOnly? Date)
{
    private static readonly string[] RepositoryFiles =
        ["readme", "license", "licence", "contributing", "changelog", "code_of_conduct", "security", "authors", "notice"];

    private static readonly string[] DraftFolders = ["_drafts", "drafts"];

    /// <summary>Reads a path with forward slashes.</summary>
    public static DocumentName Read(string location)
    {
        var segments = location.Split('/');
        var name = Stem(segments[^1]);
        if (IsIndex(name) && segments.Length > 1)
            name = segments[^2];
        var dated = DatePrefix().Match(name);
        DateOnly? date = null;
        if (DateOnly.TryParseExact(
            dated.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = day;
            name = dated.Groups["name"].Value;
        }

        return new DocumentName(Content.Slug.From(name), date);
    }

    /// <summary>A section's page (<c>_index.md</c>): says something of a folder, not of an episode.</summary>
    public static bool IsSectionPage(string location) => Stem(location.Split('/')[^1]).Split('.')[0] == "_index";

    /// <summary>README and the like: written for whoever looks at the repository.</summary>
    public static bool IsRepositoryFile(string location) =>
        RepositoryFiles.Contains(Stem(location.Split('/')[^1]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Jekyll's folder of posts that are not to be published yet.</summary>
    public static bool IsDraft(string location) => location.Split('/').SkipLast(1).Any(folder => DraftFolders.Contains(folder, StringComparer.Ordinal));

    private static string Stem(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        return dot > 0 ? fileName[..dot] : fileName;
    }

    // "index.md", with Hugo and Zola also "index.de.md".
    private static bool IsIndex(string stem) => stem == "index" || stem.StartsWith("index.", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<date>\d{4}-\d{2}-\d{2})[-_](?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DatePrefix();
}
