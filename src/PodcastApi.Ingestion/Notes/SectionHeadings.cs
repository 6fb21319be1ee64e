using PodcastApi.Content;

namespace PodcastApi.Ingestion.Notes;

/// <summary>What headings mean, by a table of the spellings that shows use.</summary>
internal static class SectionHeadings
{
    private const string About = "About ";

    /// <summary>Subjects of "About" that are neither a guest nor the company: the show, its makers, its sponsors.</summary>
    private static readonly string[] OwnSubjects =
    [
        "us", "me", "the show", "this show", "our show", "the podcast", "this podcast", "our podcast", "the host", "the hosts", "your host",
        "your hosts", "the episode", "this episode", "today's episode", "the author", "the authors", "the series", "this series",
        "the season", "this season", "the sponsor", "the sponsors", "our sponsor", "our sponsors", "the event", "the conference",
        "the guest", "the guests", "our guest", "our guests", "today's guest", "the music", "the course", "the company",
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
    ];

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
            if (folded.StartsWith(spelling, StringComparison.Ordinal)
                && (folded.Length == spelling.Length || folded[spelling.Length] is ' ' or '(' or ':'))
                return kind;
        }

        return SectionKind.Other;
    }

    /// <summary>X of "About X"; null for any other heading and for subjects such as "Us" and "the show".</summary>
    public static string? SubjectOf(string? heading)
    {
        if (heading is null)
            return null;
        var folded = NotesText.Fold(heading);
        if (!folded.StartsWith(About, StringComparison.OrdinalIgnoreCase))
            return null;
        var subject = folded[About.Length..].TrimEnd(':', ' ').Trim();
        return subject.Length == 0 || OwnSubjects.Contains(Fold(subject), StringComparer.Ordinal) ? null : subject;
    }

    private static string Fold(string heading) =>
        NotesText.Fold(heading).Replace('\u2019', '\'').TrimEnd(':', ' ').ToLowerInvariant();
}
