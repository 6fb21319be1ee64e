using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Writing;

/// <summary>What an episode says of people and companies.</summary>
internal static class EpisodeClaims
{
    /// <summary>Names that somebody wrote down as such come before those that were found in text, and these before mere employers.</summary>
    private const short Formal = 0;
    private const short Found = 1;
    private const short Employer = 2;

    public static IEnumerable<ClaimRow> Of(Guid id, MergedEpisode episode, EpisodeNames names)
    {
        DateTimeOffset? visibleFrom = episode.Status switch
        {
            EpisodeStatus.Published => DateTimeOffset.UnixEpoch,
            EpisodeStatus.Scheduled => episode.PublishedAt,
            EpisodeStatus.Draft => null,
        };
        var claims = episode.People.Select(person => Person(id, person, names.IdOf(person)))
            .Concat(episode.Companies.Select(company => Company(id, company, names.IdOf(company))))
            .Concat(episode.People.Where(person => person.Company is not null).Select(person => new ClaimRow
            {
                OwnerId = id,
                Kind = ContentKind.Company,
                EntityId = names.IdOf(person.Company!, episode.Companies),
                Rank = Employer,
                Name = person.Company!,
            }));
        return claims.Select(claim => claim with { SaidOn = episode.PublishedOn, VisibleFrom = visibleFrom });
    }

    public static ClaimRow Person(Guid owner, PersonDraft person, Guid id) => new()
    {
        OwnerId = owner,
        Kind = ContentKind.Person,
        EntityId = id,
        Rank = PeopleMerger.IsFormal(person) ? Formal : Found,
        Name = person.Name,
        AlternativeNames = person.AlternativeNames,
        Urls = person.ProfileUrls,
        ImageUrl = person.ImageUrl,
        AboutHtml = person.AboutHtml,
        AboutText = person.AboutText,
    };

    private static ClaimRow Company(Guid owner, CompanyDraft company, Guid id) => new()
    {
        OwnerId = owner,
        Kind = ContentKind.Company,
        EntityId = id,
        Rank = company.FoundBy is "title" or "prose" ? Found : Formal,
        Name = company.Name,
        AlternativeNames = company.AlternativeNames,
        Urls = company.WebsiteUrl is { } url ? [url] : [],
        AboutHtml = company.AboutHtml,
        AboutText = company.AboutText,
    };
}
