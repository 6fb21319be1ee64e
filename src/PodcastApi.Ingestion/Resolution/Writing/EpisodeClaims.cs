using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Entities;
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

    /// <summary>What is said of somebody who was merged by hand into another counts behind what is said of that other one.</summary>
    private const short Merged = 10;

    public static IEnumerable<ClaimRow> Of(Guid id, MergedEpisode episode, EpisodeNames names)
    {
        DateTimeOffset? visibleFrom = episode.Status switch
        {
            EpisodeStatus.Published => DateTimeOffset.UnixEpoch,
            EpisodeStatus.Scheduled => episode.PublishedAt,
            EpisodeStatus.Draft => null,
        };
        var claims = episode.People.Select(person => Person(id, person, names.Of(id, person)))
            .Concat(episode.Companies.Select(company => Company(id, company, names.Of(id, company))))
            .Concat(episode.People.Where(person => person.Company is not null).Select(person => Company(id, person.Company!, names.Of(id, person.Company!, episode.Companies))));
        return claims.Select(claim => claim with { SaidOn = episode.PublishedOn, VisibleFrom = visibleFrom });
    }

    public static ClaimRow Person(Guid owner, PersonDraft person, EntityRef entity) => new()
    {
        OwnerId = owner,
        Kind = ContentKind.Person,
        EntityId = entity.Id,
        Rank = Rank(PeopleMerger.IsFormal(person) ? Formal : Found, entity),
        Name = person.Name,
        AlternativeNames = person.AlternativeNames,
        Urls = person.ProfileUrls,
        ImageUrl = person.ImageUrl,
        AboutHtml = person.AboutHtml,
        AboutText = person.AboutText,
    };

    private static ClaimRow Company(Guid owner, string employer, EntityRef entity) => new()
    {
        OwnerId = owner,
        Kind = ContentKind.Company,
        EntityId = entity.Id,
        Rank = Rank(Employer, entity),
        Name = employer,
    };

    private static ClaimRow Company(Guid owner, CompanyDraft company, EntityRef entity) => new()
    {
        OwnerId = owner,
        Kind = ContentKind.Company,
        EntityId = entity.Id,
        Rank = Rank(company.FoundBy is "title" or "prose" ? Found : Formal, entity),
        Name = company.Name,
        AlternativeNames = company.AlternativeNames,
        Urls = company.WebsiteUrl is { } url ? [url] : [],
        AboutHtml = company.AboutHtml,
        AboutText = company.AboutText,
    };

    private static short Rank(short rank, EntityRef entity) => entity.Id == entity.Natural ? rank : (short)(rank + Merged);
}
