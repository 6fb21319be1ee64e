namespace PodcastApi.Content;

/// <summary>What a link leads to.</summary>
public enum LinkKind
{
    /// <summary>Source code, such as a GitHub repository.</summary>
    Repository,

    /// <summary>A page of a package registry.</summary>
    Package,

    /// <summary>Documentation of a library, tool or product.</summary>
    Documentation,

    /// <summary>A standard or specification.</summary>
    Specification,

    /// <summary>A post, an article or a news item.</summary>
    Article,

    /// <summary>A video or a channel of videos.</summary>
    Video,

    /// <summary>An episode of a podcast.</summary>
    PodcastEpisode,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A scientific paper.</summary>
    Paper,

    /// <summary>A profile or a post of a social network.</summary>
    Social,

    /// <summary>An encyclopedia article.</summary>
    Encyclopedia,

    /// <summary>A talk, or the page of one.</summary>
    Talk,

    /// <summary>A tool that is used in the browser.</summary>
    Tool,

    /// <summary>The front page of a site.</summary>
    Homepage,

    /// <summary>Anything else.</summary>
    Other,
}
