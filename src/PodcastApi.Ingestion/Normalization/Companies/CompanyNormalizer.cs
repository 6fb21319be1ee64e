using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.People;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Normalization.Companies;

/// <summary>
/// Finds the companies that an episode is about and where its guests work. Independent of the source's format; expects
/// the people and the kinds of their sections to be settled.
/// </summary>
internal static class CompanyNormalizer
{
    /// <summary>
    /// The same episode with its companies. In this order: those that the source names itself; the first section "About X"
    /// where X is no person (<c>about</c>); where a guest is credited and neither is there, X of "GUEST from X" in the lead
    /// (<c>prose</c>) or the title (<c>title</c>), when an official link is named after it.
    /// </summary>
    public static EpisodeDraft Normalize(EpisodeDraft episode)
    {
        var companies = episode.Companies.ToList();
        var subject = TitleSubject.Read(episode.Title, episode.People);
        var about = FirstAbout(episode, subject);
        if (about >= 0)
        {
            var name = SectionHeadings.SubjectOf(episode.Notes.Sections[about].Heading)!;
            if (!companies.Any(company => IsSame(company.Name, name)))
                companies.Add(new CompanyDraft { Name = name, FoundBy = "about" });
        }

        if (companies.Count == 0 && FromEvidence(episode, subject) is { } found)
            companies.Add(found);

        var sections = episode.Notes.Sections.Select(section => Settled(section, companies)).ToArray();
        var notes = episode.Notes with { Sections = sections };
        var complete = companies.Select(company => Complete(company, subject, notes)).ToArray();
        return episode with
        {
            Notes = notes,
            Companies = complete,
            People = [.. episode.People.Select(person => person.Company is not null ? person : person with { Company = Affiliations.Find(person, complete, notes.Lead) ?? Told(person, complete, notes) })],
        };
    }

    /// <summary>The first "About X" that is about a company; where nobody is a guest, a topic may stand there just as well.</summary>
    private static int FirstAbout(EpisodeDraft episode, string? subject)
    {
        var hasGuest = episode.People.Any(person => person.Role == AppearanceRole.Guest);
        for (var i = 0; i < episode.Notes.Sections.Count; i++)
        {
            var section = episode.Notes.Sections[i];
            if (section.Kind != SectionKind.AboutCompany || AboutOthers.Is(section))
                continue;
            var name = SectionHeadings.SubjectOf(section.Heading)!;
            if (hasGuest || IsSame(subject ?? "", name) || CompanyNames.Website(name, [], episode.Notes) is not null)
                return i;
        }

        return -1;
    }

    /// <summary>Where a guest works as the notes state it beside the name; in the spelling of the episode's company when it is that.</summary>
    private static string? Told(PersonDraft person, IReadOnlyList<CompanyDraft> companies, ShowNotes notes) =>
        Employer(person, notes) is { } name
            ? companies.FirstOrDefault(company => IsSame(company.Name, name))?.Name ?? name
            : null;

    private static string? Employer(PersonDraft person, ShowNotes notes) => Stated(person, notes) ?? Beside(person, notes);

    /// <summary>"Jane Doe, CTO at Acme".</summary>
    private static string? Stated(PersonDraft person, ShowNotes notes)
    {
        // Front matter has a key for it: whoever left it out meant to.
        if (person.Role != AppearanceRole.Guest || person.FoundBy == "front-matter")
            return null;
        return ProseTitles.Find(person.Name, person.AboutText).Company ?? ProseTitles.Find(person.Name, notes.Text).Company;
    }

    /// <summary>"Jane Doe from Acme", where a link leads to Acme's site.</summary>
    private static string? Beside(PersonDraft person, ShowNotes notes)
    {
        if (person.Role != AppearanceRole.Guest || person.FoundBy == "front-matter")
            return null;
        return Affiliations.BesideName(person, notes.Lead) is { } beside && CompanyNames.Website(beside, [], notes) is not null ? beside : null;
    }

    private static CompanyDraft? FromEvidence(EpisodeDraft episode, string? subject)
    {
        foreach (var guest in episode.People.Where(person => person.Role == AppearanceRole.Guest))
        {
            if ((guest.Company ?? Stated(guest, episode.Notes)) is { } employer)
                return new CompanyDraft { Name = employer, FoundBy = guest.Company is null ? "prose" : guest.FoundBy };
        }

        foreach (var guest in episode.People.Where(person => person.Role == AppearanceRole.Guest))
        {
            if (Affiliations.BesideName(guest, episode.Notes.Lead) is { } name && (CompanyNames.HasOfficialLink(name, episode.Notes) || CompanyNames.IsIn(name, subject)))
                return new CompanyDraft { Name = name, FoundBy = "prose" };
        }

        return subject is not null && episode.People.Any(person => person.Role == AppearanceRole.Guest)
            && CompanyNames.HasOfficialLink(subject, episode.Notes)
                ? new CompanyDraft { Name = subject, FoundBy = "title" }
                : null;
    }

    /// <summary>A second "About X" is about something else: an event, a sponsor, a product.</summary>
    private static SectionDraft Settled(SectionDraft section, List<CompanyDraft> companies) =>
        section.Kind != SectionKind.AboutCompany
        || companies.Any(company => IsSame(company.Name, SectionHeadings.SubjectOf(section.Heading)!))
            ? section
            : section with { Kind = SectionKind.Other };

    private static CompanyDraft Complete(CompanyDraft company, string? subject, ShowNotes notes)
    {
        var about = notes.Sections.FirstOrDefault(section =>
            section.Kind == SectionKind.AboutCompany && IsSame(company.Name, SectionHeadings.SubjectOf(section.Heading)!));
        var alternatives = CompanyNames.Alternatives(company.Name, subject, about, notes);
        return company with
        {
            AlternativeNames = [.. company.AlternativeNames.Union(alternatives, StringComparer.Ordinal)],
            AboutHtml = company.AboutHtml ?? NullWhenEmpty(about?.Html),
            AboutText = company.AboutText ?? NullWhenEmpty(about?.Text),
            WebsiteUrl = company.WebsiteUrl ?? CompanyNames.Website(company.Name, alternatives, notes),
        };
    }

    private static bool IsSame(string left, string right) =>
        CompanyNames.AreSame(left, right) || CompanyNames.IsShortForm(left, right) || CompanyNames.IsShortForm(right, left);

    private static string? NullWhenEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
