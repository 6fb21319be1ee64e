using PodcastApi.Content;
using PodcastApi.Content.Model;

namespace PodcastApi.Server.Rest;

/// <summary>Where things are found: paths below <see cref="Base"/>.</summary>
internal static class Paths
{
    /// <summary>The root of the REST API.</summary>
    public const string Base = "/v1";

    /// <summary>The path of a thing by its name in URLs: its slug, or an id.</summary>
    public static string Of(ContentKind kind, string name) => $"{Base}/{Collection(kind)}/{Uri.EscapeDataString(name)}";

    /// <summary>The canonical path of an episode.</summary>
    public static string OfEpisode(string podcast, string slug)
        => $"{Of(ContentKind.Podcast, podcast)}/episodes/{Uri.EscapeDataString(slug)}";

    /// <summary>The template of the path at which a paged relation is served.</summary>
    public static string Below(Relation relation) => $"{Base}/{Collection(relation.Owner.Kind!.Value)}/{{{relation.Owner.Name.ToLowerInvariant()}}}/{relation.Name}";

    private static string Collection(ContentKind kind) => kind switch
    {
        ContentKind.Podcast => "podcasts",
        ContentKind.Episode => "episodes",
        ContentKind.Person => "people",
        ContentKind.Company => "companies",
        ContentKind.Link => "links",
        ContentKind.Appearance or ContentKind.Mention => throw new ArgumentException($"A {kind} has no page of its own.", nameof(kind)),
    };
}
