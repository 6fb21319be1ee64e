using PodcastApi.Content;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>Makes people and companies from all that is said of them.</summary>
internal static class EntityRows
{
    private const int MaximumAlternativeNames = 50;
    private const int MaximumProfiles = 30;

    public static PersonRow Person(ClaimSummary said)
    {
        var name = BestName(said);
        return new PersonRow
        {
            Id = said.Id,
            Slug = Slug.From(name),
            Name = name,
            NameKey = NameKey.ForPerson(name),
            AlternativeNames = OtherNames(said, name),
            AboutHtml = said.AboutHtml,
            AboutText = said.AboutText,
            ImageUrl = said.ImageUrl,
            Profiles = [.. Pages(said).Select(page => new ProfileRow(ProfilePage.Read(page.Canonical).Kind, page.Url)).OrderBy(profile => profile.Kind).Take(MaximumProfiles)],
        };
    }

    public static CompanyRow Company(ClaimSummary said)
    {
        var name = BestName(said);
        return new CompanyRow
        {
            Id = said.Id,
            Slug = Slug.From(name),
            Name = name,
            NameKey = NameKey.ForCompany(name),
            AlternativeNames = OtherNames(said, name),
            AboutHtml = said.AboutHtml,
            AboutText = said.AboutText,
            WebsiteUrl = Pages(said).Select(page => page.Url).FirstOrDefault(),
            ImageUrl = said.ImageUrl,
        };
    }

    /// <summary>The name that is used most in form, then the fullest one.</summary>
    private static string BestName(ClaimSummary said) => said.Names
        .OrderBy(name => name.Rank).ThenByDescending(name => name.Count).ThenByDescending(name => name.Name.Length).ThenBy(name => name.Name, StringComparer.Ordinal)
        .First().Name;

    private static IReadOnlyList<string> OtherNames(ClaimSummary said, string name) =>
    [
        .. said.Names.Select(other => other.Name).Concat(said.AlternativeNames)
            .Where(other => other != name).Distinct().Order(StringComparer.Ordinal).Take(MaximumAlternativeNames),
    ];

    /// <summary>Each page once, in the spelling that is used most, the page that is named most first.</summary>
    private static IEnumerable<(string Canonical, string Url)> Pages(ClaimSummary said) =>
        from url in said.Urls
        let canonical = UrlCanonicalizer.Canonicalize(url.Url)
        where canonical is not null
        group url by canonical into page
        orderby page.Sum(url => url.Count) descending, page.Max(url => url.LastOn) descending, page.Key
        select (page.Key, page.OrderByDescending(url => url.Count).ThenBy(url => url.Url, StringComparer.Ordinal).First().Url);
}
