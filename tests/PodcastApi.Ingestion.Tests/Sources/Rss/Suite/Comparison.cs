using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.Rss;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>Holds fields of ours against those of another parser, by meaning: white space, the form of URLs and of dates do not count.</summary>
internal sealed partial class Comparison
{
    private readonly List<Deviation> _deviations = [];

    public int Compared { get; private set; }

    public IReadOnlyList<Deviation> Deviations => _deviations;

    public void Text(string field, JsonNode? expected, string? actual) => Same(field, Fold(expected?.ToString()), Fold(actual));

    /// <summary>Text that may hold markup: equal when text and links are.</summary>
    public void Markup(string field, JsonNode? expected, string? actual) => Same(field, Meaning(expected?.ToString()), Meaning(actual));

    public void Url(string field, JsonNode? expected, string? actual) => Same(field, Canonical(expected?.ToString()), Canonical(actual));

    public void Urls(string field, IEnumerable<string?> expected, IEnumerable<string?> actual) =>
        Same(field, string.Join(' ', expected.Select(Canonical)), string.Join(' ', actual.Select(Canonical)));

    public void Texts(string field, IEnumerable<string?> expected, IEnumerable<string?> actual) =>
        Same(field, string.Join(" | ", expected.Select(Fold)), string.Join(" | ", actual.Select(Fold)));

    public void Number(string field, JsonNode? expected, long? actual) =>
        Same(field, expected is null ? "" : expected.ToString(), actual?.ToString(CultureInfo.InvariantCulture) ?? "");

    public void Seconds(string field, JsonNode? expected, int? actual) => Number(field, expected is null ? null : FeedDuration.ParseWholeSeconds(expected.ToString()), actual);

    public void Date(string field, JsonNode? expected, FeedDate? actual)
    {
        var instant = expected is null ? null : FeedDate.Parse(expected.ToString())?.Instant;
        Same(field, Instant(instant), Instant(actual?.Instant ?? (actual is null ? null : new DateTimeOffset(actual.Day, TimeOnly.MinValue, TimeSpan.Zero))));
    }

    public void UnixSeconds(string field, JsonNode? expected, FeedDate? actual) =>
        Same(field, (long?)expected is > 0 and var seconds ? Instant(DateTimeOffset.FromUnixTimeSeconds(seconds)) : "", Instant(actual?.Instant));

    public void Flag(string field, bool expected, bool? actual) => Same(field, expected.ToString(), actual?.ToString() ?? "");

    public void Same(string field, string expected, string actual)
    {
        Compared++;
        if (expected != actual && !IsSameButForLosses(expected, actual))
            _deviations.Add(new Deviation(field, expected, actual));
    }

    /// <summary>Some expected results have lost characters themselves.</summary>
    private static bool IsSameButForLosses(string expected, string actual) =>
        expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First == pair.Second || pair.First == '\uFFFD');

    public static string Fold(string? text) => WhiteSpace().Replace(text ?? "", " ").Trim();

    private static string Meaning(string? text)
    {
        var notes = ShowNotesReader.Read(text ?? "");
        return $"{Fold(notes.Text)} [{string.Join(' ', notes.Mentions.Select(mention => Canonical(mention.UrlAsWritten)))}]";
    }

    private static string Canonical(string? url) => Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : Fold(url);

    private static string Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex("""\s+""")]
    private static partial Regex WhiteSpace();
}

/// <summary>A field in which we say something else.</summary>
internal sealed record Deviation(string Field, string Expected, string Actual);
