using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Normalization.People;

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
        var (plain, season, number) = TitleNumbers.Strip(title, show);
        if (plain.Length == 0)
            plain = title;
        // "Acme with Jane Doe (Part 2)": the part belongs to the title, not to her.
        var part = PartEnd().Match(plain);
        var core = part.Success ? plain[..part.Index] : plain;
        var parsed = With(core) ?? NameAndJob(core) ?? Possessive(core) ?? NameFirst(core) ?? NameLast(core) ?? NameAlone(core);
        return parsed is null
            ? new FeedTitle { Plain = plain, Clean = plain, Season = season, Number = number }
            : parsed with { Plain = plain, Clean = part.Success ? parsed.Clean + part.Value : parsed.Clean, Season = season, Number = number };
    }

    /// <summary>The same with its guests when they are credited, or when nothing speaks against their being people; else without.</summary>
    /// <param name="credited">Guests that the document names formally.</param>
    /// <param name="notes">The text of the notes.</param>
    public FeedTitle Confirm(IReadOnlyCollection<string> credited, string? notes)
    {
        var isConfirmed = credited.Count > 0
            ? Guests.Any(guest => credited.Any(name => LastWord(name).Equals(LastWord(guest), StringComparison.OrdinalIgnoreCase)))
            : Guests.All(guest => ArePeople(guest, notes));
        return isConfirmed ? this : this with { Clean = Plain, Guests = [], GuestTitle = null, Company = null, CompanyIsEmployer = false };
    }

    /// <summary>A product has the form of a name as well, and notes speak of it; only of a person they speak so.</summary>
    private bool ArePeople(string guest, string? notes)
    {
        if (GivenNames.Begin(guest))
            return !NeedsEvidence || (notes is not null && GuestEvidence.Supports(guest, notes));
        if (GuestTitle is not null)
            return true;
        return string.IsNullOrWhiteSpace(notes) ? !NeedsEvidence : GuestEvidence.IsPerson(guest, notes);
    }

    /// <summary>"Company with A and B", "Topic feat. A, CTO of Company".</summary>
    private static FeedTitle? With(string plain)
    {
        var matches = WithWord().Matches(plain);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            var match = matches[i];
            if (TitlePerson.Read(plain[(match.Index + match.Length)..]) is not { } person)
                continue;
            var left = plain[..match.Index].Trim().TrimEnd('(', '[', ',', '-', '–', '—', ':').Trim();
            // "Topic - Interview with A".
            if (ConversationEnd().Match(left) is { Success: true, Index: > 0 } end && !Conversation().IsMatch(left[..end.Index]))
                left = left[..end.Index].Trim();
            if (left.Length == 0 || Conversation().IsMatch(left) || ConversationEnd().IsMatch(left))
                return Of(plain, plain, person);
            var place = AtCompany().Match(left);
            var isEmployer = place.Success && person.Company is null && !NameShape.IsOtherWord(place.Groups["company"].Value);
            return Of(plain, left, person) with
            {
                Company = person.Company ?? (isEmployer ? place.Groups["company"].Value : left),
                CompanyIsEmployer = person.Company is not null || isEmployer,
                // "Building Things with Some Product" has the form of "Acme with Jane Doe".
                NeedsEvidence = !person.HasWork && !GuestWord().IsMatch(match.Value) && Activity().IsMatch(left),
            };
        }

        return null;
    }

    /// <summary>"Topic - A, CTO of Company", "A (Company): Topic", "Topic - A - CTO of Company", and the same without a topic.</summary>
    private static FeedTitle? NameAndJob(string plain)
    {
        foreach (Match separator in Separator().Matches(plain))
        {
            var (left, right) = (plain[..separator.Index].Trim(), plain[(separator.Index + separator.Length)..].Trim());
            // Not "Topic - A - CTO, Company", where the topic has the form of a name.
            if (TitlePerson.Read(right) is { HasWork: true } behind && !Separator().IsMatch(right))
                return Of(plain, left, behind) with { Company = behind.Company ?? left, NeedsEvidence = behind.Job is null };
            if (TitlePerson.Read(left) is { HasWork: true } before)
                return Of(plain, right, before) with { NeedsEvidence = before.Job is null };
            var topic = Separator().Matches(left) is [.., var last] ? last : null;
            if (NameShape.Split(topic is null ? left : left[(topic.Index + topic.Length)..]) is { } names && names.All(GivenNames.Begin)
                && JobText.Split(right) is (var job, { } company) && NameShape.IsJob(job))
                return Of(plain, topic is null ? plain : left[..topic.Index].Trim(), new TitlePerson(names, job, company));
        }

        return TitlePerson.Read(plain) is { Job: not null } alone ? Of(plain, plain, alone) : null;
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

    /// <summary>"Topic - A", "Topic | A": so is "Season 3 - Finale".</summary>
    private static FeedTitle? NameLast(string plain) =>
        Separator().Matches(plain) is [.., var match] && NameShape.Split(plain[(match.Index + match.Length)..]) is { } names && names.All(GivenNames.Begin)
            ? new FeedTitle { Plain = plain, Clean = plain[..match.Index].Trim(), Guests = names, NeedsEvidence = true }
            : null;

    /// <summary>"A and B", and nothing else.</summary>
    private static FeedTitle? NameAlone(string plain) =>
        NameShape.Split(plain) is { } names && names.All(GivenNames.Begin)
            ? new FeedTitle { Plain = plain, Clean = plain, Guests = names, NeedsEvidence = true }
            : null;

    private static FeedTitle Of(string plain, string clean, TitlePerson person) => new()
    {
        Plain = plain,
        Clean = clean,
        Guests = person.Names,
        GuestTitle = person.Job,
        Company = person.Company,
        CompanyIsEmployer = person.Company is not null,
    };

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    [GeneratedRegex("""\s*(?:[(\[]\s*(?:Part|Pt\.?|Teil|Partie|Parte)\s*(?:\d{1,2}|[IVX]{1,4}|One|Two|Three)(?:\s*(?:of|/)\s*\d{1,2})?\s*[)\]]|[,:|–—-]\s*(?:Part|Pt\.?|Teil|Partie|Parte)\s*(?:\d{1,2}|[IVX]{1,4}|One|Two|Three)(?:\s*(?:of|/)\s*\d{1,2})?)$""", RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();

    [GeneratedRegex("""\s[(\[]?(?:(?i:with|w/|feat\.?|ft\.?|featuring)|mit|avec|con|met|med)\s+(?i:(?:(?:special|our)\s+)?guests?:?\s+|(?:the\s+)?(?:author|creator|founder|co-founder|maintainer|inventor)s?\s+)?""", RegexOptions.CultureInvariant)]
    private static partial Regex WithWord();

    [GeneratedRegex("""^(?:(?:an?|the|our|in|live|special|bonus|short|quick|deep|exclusive)[\s:]+)*(?:interview|conversation|chat|chatting|talk|talking|discussion|q\s?&\s?a|ama|fireside chat|catching up|special|bonus|im gespräch|gespräch)$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Conversation();

    [GeneratedRegex("""(?:\s+[-–—|]\s+|:\s+)(?:(?:an?|the|our|in|live)\s+)*(?:interview|conversation|chat|talk|discussion|q\s?&\s?a|ama|fireside chat)$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ConversationEnd();

    [GeneratedRegex("""^(?:[A-Z][a-z]+ing|Getting|How|Why|What|When|Fun|Live|Life|Work)\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Activity();

    [GeneratedRegex("""\s+[-–—|]\s+|\s*:\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex("""(?:(?<=[^sS])['’]s|(?<=[sSxz])['’]s?)\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex PossessiveEnd();

    [GeneratedRegex("""\b(?:it|let|what|that|here|there|who|how|where|when|today|year|week|she|he|everybody|everyone|one|people|beginner|developer|newcomer)['’]s$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();

    /// <summary>Words that go before people alone.</summary>
    [GeneratedRegex("""feat|ft\.?\s|guest|author|creator|founder|maintainer|inventor""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GuestWord();

    [GeneratedRegex("""\s(?:at|@|bei|chez)\s+(?<company>\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s+\p{Lu}[\p{L}\p{N}.&'’-]*){0,2})$""", RegexOptions.CultureInvariant)]
    private static partial Regex AtCompany();

    [GeneratedRegex("""\s+on\s+|\s+[-–—|]\s+|:\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex NameFirstEnd();
}
