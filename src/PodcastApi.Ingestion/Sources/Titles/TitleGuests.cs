using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization;

namespace PodcastApi.Ingestion.Sources.Titles;

/// <summary>Credits the guests that a title names.</summary>
internal static class TitleGuests
{
    private const string Rule = "title";

    public static IEnumerable<PersonDraft> Of(FeedTitle title) =>
        title.Guests.Select(name => new PersonDraft { Name = name, Role = AppearanceRole.Guest, Title = title.GuestTitle, FoundBy = Rule });

    /// <summary>Settles who and what the episode is about; where the notes name no company, an employer that the title states is one.</summary>
    public static EpisodeDraft Complete(FeedTitle title, EpisodeDraft episode)
    {
        episode = SubjectNormalizer.Normalize(episode);
        if (title is not { CompanyIsEmployer: true, Company: { } company })
            return episode;
        return episode with
        {
            Companies = episode.Companies.Count > 0 ? episode.Companies : [new CompanyDraft { Name = company, FoundBy = Rule }],
            People = [.. episode.People.Select(person => person.Company is null && title.Guests.Contains(person.Name, StringComparer.OrdinalIgnoreCase) ? person with { Company = company } : person)],
        };
    }
}
