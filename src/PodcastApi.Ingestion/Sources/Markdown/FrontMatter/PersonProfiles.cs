using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads the pages of a person: whole URLs, or the name that the person has on a platform.</summary>
internal static partial class PersonProfiles
{
    private static readonly (string Key, string Prefix)[] Platforms =
    [
        ("github", "https://github.com/"),
        ("gitlab", "https://gitlab.com/"),
        ("codeberg", "https://codeberg.org/"),
        ("twitter", "https://twitter.com/"),
        ("bluesky", "https://bsky.app/profile/"),
        ("mastodon", ""),
        ("linkedin", "https://www.linkedin.com/in/"),
        ("youtube", "https://www.youtube.com/@"),
        ("twitch", "https://www.twitch.tv/"),
        ("instagram", "https://www.instagram.com/"),
    ];

    /// <summary>The absolute URLs, each once: the person's own page, the platforms, then what stands under <c>social</c>.</summary>
    public static IReadOnlyList<string> Read(FrontMatterLookup person, ValueReader values)
    {
        var urls = new List<string?>();
        if (person.Take("url") is { } url)
            urls.AddRange(values.Texts(url).Select(text => Page(text, url.Key, url.Value, values)));
        foreach (var (key, prefix) in Platforms)
        {
            if (person.Take(key) is { } entry)
                urls.AddRange(values.Texts(entry).Select(text => OnPlatform(text, prefix, entry, entry.Value, values)));
        }

        if (person.Take("social") is { } social)
            urls.AddRange(ValueReader.Items(social).SelectMany(item => Social(social, item, values)));
        return [.. urls.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string?> Social(FrontMatterEntry social, FrontMatterValue item, ValueReader values)
    {
        if (item is MapValue map)
        {
            return map.Entries.Where(entry => FrontMatterText.Of(entry.Value) is { Length: > 0 }).Select(entry => OnPlatform(
                FrontMatterText.Of(entry.Value)!.Trim(), PrefixOf(entry.Key), entry, entry.Value, values));
        }

        return FrontMatterText.Of(item)?.Trim() is { } text
            ? text.Length == 0 ? [] : [Page(text, social.Key, item, values)]
            : [values.Ignore<string>(social, item, "a URL, or a table of platforms")];
    }

    private static string PrefixOf(string key)
    {
        var name = FrontMatterKeys.People.Of(key)?.Name;
        return Array.Find(Platforms, platform => platform.Key == name).Prefix ?? "";
    }

    private static string? OnPlatform(string text, string prefix, FrontMatterEntry entry, FrontMatterValue at, ValueReader values)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return values.Url(text, entry.Key, at);
        var name = text.TrimStart('@').Trim('/');
        var server = name.IndexOf('@', StringComparison.Ordinal);
        // "@ada@mastodon.example": the server is a part of the name. "mastodon.example/@ada" is a page.
        if (server > 0 && name[server - 1] != '/')
            return values.Url($"https://{name[(server + 1)..]}/@{name[..server]}", entry.Key, at);
        if (prefix.Length == 0 || name.Contains('/', StringComparison.Ordinal))
            return Page(name, entry.Key, at, values);
        return name.Contains(' ', StringComparison.Ordinal) ? null : prefix + name;
    }

    /// <summary>A page by its URL; "github.com/ada" lacks the scheme alone.</summary>
    private static string? Page(string text, string key, FrontMatterValue at, ValueReader values) =>
        values.Url(LacksScheme().IsMatch(text) ? "https://" + text : text, key, at);

    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)+(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LacksScheme();
}
