namespace PodcastApi.Content.Model.Declarations;

/// <summary>The enums of the schema with what is to be read of each member.</summary>
internal static class Enums
{
    public static readonly EnumType EpisodeType = EnumType.Of<EpisodeType>("What kind of episode it is.", member => member switch
    {
        Content.EpisodeType.Full => "A regular episode.",
        Content.EpisodeType.Trailer => "A short piece that announces a show, a season or an episode.",
        Content.EpisodeType.Bonus => "Extra content beside the regular episodes.",
    });

    public static readonly EnumType EpisodeStatus = EnumType.Of<EpisodeStatus>("Whether an episode is out.", member => member switch
    {
        Content.EpisodeStatus.Published => "Its date has come.",
        Content.EpisodeStatus.Scheduled => "Its date is ahead.",
        Content.EpisodeStatus.Draft => "Its source marks it as a draft.",
    });

    public static readonly EnumType AppearanceRole = EnumType.Of<AppearanceRole>("What a person does on an episode.", member => member switch
    {
        Content.AppearanceRole.Host => "Runs the show.",
        Content.AppearanceRole.CoHost => "Runs the show together with a host.",
        Content.AppearanceRole.GuestHost => "Stands in for a host.",
        Content.AppearanceRole.Guest => "Is interviewed.",
        Content.AppearanceRole.Producer => "Produces or directs.",
        Content.AppearanceRole.Editor => "Edits sound or text.",
        Content.AppearanceRole.Narrator => "Tells the story.",
        Content.AppearanceRole.Reporter => "Reports.",
        Content.AppearanceRole.Writer => "Writes.",
        Content.AppearanceRole.Composer => "Made the music.",
        Content.AppearanceRole.Other => "Any other role.",
    }, isExtensible: true);

    public static readonly EnumType LinkKind = EnumType.Of<LinkKind>("What a link leads to.", member => member switch
    {
        Content.LinkKind.Repository => "Source code.",
        Content.LinkKind.Package => "A page of a package registry.",
        Content.LinkKind.Documentation => "Documentation of a library, a tool or a product.",
        Content.LinkKind.Specification => "A standard or a specification.",
        Content.LinkKind.Article => "A post, an article or a news item.",
        Content.LinkKind.Video => "A video or a channel of videos.",
        Content.LinkKind.PodcastEpisode => "An episode of a podcast.",
        Content.LinkKind.Book => "A book.",
        Content.LinkKind.Paper => "A scientific paper.",
        Content.LinkKind.Social => "A profile or a post of a social network.",
        Content.LinkKind.Encyclopedia => "An article of an encyclopedia.",
        Content.LinkKind.Talk => "A talk, or the page of one.",
        Content.LinkKind.Tool => "A tool that is used in the browser.",
        Content.LinkKind.Homepage => "The front page of a site.",
        Content.LinkKind.Other => "Anything else.",
    }, isExtensible: true);

    public static readonly EnumType SectionKind = EnumType.Of<SectionKind>("What a headed part of the show notes is about.", member => member switch
    {
        Content.SectionKind.AboutCompany => "Introduces a company.",
        Content.SectionKind.AboutPerson => "Introduces a person.",
        Content.SectionKind.Links => "Lists what was mentioned.",
        Content.SectionKind.OfficialLinks => "Lists the company's and the guests' own pages.",
        Content.SectionKind.Other => "Anything else.",
    }, isExtensible: true);

    public static readonly EnumType ProfileKind = EnumType.Of<ProfileKind>("Where a person's page is.", member => member switch
    {
        Content.ProfileKind.Website => "The person's own site.",
        Content.ProfileKind.GitHub => "GitHub.",
        Content.ProfileKind.Forge => "GitLab, Codeberg or another forge.",
        Content.ProfileKind.Mastodon => "Mastodon or another server of the fediverse.",
        Content.ProfileKind.Bluesky => "Bluesky.",
        Content.ProfileKind.Twitter => "X, formerly Twitter.",
        Content.ProfileKind.LinkedIn => "LinkedIn.",
        Content.ProfileKind.YouTube => "YouTube.",
        Content.ProfileKind.Other => "Anywhere else.",
    }, isExtensible: true);

    public static readonly EnumType MentionContext = EnumType.Of<MentionContext>("Where in the show notes a mention stands.", member => member switch
    {
        Content.MentionContext.Item => "In a list item; the description is what follows the separator.",
        Content.MentionContext.Prose => "In running text.",
    });

    public static readonly EnumType SourceKind = EnumType.Of<SourceKind>("The format of a source.", member => member switch
    {
        Content.SourceKind.Markdown => "Markdown with front matter.",
        Content.SourceKind.Rss => "An RSS feed.",
        Content.SourceKind.PlainText => "Plain text, its markup stripped.",
    });

    public static readonly EnumType FeedKind = EnumType.Of<FeedKind>("The format of a feed that this server publishes.", member => member switch
    {
        Content.FeedKind.Rss => "RSS 2.0 with iTunes and Podcasting 2.0 tags.",
        Content.FeedKind.Json => "JSON Feed 1.1.",
    });

    public static readonly EnumType ChangeType = EnumType.Of<ContentKind>("The type of a thing that changed.", member => member switch
    {
        ContentKind.Podcast => "A podcast.",
        ContentKind.Episode => "An episode.",
        ContentKind.Person => "A person.",
        ContentKind.Company => "A company.",
        ContentKind.Link => "A link.",
        ContentKind.Appearance => "A credit.",
        ContentKind.Mention => "A link in the show notes of an episode.",
    }, name: "ChangeType");

    public static readonly EnumType ChangeAction = EnumType.Of<ChangeAction>("What became of a thing.", member => member switch
    {
        Content.ChangeAction.Upsert => "It is new, or it changed.",
        Content.ChangeAction.Delete => "It is gone.",
        Content.ChangeAction.Merge => "It turned out to be the same as another, which stays.",
    });

    public static readonly EnumType SearchType = EnumType.Of<SearchType>("What is sought.", member => member switch
    {
        Content.SearchType.Podcast => "Podcasts, by title, author and description.",
        Content.SearchType.Episode => "Episodes, by title, guests, companies, summary, notes and what their links say.",
        Content.SearchType.Person => "People, by name and what is told about them.",
        Content.SearchType.Company => "Companies, by name and what is told about them.",
        Content.SearchType.Link => "Links, by title and URL.",
    });

    public static readonly EnumType RelatedKind = EnumType.Of<RelatedKind>("Why two episodes are related.", member => member switch
    {
        Content.RelatedKind.Person => "Somebody was a guest on both.",
        Content.RelatedKind.Company => "Both have to do with one company.",
        Content.RelatedKind.Link => "The show notes of both have one link; the rarer, the more it counts.",
    });
}
