using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Mapping;

/// <summary>Keys and references of the content tables (<c>schema/migrations/0001_content.sql</c>).</summary>
internal static class ContentMapping
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Dataset>().HasKey(row => row.OnlyRow);
        model.Entity<CollectionCount>().HasKey(row => row.Collection);
        Podcasts(model);
        PeopleAndCompanies(model);
        Links(model);
        Episodes(model);
        model.Entity<Identity>().HasKey(row => new { row.Type, row.NaturalKey });
        model.Entity<Alias>().HasKey(row => new { row.Path, row.Type, row.Id });
        model.Entity<Change>();
        model.Entity<Claim>().HasKey(row => new { row.OwnerId, row.Position });
        foreach (var type in (Type[])[typeof(Podcast), typeof(Person), typeof(Company), typeof(Link)])
            model.Entity(type).Property(nameof(Episode.Search)).ValueGeneratedOnAddOrUpdate();
        foreach (var type in (Type[])[typeof(Podcast), typeof(Episode), typeof(Person), typeof(Company), typeof(Link)])
            model.Entity(type).Property(nameof(Episode.SearchKey)).ValueGeneratedOnAddOrUpdate();
    }

    private static void Podcasts(ModelBuilder model)
    {
        model.Entity<Podcast>().HasIndex(row => row.Slug).IsUnique();

        var host = model.Entity<PodcastHost>();
        host.HasKey(row => new { row.PodcastId, row.PersonId });
        Owned<PodcastHost, Podcast>(host, nameof(PodcastHost.PodcastId));
        Refers<PodcastHost, Person>(host, nameof(PodcastHost.PersonId));

        var seasonTitle = model.Entity<SeasonTitle>();
        seasonTitle.HasKey(row => new { row.PodcastId, row.Number });
        Owned<SeasonTitle, Podcast>(seasonTitle, nameof(SeasonTitle.PodcastId));

        var season = model.Entity<Season>();
        season.HasKey(row => new { row.PodcastId, row.Number });
        Owned<Season, Podcast>(season, nameof(Season.PodcastId));
    }

    private static void PeopleAndCompanies(ModelBuilder model)
    {
        model.Entity<Person>().HasIndex(row => row.Slug).IsUnique();
        model.Entity<Company>().HasIndex(row => row.Slug).IsUnique();

        var profile = model.Entity<PersonProfile>();
        profile.HasKey(row => new { row.PersonId, row.Position });
        Owned<PersonProfile, Person>(profile, nameof(PersonProfile.PersonId));

        var affiliation = model.Entity<PersonCompany>();
        affiliation.HasKey(row => new { row.PersonId, row.CompanyId });
        Owned<PersonCompany, Person>(affiliation, nameof(PersonCompany.PersonId));
        Owned<PersonCompany, Company>(affiliation, nameof(PersonCompany.CompanyId));

        var episodeCompany = model.Entity<EpisodeCompany>();
        episodeCompany.HasKey(row => new { row.EpisodeId, row.CompanyId });
        Owned<EpisodeCompany, Episode>(episodeCompany, nameof(EpisodeCompany.EpisodeId));
        Refers<EpisodeCompany, Company>(episodeCompany, nameof(EpisodeCompany.CompanyId));
    }

    private static void Links(ModelBuilder model)
    {
        model.Entity<Link>().HasIndex(row => row.Url).IsUnique();

        var mention = model.Entity<Mention>();
        mention.HasIndex(row => new { row.EpisodeId, row.Position }).IsUnique();
        Owned<Mention, Episode>(mention, nameof(Mention.EpisodeId));
        Refers<Mention, Link>(mention, nameof(Mention.LinkId));

        var linkEpisode = model.Entity<LinkEpisode>();
        linkEpisode.HasKey(row => new { row.EpisodeId, row.LinkId });
    }

    private static void Episodes(ModelBuilder model)
    {
        var episode = model.Entity<Episode>();
        episode.Property(row => row.Visible).ValueGeneratedOnAddOrUpdate();
        episode.HasIndex(row => new { row.PodcastId, row.Slug }).IsUnique();
        Owned<Episode, Podcast>(episode, nameof(Episode.PodcastId));

        var appearance = model.Entity<Appearance>();
        appearance.HasIndex(row => new { row.EpisodeId, row.PersonId, row.Role }).IsUnique();
        Owned<Appearance, Episode>(appearance, nameof(Appearance.EpisodeId));
        Refers<Appearance, Person>(appearance, nameof(Appearance.PersonId));
        Refers<Appearance, Company>(appearance, nameof(Appearance.CompanyId));

        Part<Section>(model);
        Part<Chapter>(model);
        Part<Transcript>(model);
        Part<EpisodeSource>(model);
    }

    private static void Part<T>(ModelBuilder model)
        where T : class
    {
        var part = model.Entity<T>();
        part.HasKey(nameof(Section.EpisodeId), nameof(Section.Position));
        Owned<T, Episode>(part, nameof(Section.EpisodeId));
    }

    private static void Owned<T, TOwner>(EntityTypeBuilder<T> entity, string property)
        where T : class
        where TOwner : class =>
        entity.HasOne<TOwner>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Cascade);

    private static void Refers<T, TTarget>(EntityTypeBuilder<T> entity, string property)
        where T : class
        where TTarget : class =>
        entity.HasOne<TTarget>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.NoAction);
}
