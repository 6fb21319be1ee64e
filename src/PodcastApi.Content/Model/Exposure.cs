namespace PodcastApi.Content.Model;

/// <summary>Through which front doors a member is seen.</summary>
[Flags]
public enum Exposure
{
    /// <summary>Through none: for orderings and filters of our own.</summary>
    Internal = 0,

    /// <summary>REST.</summary>
    Rest = 1,

    /// <summary>GraphQL.</summary>
    GraphQL = 2,

    /// <summary>REST and GraphQL.</summary>
    Both = Rest | GraphQL,
}
