using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Titles;

/// <summary>
/// What the title of an item says beside the title itself: the show's name, a number, guests, and the company or topic
/// that they stand for. What a title only hints at counts when something else says it too: see <see cref="Confirm"/>.
/// </summary>
public sealed partial record FeedTitle
{
    /// <summary>The title without the show's name and number.</summary>
    public required string Plain { get; init; }

    /// <summary>The title without the guests as well.</summary>
    public required string Clean { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public IReadOnlyList<string> Guests { get; init; } = [];

    /// <summary>What the guest is ("CTO"), when the title says it.</summary>
    public string? GuestTitle { get; init; }

    /// <summary>The company, project or topic that the title names beside the guests.</summary>
    public string? Company { get; init; }

    /// <summary>The title says that the guests are the company's: "Acme's Jane Doe", "Jane Doe of Acme".</summary>
    public bool CompanyIsEmployer { get; init; }

    /// <summary>The form of the title is also that of titles without any guest.</summary>
    public bool NeedsEvidence { get; init; }

    /// <param name="title">As published.</param>
    /// <param name="show">The title of the podcast, which publishers put before or behind that of the episode.</param>
    public static FeedTitle Parse(string title, string? show = null)
    {
        title = title.Trim();
        var (plain, season, number) = StripNumber(StripShow(title, show), string.IsNullOrWhiteSpace(show));
        if (plain.Length == 0)
            plain = title;
        var parsed = With(plain) ?? NameAndJob(plain) ?? Possessive(plain) ?? NameFirst(plain) ?? new FeedTitle { Plain = plain, Clean = plain };
        return parsed with { Season = season, Number = number };
    }

    /// <summary>The same with its guests when they are credited, or when the notes speak of them as of people; else without.</summary>
    /// <param name="credited">Guests that the document names formally.</param>
    /// <param name="notes">The text of the notes.</param>
    public FeedTitle Confirm(IReadOnlyCollection<string> credited, string? notes)
    {
        var isConfirmed = credited.Count > 0
            ? Guests.Any(guest => credited.Any(name => LastWord(name).Equals(LastWord(guest), StringComparison.OrdinalIgnoreCase)))
            : !NeedsEvidence || notes is not null && Guests.All(guest => GuestEvidence.Supports(guest, notes));
        return isConfirmed ? this : this with { Clean = Plain, Guests = [], GuestTitle = null, Company = null, CompanyIsEmployer = false };
    }

    /// <summary>"Show Ep 1 - Title", "Show: Title", "Title | Show", "Show (Title)".</summary>
    private static string StripShow(string title, string? show)
    {
        if (string.IsNullOrWhiteSpace(show))
            return title;
        show = show.Trim();
        if (title.StartsWith(show, StringComparison.OrdinalIgnoreCase))
        {
            var rest = title[show.Length..];
            if (ShowEnd().Match(rest) is { Success: true } end)
                return rest[end.Length..].Trim();
            if (Parenthesised().Match(rest) is { Success: true } inner)
                return inner.Groups["inner"].Value.Trim();
        }

        if (title.EndsWith(show, StringComparison.OrdinalIgnoreCase) && ShowStart().Match(title[..^show.Length]) is { Success: true } start)
            return title[..start.Index].Trim();
        return title;
    }

    private static (string Remainder, int? Season, int? Number) StripNumber(string title, bool isShowUnknown)
    {
        // What stands before "Ep 12 - " is the show's name, when nobody knows it better.
        foreach (var form in (ReadOnlySpan<Regex?>)[SeasonAndEpisode(), EpisodeWord(), BareNumber(), NumberAtEnd(), isShowUnknown ? ShowAndNumber() : null])
        {
            if (form?.Match(title) is not { Success: true } match)
                continue;
            var rest = match.Index == 0 ? title[match.Length..] : title[..match.Index];
            return (rest.Trim(), Number(match, "season"), Number(match, "number"));
        }

        return (title, null, null);

        static int? Number(Match match, string group) =>
            int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>"Company with A and B", "Topic feat. A, CTO of Company".</summary>
    private static FeedTitle? With(string plain)
    {
        var matches = WithWord().Matches(plain);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            var match = matches[i];
            var (names, job, company) = Guest(plain[(match.Index + match.Length)..]);
            if (names is null)
                continue;
            var left = plain[..match.Index].Trim().TrimEnd('(', '[', ',', '-', '–', '—', ':').Trim();
            if (left.Length == 0 || Conversation().IsMatch(left))
                return new FeedTitle { Plain = plain, Clean = plain, Guests = names, GuestTitle = job, Company = company, CompanyIsEmployer = company is not null };
            return new FeedTitle
            {
                Plain = plain,
                Clean = left,
                Guests = names,
                GuestTitle = job,
                Company = company ?? left,
                CompanyIsEmployer = company is not null,
                // "Building Things with Some Product" has the form of "Acme with Jane Doe".
                NeedsEvidence = Activity().IsMatch(left),
            };
        }

        return null;
    }

    /// <summary>"Topic - A, CTO of Company" and "A, CTO of Company: Topic".</summary>
    private static FeedTitle? NameAndJob(string plain)
    {
        foreach (Match separator in Separator().Matches(plain))
        {
            var (left, right) = (plain[..separator.Index].Trim(), plain[(separator.Index + separator.Length)..].Trim());
            if (Guest(right) is ({ } names, { } job, var company))
                return new FeedTitle { Plain = plain, Clean = left, Guests = names, GuestTitle = job, Company = company ?? left, CompanyIsEmployer = company is not null };
            if (Guest(left) is ({ } first, { } title, var employer))
                return new FeedTitle { Plain = plain, Clean = right, Guests = first, GuestTitle = title, Company = employer, CompanyIsEmployer = employer is not null };
        }

        return null;
    }

    /// <summary>"Company's A": so is "Rust's Future".</summary>
    private static FeedTitle? Possessive(string plain)
    {
        foreach (Match match in PossessiveEnd().Matches(plain))
        {
            var company = plain[..match.Index].Trim();
            if (!Contraction().IsMatch(plain[..(match.Index + match.Length)].Trim()) && NameShape.Split(plain[(match.Index + match.Length)..]) is { } names)
                return new FeedTitle { Plain = plain, Clean = company, Guests = names, Company = company, CompanyIsEmployer = true, NeedsEvidence = true };
        }

        return null;
    }

    /// <summary>"A on Topic", "A: Topic": so is "Season Review: Topic".</summary>
    private static FeedTitle? NameFirst(string plain) =>
        NameFirstEnd().Match(plain) is { Success: true } match && NameShape.Split(plain[..match.Index]) is { } names
            ? new FeedTitle { Plain = plain, Clean = plain[(match.Index + match.Length)..].Trim(), Guests = names, NeedsEvidence = true }
            : null;

    /// <summary>"A and B", "A, CTO of Company", "A from Company", "A (Company)".</summary>
    private static (string[]? Names, string? Job, string? Company) Guest(string text)
    {
        text = text.Trim().TrimEnd(')', ']', '!', '.').Trim();
        if (NameShape.Split(text) is { } names)
            return (names, null, null);
        if (Employer().Match(text) is { Success: true } employer && NameShape.Split(text[..employer.Index]) is { } employed)
            return (employed, null, employer.Groups["company"].Value.Trim());
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || NameShape.Split(text[..comma]) is not { } person)
            return (null, null, null);
        var job = text[(comma + 2)..].Trim();
        if (!NameShape.IsJob(job))
            return (null, null, null);
        return JobCompany().Match(job) is { Success: true } at
            ? (person, job[..at.Index].Trim().TrimEnd(','), at.Groups["company"].Value.Trim())
            : (person, job, null);
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    [GeneratedRegex("""^\s*(?:[:|–—•·]|-\s|,\s|(?=(?:Ep(?:isode)?|Folge|No|Nr)\b)|(?=\#\d)|(?=S\d+\s*E\d)|(?=Season\s+\d))\s*""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShowEnd();

    [GeneratedRegex("""\s*(?:[:|–—•·]|\s-)\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex ShowStart();

    [GeneratedRegex("""^\s*\((?<inner>[^()]+)\)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesised();

    [GeneratedRegex("""^(?:\[|\()?(?:S(?:eason|taffel)?\.?\s*(?<season>\d{1,3})\s*[,:.\-–/]?\s*(?:Ep(?:isode)?|E|Folge)\.?\s*(?<number>\d{1,4})|(?<season>\d{1,2})x(?<number>\d{1,4}))(?:\]|\))?(?:\s*[:.|–—-]\s*|\s+|$)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SeasonAndEpisode();

    [GeneratedRegex("""^(?:\[|\()?(?:(?:Episode|Ep|Folge|Épisode|Episodio|Capítulo|Aflevering|Avsnitt|Show|No|Nr)\.?\s*\#?\s*|\#\s?)(?<number>\d{1,5})(?:\]|\))?(?:\s*[:.|–—-]\s*|\s+|$)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EpisodeWord();

    [GeneratedRegex("""^(?<number>\d{1,3}|0\d{3})(?:\s*[:.|)]|\s+[–—-])\s+(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex("""\s*(?:[(\[]\s*S(?<season>\d{1,3})\s*E(?<number>\d{1,4})\s*[)\]]|[(\[]\s*(?:(?:Episode|Ep|Folge|No|Nr)\.?\s*\#?|\#)\s*(?<number>\d{1,5})\s*[)\]]|[\s|–—-]+(?:(?:Episode|Ep|Folge)\.?\s*\#?|\#)\s*(?<number>\d{1,5}))$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex("""^[^:|]{2,60}?\s(?:Episode|Ep|Folge)\.?\s*\#?(?<number>\d{1,5})\s*[:|–—-]\s+(?=\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex ShowAndNumber();

    [GeneratedRegex("""\s[(\[]?(?:with|w/|feat\.?|ft\.?|featuring|mit|avec)\s+(?:guests?\s+)?""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithWord();

    [GeneratedRegex("""^(?:(?:an?|the|our|in|live|special|bonus|short|quick|deep)[\s:]+)*(?:interview|conversation|chat|chatting|talk|talking|discussion|q\s?&\s?a|ama|fireside chat|catching up|special|bonus)$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Conversation();

    [GeneratedRegex("""^(?:[A-Z][a-z]+ing|Getting|How|Why|What|When|Fun|Live|Life|Work)\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Activity();

    [GeneratedRegex("""\s+[-–—|]\s+|\s*:\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex("""(?:(?<=[^sS])['’]s|(?<=[sSxz])['’]s?)\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex PossessiveEnd();

    [GeneratedRegex("""\b(?:it|let|what|that|here|there|who|how|where|when|today|year|week|she|he|everybody|everyone|one|people|beginner|developer|newcomer)['’]s$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();

    [GeneratedRegex("""\s+on\s+|\s+[-–—|]\s+|:\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex NameFirstEnd();

    [GeneratedRegex("""\s+(?:of|from|at|@|von|bei)\s+(?<company>\S.*)$|\s+\((?<company>[^()]+)\)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Employer();

    [GeneratedRegex("""\s+(?:of|at|@|from|bei|von)\s+(?<company>[A-Z0-9].*)$|,\s+(?<company>[A-Z0-9].*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex JobCompany();
}
