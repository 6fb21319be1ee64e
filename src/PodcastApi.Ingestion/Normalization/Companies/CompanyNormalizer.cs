using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
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
        var about = FirstAbout(episode.Notes);
        var subject = TitleSubject.Read(episode.Title, episode.People);
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
            People = [.. episode.People.Select(person => person.Company is not null ? person : person with { Company = Affiliations.Find(person, complete, notes.Lead) })],
        };
    }

    private static int FirstAbout(ShowNotes notes)
    {
        for (var i = 0; i < notes.Sections.Count; i++)
        {
            if (notes.Sections[i].Kind == SectionKind.AboutCompany)
                return i;
        }

        return -1;
    }

    private static CompanyDraft? FromEvidence(EpisodeDraft episode, string? subject)
    {
        foreach (var guest in episode.People.Where(person => person.Role == AppearanceRole.Guest))
        {
            if (Affiliations.BesideName(guest, episode.Notes.Lead) is { } name && CompanyNames.HasOfficialLink(name, episode.Notes))
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
