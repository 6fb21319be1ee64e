using PodcastApi.Content;

namespace PodcastApi.Ingestion.Notes;

/// <summary>What headings mean, by a table of the spellings that shows use.</summary>
internal static class SectionHeadings
{
    private static readonly string[] About = ["about ", "\u00fcber ", "\u00e0 propos de ", "acerca de ", "sobre "];

    /// <summary>Subjects of "About" that are neither a guest nor the company: the show, its makers, its sponsors.</summary>
    private static readonly string[] OwnSubjects =
    [
        "us", "me", "the show", "this show", "our show", "the podcast", "this podcast", "our podcast", "the host", "the hosts", "your host",
        "your hosts", "the episode", "this episode", "today's episode", "the author", "the authors", "the series", "this series",
        "the season", "this season", "the sponsor", "the sponsors", "our sponsor", "our sponsors", "the event", "the conference",
        "the guest", "the guests", "our guest", "our guests", "today's guest", "this week's guest", "the music", "the course", "the company",
        "uns", "mich", "den gast", "die g\u00e4ste", "unseren gast", "den podcast", "diesen podcast", "die folge", "diese folge",
        "nous", "moi", "l'invit\u00e9", "l'invit\u00e9e", "ce podcast", "nosotros", "m\u00ed", "el invitado", "la invitada", "el podcast", "este podcast",
    ];

    /// <summary>Spellings in lower case, each matched from the start of the heading to its end or to a blank, bracket or colon after it.</summary>
    private static readonly (string Spelling, SectionKind Kind)[] Spellings =
    [
        ("official links", SectionKind.OfficialLinks),
        ("official pages", SectionKind.OfficialLinks),
        ("official sites", SectionKind.OfficialLinks),
        ("official websites", SectionKind.OfficialLinks),
        ("guest links", SectionKind.OfficialLinks),
        ("find the guest", SectionKind.OfficialLinks),
        ("links", SectionKind.Links),
        ("show links", SectionKind.Links),
        ("episode links", SectionKind.Links),
        ("additional links", SectionKind.Links),
        ("other links", SectionKind.Links),
        ("further links", SectionKind.Links),
        ("more links", SectionKind.Links),
        ("useful links", SectionKind.Links),
        ("related links", SectionKind.Links),
        ("mentioned in the", SectionKind.Links),
        ("mentioned in this", SectionKind.Links),
        ("resources", SectionKind.Links),
        ("additional resources", SectionKind.Links),
        ("further resources", SectionKind.Links),
        ("references", SectionKind.Links),
        ("further reading", SectionKind.Links),
        ("show notes and links", SectionKind.Links),
        ("show notes & links", SectionKind.Links),
        ("resources & links", SectionKind.Links),
        ("relevant links", SectionKind.Links),
        ("important links", SectionKind.Links),
        ("helpful links", SectionKind.Links),
        ("mentioned links", SectionKind.Links),
        ("things mentioned", SectionKind.Links),
        ("tools mentioned", SectionKind.Links),
        ("mentioned resources", SectionKind.Links),
        ("mentions", SectionKind.Links),
        ("liens", SectionKind.Links),
        ("ressources", SectionKind.Links),
        ("r\u00e9f\u00e9rences", SectionKind.Links),
        ("enlaces", SectionKind.Links),
        ("recursos", SectionKind.Links),
        ("referencias", SectionKind.Links),
        ("quellen", SectionKind.Links),
        ("verweise", SectionKind.Links),
        ("weiterf\u00fchrende links", SectionKind.Links),
        ("link", SectionKind.Links),
    ];

    /// <summary>More lines that are headings where they stand alone, in lower case and from their start as well.</summary>
    private static readonly string[] Labels =
    [
        "show notes", "shownotes", "episode notes", "notes", "notizen", "notes de l'\u00e9pisode", "notas",
        "sponsor", "sponsors", "sponsored by", "our sponsors", "today's sponsor", "today's sponsors", "this episode's sponsors", "werbung",
        "guest", "guests", "special guest", "special guests", "our guest", "our guests", "today's guest", "today's guests", "gast", "g\u00e4ste",
        "invit\u00e9", "invit\u00e9e", "invit\u00e9s", "invitado", "invitada", "invitados", "host", "hosts", "your host", "your hosts", "featuring", "featured",
        "credits", "timestamps", "time stamps", "timecodes", "chapters", "kapitel", "chapitres", "cap\u00edtulos", "topics", "themen", "outline", "transcript",
        "contact", "socials", "social media", "highlights", "takeaways", "key takeaways", "picks",
    ];

    /// <summary>More such lines that say whose or what.</summary>
    private static readonly string[] LabelBeginnings = ["where to find", "connect with", "follow", "find us", "sponsored by", "timestamps", "sponsors", "sponsor", "credits", "guest", "guests"];

    private const int MostLabelWords = 5;

    private static readonly string[] LinkLabels = ["show notes", "shownotes", "where to find", "connect with", "follow", "find us", "contact", "socials", "sponsor", "sponsors"];

    /// <summary>
    /// The kind that a heading alone tells. "About X" is <see cref="SectionKind.AboutCompany"/> until the guests' names say
    /// that it is a person; "About Us" and its like are <see cref="SectionKind.Other"/>.
    /// </summary>
    public static SectionKind KindOf(string? heading)
    {
        if (heading is null)
            return SectionKind.Other;
        if (SubjectOf(heading) is not null)
            return SectionKind.AboutCompany;
        var folded = Fold(heading);
        foreach (var (spelling, kind) in Spellings)
        {
            if (Begins(folded, spelling))
                return kind;
        }

        return SectionKind.Other;
    }

    /// <summary>Whether a line says nothing but what follows it: "Links:", "Show Notes", "About Acme".</summary>
    public static bool IsKnown(string line) => SubjectOf(line) is not null || IsLabel(line);

    /// <summary>The same without "About", which sentences begin with as well.</summary>
    public static bool IsLabel(string line)
    {
        var folded = Fold(line);
        return !line.EndsWith('.') && (folded.Count(c => c == ' ') < MostLabelWords || line.EndsWith(':'))
            && !line.TrimEnd(':', ' ', '\u00a0').Contains(':', StringComparison.Ordinal)
            && (Labels.Contains(folded, StringComparer.Ordinal) || Spellings.Any(row => Begins(folded, row.Spelling)) || LabelBeginnings.Any(label => Begins(folded, label)));
    }

    /// <summary>Whether what stands below a heading is a list of links, or may be.</summary>
    public static bool HoldsLinks(string heading) =>
        KindOf(heading) is SectionKind.Links or SectionKind.OfficialLinks || LinkLabels.Any(label => Begins(Fold(heading), label));

    private static bool Begins(string folded, string spelling) =>
        folded.StartsWith(spelling, StringComparison.Ordinal)
        && (folded.Length == spelling.Length || folded[spelling.Length] is ' ' or '(' or ':');

    /// <summary>X of "About X"; null for any other heading and for subjects such as "Us" and "the show".</summary>
    public static string? SubjectOf(string? heading)
    {
        if (heading is null)
            return null;
        var folded = NotesText.Fold(heading);
        if (Array.Find(About, word => folded.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is not { } about)
            return null;
        var subject = folded[about.Length..].TrimEnd(':', ' ').Trim();
        return subject.Length == 0 || OwnSubjects.Contains(Fold(subject), StringComparer.Ordinal) ? null : subject;
    }

    /// <summary>Lower case, without the emoji or dashes that headings are adorned with.</summary>
    private static string Fold(string heading)
    {
        var folded = NotesText.Fold(heading).Replace('\u2019', '\'');
        var start = 0;
        while (start < folded.Length && !char.IsLetterOrDigit(folded[start]))
            start++;
        var end = folded.Length;
        while (end > start && !char.IsLetterOrDigit(folded[end - 1]) && folded[end - 1] is not (')' or '?'))
            end--;
        return folded[start..end].ToLowerInvariant();
    }
}
