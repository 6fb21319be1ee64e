using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;

namespace PodcastApi.Server.Feeds;

/// <summary>What feeds read of things, under the names that the records of this folder have.</summary>
internal static class FeedSelections
{
    private static readonly Selection PersonFields = new(
        [.. Scalars(ContentModel.Person, "name", "imageUrl"), List(ContentModel.Person, "profiles", Scalars(ContentModel.Profile, "url"))]);

    private static readonly SelectedField[] CompanyFields = [.. Scalars(ContentModel.Company, "name", "websiteUrl")];

    /// <summary>An episode: <see cref="FeedEpisode"/>.</summary>
    public static Selection Episode { get; } = new(
    [
        .. Scalars(ContentModel.Episode,
            "id", "slug", "sourceTitle", "title", "season", "number", "type", "publishedAt", "publishedOn", "updatedAt", "summary", "notesHtml", "notesText",
            "durationSeconds", "guid", "pageUrl", "imageUrl"),
        One(ContentModel.Episode, "podcast", Scalars(ContentModel.Podcast, "slug", "title", "websiteUrl", "imageUrl")),
        Audio(),
        List(ContentModel.Episode, "appearances",
        [
            .. Scalars(ContentModel.Appearance, "creditedAs", "role", "title"),
            One(ContentModel.Appearance, "company", CompanyFields),
            One(ContentModel.Appearance, "person", PersonFields.Fields),
        ]),
        List(ContentModel.Episode, "companies", CompanyFields),
        List(ContentModel.Episode, "chapters", Scalars(ContentModel.Chapter, "startSeconds", "endSeconds", "title", "url", "imageUrl")),
        List(ContentModel.Episode, "transcripts", Scalars(ContentModel.Transcript, "url", "mediaType", "language", "rel")),
        List(ContentModel.Episode, "links", Scalars(ContentModel.Mention, "url", "urlAsWritten")),
    ]);

    /// <summary>An episode's chapters, and what they are the chapters of.</summary>
    public static Selection Chapters { get; } = new(
    [
        .. Scalars(ContentModel.Episode, "sourceTitle"),
        One(ContentModel.Episode, "podcast", Scalars(ContentModel.Podcast, "title")),
        Audio(),
        List(ContentModel.Episode, "chapters", Scalars(ContentModel.Chapter, "startSeconds", "endSeconds", "title", "url", "imageUrl")),
    ]);

    /// <summary>What a feed is of: <see cref="FeedOwner"/>.</summary>
    public static Selection Owner(ContentType type) => new(type.Kind switch
    {
        Content.ContentKind.Podcast =>
        [
            .. Scalars(type, "slug", "title", "description", "language", "author", "websiteUrl", "feedUrl", "imageUrl", "explicit", "categories", "guid", "updatedAt"),
            List(type, "hosts", PersonFields.Fields),
            List(type, "seasons", Scalars(ContentModel.Season, "number", "title")),
        ],
        Content.ContentKind.Person =>
        [
            .. Scalars(type, "slug", "imageUrl", "updatedAt"), Renamed(type, "title", "name"), Renamed(type, "description", "aboutText"),
            List(type, "profiles", Scalars(ContentModel.Profile, "url")),
        ],
        Content.ContentKind.Company =>
        [
            .. Scalars(type, "slug", "websiteUrl", "imageUrl", "updatedAt"), Renamed(type, "title", "name"), Renamed(type, "description", "aboutText"),
        ],
        _ => throw new ArgumentException($"There is no feed of a {type}.", nameof(type)),
    });

    /// <summary>A podcast in a list of feeds.</summary>
    public static Selection Outline { get; } = new([.. Scalars(ContentModel.Podcast, "slug", "title", "description", "language", "websiteUrl", "updatedAt")]);

    /// <summary>What a sitemap needs of things of a type.</summary>
    public static Selection Page(ContentType type) => type.Kind == Content.ContentKind.Episode
        ? new([.. Scalars(type, "slug", "updatedAt"), One(type, "podcast", Scalars(ContentModel.Podcast, "slug"))])
        : new([.. Scalars(type, "slug", "updatedAt")]);

    private static IReadOnlyList<SelectedField> Scalars(ContentType type, params IReadOnlyList<string> names)
        => [.. names.Select(name => new ScalarSelection(name, type.Scalar(name)))];

    private static ScalarSelection Renamed(ContentType type, string key, string name) => new(key, type.Scalar(name));

    private static ToOneSelection One(ContentType type, string relation, IReadOnlyList<SelectedField> fields) => new(relation, type.Relation(relation), new Selection(fields));

    private static ListSelection List(ContentType type, string relation, IReadOnlyList<SelectedField> fields) => new(relation, type.Relation(relation), new Selection(fields));

    private static ObjectSelection Audio()
    {
        var audio = ContentModel.Episode.Members.OfType<ObjectField>().Single(field => field.Name == "audio");
        return new ObjectSelection(audio.Name, audio, new Selection([.. audio.Fields.Select(field => new ScalarSelection(field.Name, field))]));
    }
}
