using PodcastApi.Content.Model.Declarations;

namespace PodcastApi.Content.Model;

/// <summary>
/// What the API serves: types, fields, relations, filters and sort keys, declared once. The GraphQL schema, the REST
/// parameters and the SQL are derived from it. To add a field, add its row in <c>Declarations</c>.
/// </summary>
public static class ContentModel
{
    public static ContentType Podcast => Podcasts.Podcast;

    public static ContentType Season => Podcasts.Season;

    public static ContentType Feed => Podcasts.Feed;

    public static ContentType Episode => Episodes.Episode;

    public static ContentType Appearance => Credits.Appearance;

    public static ContentType Person => People.Person;

    public static ContentType Profile => People.Profile;

    public static ContentType Company => Companies.Company;

    public static ContentType Link => Links.Link;

    public static ContentType Mention => Notes.Mention;

    public static ContentType Section => Notes.Section;

    public static ContentType Chapter => Media.Chapter;

    public static ContentType Transcript => Media.Transcript;

    public static ContentType EpisodeSource => Media.EpisodeSource;

    /// <summary>All types.</summary>
    public static IReadOnlyList<ContentType> Types { get; } =
        [Podcast, Season, Feed, Episode, Appearance, Person, Profile, Company, Link, Mention, Section, Chapter, Transcript, EpisodeSource];

    /// <summary>The types whose things have an id: GraphQL's interface <c>Node</c>.</summary>
    public static IReadOnlyList<ContentType> Nodes { get; } = [.. Types.Where(type => type.Kind is not null)];

    /// <summary>The types of things with a page of their own: GraphQL's union <c>Resource</c>.</summary>
    public static IReadOnlyList<ContentType> Resource { get; } = [Podcast, Episode, Person, Company, Link];

    /// <summary>What search and suggestions find.</summary>
    public static EnumType SearchType => Enums.SearchType;

    /// <summary>Why two episodes are related.</summary>
    public static EnumType RelatedKind => Enums.RelatedKind;

    /// <summary>All enums that fields and arguments use, and those of the change log, of search and of relations.</summary>
    public static IReadOnlyList<EnumType> EnumTypes { get; } =
    [
        Enums.EpisodeType, Enums.EpisodeStatus, Enums.AppearanceRole, Enums.LinkKind, Enums.SectionKind, Enums.ProfileKind,
        Enums.MentionContext, Enums.SourceKind, Enums.FeedKind, Enums.ChangeType, Enums.ChangeAction,
        SearchType, RelatedKind,
    ];

    /// <summary>All root collections.</summary>
    public static IReadOnlyList<ContentCollection> Collections { get; } =
    [
        new("podcasts", Podcast, "All podcasts, by title."),
        new("episodes", Episode, "The episodes of all podcasts, newest first."),
        new("people", Person, "Everybody heard on a show, by name."),
        new("guests", Person, "People with a guest credit, by name.")
        {
            VisibleCondition = "{0}.guest_episode_count > 0",
            Condition = "exists (select 1 from appearance g where g.person_id = {0}.id and g.role = 'GUEST')",
        },
        new("companies", Company, "All companies, by name."),
        new("links", Link, "Everything that show notes link to, the most mentioned first."),
    ];

    /// <summary>The type of things whose ids have a kind.</summary>
    public static ContentType Of(ContentKind kind) => kind switch
    {
        ContentKind.Podcast => Podcast,
        ContentKind.Episode => Episode,
        ContentKind.Person => Person,
        ContentKind.Company => Company,
        ContentKind.Link => Link,
        ContentKind.Appearance => Appearance,
        ContentKind.Mention => Mention,
    };

    /// <summary>The root collection of a name.</summary>
    /// <exception cref="ArgumentException">There is no such collection.</exception>
    public static ContentCollection Collection(string name)
    {
        foreach (var collection in Collections)
        {
            if (collection.Name == name)
                return collection;
        }

        throw new ArgumentException($"There is no collection '{name}'.", nameof(name));
    }
}
