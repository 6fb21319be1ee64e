namespace PodcastApi.Content.Model;

/// <summary>How many things a relation leads to, and how they are served.</summary>
public enum RelationKind
{
    /// <summary>One thing or none.</summary>
    ToOne,

    /// <summary>A short list that belongs to its owner, served whole: <c>[X!]!</c>.</summary>
    List,

    /// <summary>What grows with the archive, served in pages.</summary>
    Connection,
}
