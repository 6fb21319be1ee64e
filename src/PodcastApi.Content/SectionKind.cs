namespace PodcastApi.Content;

/// <summary>What a headed part of the show notes is about.</summary>
public enum SectionKind
{
    /// <summary>Introduces a company.</summary>
    AboutCompany,

    /// <summary>Introduces a person.</summary>
    AboutPerson,

    /// <summary>Lists what was mentioned.</summary>
    Links,

    /// <summary>Lists the company's and the guests' own pages.</summary>
    OfficialLinks,

    /// <summary>Anything else.</summary>
    Other,
}
