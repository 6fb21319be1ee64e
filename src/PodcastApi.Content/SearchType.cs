namespace PodcastApi.Content;

/// <summary>The types of things that search and suggestions find.</summary>
public enum SearchType
{
    /// <summary>Podcasts, by title, author and description.</summary>
    Podcast,

    /// <summary>Episodes, by title, guests, companies, summary, notes and what their links say.</summary>
    Episode,

    /// <summary>People, by name and what is told about them.</summary>
    Person,

    /// <summary>Companies, by name and what is told about them.</summary>
    Company,

    /// <summary>Links, by title and URL.</summary>
    Link,
}
