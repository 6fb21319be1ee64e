using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Titles;

/// <summary>Takes the show's name and the numbers off a title.</summary>
internal static partial class TitleNumbers
{
    private const int ShortestBeginning = 4;

    private static readonly string[] SmallWords = ["the", "a", "an", "and", "of", "for", "in", "on", "with", "to", "der", "die", "das", "und", "le", "la", "les", "de", "et"];

    /// <summary>What remains of a title, and the numbers that it had.</summary>
    /// <param name="title">As published.</param>
    /// <param name="show">The title of the podcast; null when it is unknown.</param>
    public static (string Remainder, int? Season, int? Number) Strip(string title, string? show)
    {
        show = string.IsNullOrWhiteSpace(show) ? null : show.Trim();
        var rest = show is null ? title : StripShow(title, show);
        // What stands before "Ep 12 - " is the show's name, when nobody knows it better.
        foreach (var form in (ReadOnlySpan<Regex?>)[SeasonAndEpisode(), EpisodeWord(), BareNumber(), NumberAtEnd(), show is null ? ShowAndNumber() : null])
        {
            if (form?.Match(rest) is not { Success: true } match)
                continue;
            var remainder = match.Index == 0 ? rest[match.Length..] : rest[..match.Index];
            return (remainder.Trim(), Number(match, "season"), Number(match, "number"));
        }

        if (show is null)
            return (rest, null, null);
        if (ShortShow().Match(rest) is { Success: true } first && Abbreviates(first.Groups["show"].Value, show))
            return (rest[first.Length..].Trim(), null, Number(first, "number"));
        if (Code().Match(rest) is { Success: true } code && IsWithin(Letters(code.Groups["show"].Value), Letters(show)))
            return (rest[code.Length..].Trim(), null, Number(code, "number"));
        if (ShortShowAtEnd().Match(rest) is { Success: true } last && Abbreviates(last.Groups["show"].Value, show))
            return (rest[..last.Index].Trim(), null, Number(last, "number"));
        return (rest, null, null);
    }

    /// <summary>"Show Ep 1 - Title", "Show: Title", "Title | Show", "Title | Show #12", "Show (Title)".</summary>
    private static string StripShow(string title, string show)
    {
        if (title.StartsWith(show, StringComparison.OrdinalIgnoreCase))
        {
            var rest = title[show.Length..];
            if (ShowEnd().Match(rest) is { Success: true } end)
                return rest[end.Length..].Trim();
            if (Parenthesised().Match(rest) is { Success: true } inner)
                return inner.Groups["inner"].Value.Trim();
        }

        var at = title.LastIndexOf(show, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || ShowStart().Match(title[..at]) is not { Success: true } start)
            return title;
        var behind = title[(at + show.Length)..];
        if (behind.Length == 0)
            return title[..start.Index].Trim();
        return NumberBehindShow().Match(behind) is { Success: true } number ? $"{title[..start.Index].Trim()} (#{number.Groups["number"].Value})" : title;
    }

    /// <summary>"FEH" for "Front End Hour", "SE Radio" for "SE Radio: The Podcast".</summary>
    private static bool Abbreviates(string name, string show)
    {
        var letters = Letters(name);
        if (letters.Length >= ShortestBeginning && Letters(show).StartsWith(letters, StringComparison.Ordinal))
            return true;
        var words = show.Split([' ', '-', ':', ',', '&', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return letters.Length > 1 && (letters == Initials(words) || letters == Initials(words.Where(word => !SmallWords.Contains(word, StringComparer.OrdinalIgnoreCase))));
    }

    /// <summary>The first letter of the show's name, and the others in their order: "EK" of "Entwicklerküche".</summary>
    private static bool IsWithin(string letters, string show)
    {
        var at = 0;
        foreach (var letter in letters)
        {
            var found = show.IndexOf(letter, at);
            if (found < 0 || (at == 0 && found > 0))
                return false;
            at = found + 1;
        }

        return true;
    }

    private static string Initials(IEnumerable<string> words) => Letters(string.Concat(words.Select(word => word[0])));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int? Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("""^\s*(?:[:|–—•·]|-\s|,\s|(?=(?:Ep(?:isode)?|Folge|No|Nr)\b)|(?=\#\d)|(?=\d{1,5}\s*(?:[:|–—]|-\s))|(?=S\d+\s*E\d)|(?=Season\s+\d))\s*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShowEnd();

    [GeneratedRegex("""\s*(?:[:|–—•·]|\s-)\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex ShowStart();

    [GeneratedRegex("""^\s*\((?<inner>[^()]+)\)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesised();

    [GeneratedRegex("""^[\s,:|–—-]*(?:(?:Episode|Ep|Folge|No|Nr)\.?\s*\#?|\#)?\s*(?<number>\d{1,5})$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberBehindShow();

    [GeneratedRegex("""^(?<show>[A-Za-z][A-Za-z .'’-]{0,40}?)\s*(?:(?:Episode|Ep)\.?\s*)?\#?(?<number>\d{1,4})(?:\s*[:.|–—]\s*|\s+-\s+|\s+)(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex ShortShow();

    // Numbers with a zero in front or three digits: "EK042", not "PHP8".
    [GeneratedRegex("""^(?<show>[A-ZÄÖÜ]{2,5})-?(?<number>0\d{1,3}|\d{3,4})\s*(?:[:.|–—]\s*|-\s+|\s+)(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("""\s*[|–—(\[-]\s*(?<show>[A-Za-z][A-Za-z .'’-]{0,40}?)\s*\#?(?<number>\d{1,4})[)\]]?$""", RegexOptions.CultureInvariant)]
    private static partial Regex ShortShowAtEnd();

    [GeneratedRegex("""^(?:\[|\()?(?:(?:S(?:eason|taffel|aison)?|T(?:emporada)?)\.?\s*(?<season>\d{1,3})\s*[,:.\-–/]?\s*(?:Ep(?:isode|isodio)?|Épisode|E|Folge|Capítulo)\.?\s*(?<number>\d{1,4})|(?<season>\d{1,2})x(?<number>\d{1,4}))(?:\]|\))?(?:\s*[:.|–—-]\s*|\s+|$)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SeasonAndEpisode();

    [GeneratedRegex("""^(?:\[|\()?(?:(?:Episode|Ep|Folge|Épisode|Episodio|Capítulo|Aflevering|Avsnitt|Show|No|Nr)\.?\s*\#?\s*|\#\s?|E(?=\d{1,5}\s*[:.|–—-]))(?<number>\d{1,5})(?:\]|\))?(?:\s*[:.|–—-]\s*|\s+|$)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EpisodeWord();

    [GeneratedRegex("""^(?:(?<number>\d{1,3}|0\d{3})(?:\s*[:.|)]|\s+[–—-])|(?<number>0\d{1,3}))\s+(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex("""\s*(?:[(\[]\s*S(?<season>\d{1,3})\s*E(?<number>\d{1,4})\s*[)\]]|[|–—-]\s*S(?<season>\d{1,3})\s*E(?<number>\d{1,4})|[(\[]\s*(?:(?:Episode|Ep|Folge|No|Nr)\.?\s*\#?|\#)\s*(?<number>\d{1,5})\s*[)\]]|[\s|–—-]+(?:(?:Episode|Ep|Folge)\.?\s*\#?|\#)\s*(?<number>\d{1,5}))$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex("""^[^:|]{2,60}?\s(?:Episode|Ep|Folge)\.?\s*\#?(?<number>\d{1,5})\s*[:|–—-]\s+(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex ShowAndNumber();
}
