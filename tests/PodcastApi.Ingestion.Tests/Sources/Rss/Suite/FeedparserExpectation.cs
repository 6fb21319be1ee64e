using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>
/// feedparser: each file begins with a comment that holds a Python expression over the result, and the headers that it is
/// served with. Of the expression, the comparisons of fields that we have are held against ours.
/// </summary>
internal sealed partial record FeedparserExpectation(string Expression, string BaseUrl, string? ContentType)
{
    private const string Server = "http://127.0.0.1:8097/";

    /// <summary>Null when the file has no comment of the kind.</summary>
    public static FeedparserExpectation? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var text = Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
        if (Expect().Match(text) is not { Success: true } match)
            return null;
        var headers = Header().Matches(text).ToDictionary(header => header.Groups[1].Value.ToLowerInvariant(), header => header.Groups[2].Value.Trim());
        return new FeedparserExpectation(match.Groups[1].Value.Trim(), headers.GetValueOrDefault("content-location") ?? Server, headers.GetValueOrDefault("content-type"));
    }

    public void Compare(Comparison comparison, FeedResult actual)
    {
        foreach (var clause in Expression.Split(" and "))
        {
            switch (clause.Trim())
            {
                case "bozo":
                    comparison.Same("bozo", "True", actual.Diagnostics.Count > 0 ? "True" : "False");
                    continue;
                case "not bozo":
                    comparison.Same("bozo", "False", actual.IsRefused ? "True" : "False");
                    continue;
            }

            // Of alternatives the last: it is the one in plain text.
            if (Equality().Match(clause.Split(" or ")[^1]) is { Success: true } equality)
                Field(comparison, Path(equality.Groups["path"].Value), Literal(equality.Groups["value"].Value), actual);
        }
    }

    private static void Field(Comparison comparison, string path, string expected, FeedResult actual)
    {
        var feed = actual.Feed;
        var item = actual.Items.Count > 0 ? actual.Items[0] : new RssItem();
        switch (path)
        {
            case "feed.title":
                comparison.Text(path, expected, feed.Title);
                break;
            case "feed.link":
                comparison.Url(path, expected, feed.Link);
                break;
            case "feed.subtitle":
                comparison.Markup(path, expected, feed.ItunesSubtitle ?? feed.Description);
                break;
            case "feed.newlocation":
                comparison.Url(path, expected, feed.NewFeedUrl);
                break;
            case "feed.image.href":
                comparison.Url(path, expected, feed.ItunesImageUrl);
                break;
            case "feed.itunes_block":
                comparison.Flag(path, expected == "1", feed.ItunesBlock);
                break;
            case "feed.itunes_explicit":
                comparison.Same(path, expected, feed.Explicit switch { true => "1", false => "0", null => "None" });
                break;
            case "feed.publisher_detail.name":
                comparison.Text(path, expected, feed.ItunesOwner?.Name);
                break;
            case "feed.publisher_detail.email":
                comparison.Text(path, expected, feed.ItunesOwner?.Email);
                break;
            case "feed.published_parsed":
                comparison.Same(path, expected, Tuple(feed.PubDate));
                break;
            case "feed.links.len":
                comparison.Number(path, expected, feed.Links.Count);
                break;
            case var term when Term().Match(term) is { Success: true } match:
                var terms = match.Groups["of"].Value == "feed" ? [.. feed.ItunesCategories, .. feed.Categories, .. feed.Keywords] : item.Categories.ToArray();
                var index = int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture);
                comparison.Text(path, expected, index < terms.Length ? terms[index] : null);
                break;
            case "entries.0.title":
                comparison.Text(path, expected, item.Title);
                break;
            case "entries.0.link":
                comparison.Url(path, expected, item.Link);
                break;
            case "entries.0.comments":
                comparison.Url(path, expected, item.CommentsUrl);
                break;
            case "entries.0.description" or "entries.0.summary" when expected.Contains("href", StringComparison.Ordinal):
                comparison.Urls(path, Notes.NotesLinks(expected, null), Notes.NotesLinks(item.Description, item.Base));
                break;
            case "entries.0.description" or "entries.0.summary":
                comparison.Markup(path, expected, item.Description ?? item.ItunesSummary);
                break;
            case "entries.0.description.ord":
                comparison.Text(path, char.ConvertFromUtf32(int.Parse(expected, CultureInfo.InvariantCulture)), item.Description);
                break;
            case "entries.0.subtitle":
                comparison.Text(path, expected, item.ItunesSubtitle);
                break;
            case "entries.0.author":
                comparison.Text(path, expected, item.Authors.Select(author => author.Name ?? author.Email).FirstOrDefault() ?? item.ItunesAuthor);
                break;
            case "entries.0.image.href":
                comparison.Url(path, expected, item.ItunesImageUrl);
                break;
            case "entries.0.itunes_block":
                comparison.Flag(path, expected == "1", item.ItunesBlock);
                break;
            case "entries.0.itunes_explicit":
                comparison.Same(path, expected, item.Explicit switch { true => "1", false => "0", null => "None" });
                break;
            case "entries.0.published_parsed":
                comparison.Same(path, expected, Tuple(item.PubDate));
                break;
            case "entries.0.enclosures.0.url":
                comparison.Url(path, expected, item.Enclosures[0].Url);
                break;
            case "entries.0.enclosures.0.href":
                comparison.Url(path, expected, item.Enclosures[0].Url);
                break;
            case "entries.0.enclosures.0.type":
                comparison.Text(path, expected, item.Enclosures[0].Type);
                break;
            case "entries.0.enclosures.0.length":
                comparison.Text(path, expected, item.Enclosures[0].Length?.ToString());
                break;
            case "entries.0.psc_chapters.chapters.len":
                comparison.Number(path, expected, item.Chapters.Count);
                break;
            case "entries.0.links.2.href":
                comparison.Url(path, expected, item.ChaptersUrl);
                break;
        }
    }

    /// <summary><c>entries[0]['link']</c>, <c>entries[0].link</c>, <c>len(x)</c> and <c>ord(x)</c> in one form.</summary>
    private static string Path(string path)
    {
        var function = Function().Match(path);
        var inner = function.Success ? function.Groups["inner"].Value : path;
        inner = Subscript().Replace(inner, ".$1").Trim();
        return function.Success ? $"{inner}.{function.Groups["name"].Value}" : inner;
    }

    private static string Literal(string literal)
    {
        literal = literal.Trim();
        if (literal.Length > 1 && literal[0] is '\'' or '"')
            literal = literal[1..^1];
        return Escape().Replace(literal, escape => ((char)int.Parse(escape.Groups[1].Value.Length > 0 ? escape.Groups[1].Value : escape.Groups[2].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private static string Tuple(FeedDate? date) =>
        date?.Instant?.UtcDateTime is { } utc ? $"({utc.Year}, {utc.Month}, {utc.Day}, {utc.Hour}, {utc.Minute}, {utc.Second}, {((int)utc.DayOfWeek + 6) % 7}, {utc.DayOfYear}, 0)" : "";

    [GeneratedRegex("""Expect:\s*(.*?)\s*(?:\r?\n)?-->""", RegexOptions.Singleline)]
    private static partial Regex Expect();

    [GeneratedRegex("""Header:\s*([A-Za-z-]+):\s*([^\r\n]*)""")]
    private static partial Regex Header();

    [GeneratedRegex("""^\s*(?:not\s+bozo\s+)?(?<path>[^=!<>]+?)\s*(?:==|is)\s*(?<value>.+?)\s*$""", RegexOptions.Singleline)]
    private static partial Regex Equality();

    [GeneratedRegex("""^(?<of>feed|entries\.0)\.tags\.(?<index>\d+)\.term$""")]
    private static partial Regex Term();

    [GeneratedRegex("""^(?<name>len|ord)\((?<inner>.*)\)$""")]
    private static partial Regex Function();

    [GeneratedRegex("""\[['"]?(\w+)['"]?\]""")]
    private static partial Regex Subscript();

    [GeneratedRegex("""\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})""")]
    private static partial Regex Escape();

    private static class Notes
    {
        public static IEnumerable<string?> NotesLinks(string? markup, Uri? baseUrl) =>
            PodcastApi.Ingestion.Notes.ShowNotesReader.Read(markup ?? "", baseUrl).Mentions.Select(mention => mention.Url);
    }
}
