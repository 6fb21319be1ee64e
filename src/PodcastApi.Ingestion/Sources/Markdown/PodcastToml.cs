using System.Globalization;
using System.Security.Cryptography;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;
using PodcastApi.Toml;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>What <c>podcast.toml</c> says of the podcast whose episodes stand beside or below it.</summary>
/// <param name="Podcast">The podcast; null when the file is broken.</param>
/// <param name="Diagnostics">What is wrong with the file.</param>
/// <param name="Hash">SHA-256 of the file.</param>
internal sealed record PodcastToml(PodcastDraft? Podcast, IReadOnlyList<Diagnostic> Diagnostics, byte[] Hash)
{
    private const string FileName = "podcast.toml";
    private const long MostBytes = 1024 * 1024;

    /// <summary>All keys, at the top level or under <c>[podcast]</c>; case, <c>-</c> and <c>_</c> make no difference.</summary>
    public static readonly IReadOnlyList<FrontMatterKey> Keys =
    [
        new("slug", [], "text", "\"rust-in-production\"", "the podcast's name in URLs"),
        new("title", ["name"], "text", "\"Rust in Production\"", "the podcast's title"),
        new("description", ["summary", "subtitle"], "text", "\"Who runs Rust, and why.\"", "what it is about"),
        new("hosts", ["host"], "text, table, or list of both", "[\"Ada Lovelace\"]", "who runs it; tables have the keys of people"),
        new("author", ["authors"], "text", "\"Ada Lovelace\"", "the author of the feed"),
        new("language", ["lang"], "BCP 47 tag", "\"en\"", "the language"),
        new("timeZone", ["tz"], "IANA name", "\"Europe/Berlin\"", "where dates without an offset are taken; UTC otherwise"),
        new("siteUrl", ["websiteUrl", "url", "baseUrl", "site", "website", "link"], "URL", "\"https://show.example\"", "the site, which paths are resolved against"),
        new("feedUrl", ["feed", "rss"], "URL", "\"https://show.example/feed.xml\"", "the publisher's feed"),
        new("image", ["imageUrl", "cover", "artwork"], "URL or path", "\"/cover.png\"", "the podcast's picture"),
        new("categories", ["category"], "text or list of texts", "[\"Technology\"]", "categories of Apple Podcasts"),
        new("explicit", [], "true or false", "false", "explicit language"),
        new("guid", ["podcastGuid"], "text", "\"917393e3-1b1e-5cef-ace4-edaa54e1f810\"", "`podcast:guid`"),
        new("seasons", ["season"], "table of titles by number, or list of tables with `number` and `title`", "{ 1 = \"The first year\" }", "names of seasons"),
    ];

    private static readonly FrontMatterMeanings Meanings = new(Keys);

    /// <summary>Reads the file in the folder of a path, or the nearest one above; null when there is none.</summary>
    public static PodcastToml? Find(string path)
    {
        var folder = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path).Directory;
        for (; folder is not null; folder = folder.Parent)
        {
            var file = new FileInfo(Path.Combine(folder.FullName, FileName));
            if (file.Exists)
                return Load(file);
        }

        return null;
    }

    /// <summary>Reads the text of the file.</summary>
    public static PodcastToml Read(ReadOnlySpan<byte> bytes, string location)
    {
        var hash = SHA256.HashData(bytes);
        try
        {
            var text = TomlReader.Read(bytes, location);
            var map = TomlFrontMatter.Of(text);
            if (map.Entries is [{ Value: MapValue inner } entry] && FrontMatterKeys.Fold(entry.Key) == "podcast")
                map = inner;
            var diagnostics = new List<Diagnostic>();
            return new PodcastToml(Translate(map, location, diagnostics), diagnostics, hash);
        }
        catch (TomlException mistake)
        {
            return new PodcastToml(null, [new(DiagnosticSeverity.Error, "toml-invalid", location, mistake.Line, mistake.Column, mistake.Message, mistake.Hint)], hash);
        }
    }

    private static PodcastToml Load(FileInfo file)
    {
        try
        {
            if (file.Length > MostBytes)
                return new PodcastToml(null, [Error("file-too-large", file, $"The file has {file.Length} bytes; at most {MostBytes} are read.")], []);
            return Read(File.ReadAllBytes(file.FullName), file.FullName);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return new PodcastToml(null, [Error("file-unreadable", file, $"The file cannot be read: {mistake.Message}")], []);
        }
    }

    private static PodcastDraft Translate(MapValue map, string location, List<Diagnostic> diagnostics)
    {
        var keys = new FrontMatterLookup(map, Meanings);
        var site = new ValueReader(location, null);
        var websiteUrl = site.Url(keys.Take("siteUrl"));
        var values = new ValueReader(location, websiteUrl is null ? null : new Uri(websiteUrl));
        var podcast = new PodcastDraft
        {
            Slug = values.Text(keys.Take("slug")),
            Title = values.Text(keys.Take("title")),
            Description = values.Text(keys.Take("description")),
            Language = values.Text(keys.Take("language")),
            Author = keys.Take("author") is { } author ? string.Join(", ", values.Texts(author)) : null,
            WebsiteUrl = websiteUrl,
            FeedUrl = values.Url(keys.Take("feedUrl")),
            ImageUrl = values.Url(keys.Take("image")),
            Explicit = values.Boolean(keys.Take("explicit")),
            Categories = values.Texts(keys.Take("categories")),
            Guid = values.Text(keys.Take("guid")),
            TimeZone = TimeZone(keys.Take("timeZone"), values),
            Hosts = new FrontMatterPeople(keys, values).Credits(keys.Take("hosts"), AppearanceRole.Host),
            SeasonTitles = Seasons(keys.Take("seasons"), values),
        };
        diagnostics.AddRange(site.Diagnostics);
        diagnostics.AddRange(values.Diagnostics);
        foreach (var entry in map.Entries.Where(entry => Meanings.Of(entry.Key) is null))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticSeverity.Warning, "podcast-key-unknown", location, entry.Line, entry.Column,
                $"The key \"{entry.Key}\" is not known and was ignored.", "Known keys: " + string.Join(", ", Keys.Select(key => key.Name)) + "."));
        }

        return podcast;
    }

    private static string? TimeZone(FrontMatterEntry? entry, ValueReader values)
    {
        var zone = values.Text(entry);
        return zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? zone
            : values.Ignore<string>(entry!, entry!.Value, "the IANA name of a time zone, such as \"Europe/Berlin\"");
    }

    private static Dictionary<int, string> Seasons(FrontMatterEntry? entry, ValueReader values)
    {
        var titles = new Dictionary<int, string>();
        var pairs = entry?.Value switch
        {
            null => [],
            MapValue map => map.Entries.Select(season => (Number: (string?)season.Key, Title: FrontMatterText.Of(season.Value), At: (FrontMatterValue)season.Value)),
            var value => ValueReader.Items(entry).Select(item => (Number: Part(item, "number"), Title: Part(item, "title") ?? Part(item, "name"), At: item)),
        };
        foreach (var (number, title, at) in pairs)
        {
            if (title is not null && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var season))
                titles[season] = title;
            else
                values.Ignore<string>(entry!, at, "a season's number and its title");
        }

        return titles;
    }

    private static string? Part(FrontMatterValue item, string key) =>
        (item as MapValue)?.Entries.FirstOrDefault(entry => FrontMatterKeys.Fold(entry.Key) == key) is { } found ? FrontMatterText.Of(found.Value) : null;

    private static Diagnostic Error(string code, FileInfo file, string message) => new(DiagnosticSeverity.Error, code, file.FullName, null, null, message);
}
