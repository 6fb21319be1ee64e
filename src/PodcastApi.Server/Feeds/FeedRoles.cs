using PodcastApi.Content;

namespace PodcastApi.Server.Feeds;

/// <summary>Our roles in the words of <c>podcast:person</c> (Podcasting 2.0 taxonomy).</summary>
internal static class FeedRoles
{
    /// <summary>The word for a role by its public name.</summary>
    public static string Of(string name) => EnumNames<AppearanceRole>.TryParse(name, out var role) ? Of(role) : "other";

    private static string Of(AppearanceRole role) => role switch
    {
        AppearanceRole.Host => "host",
        AppearanceRole.CoHost => "co-host",
        AppearanceRole.GuestHost => "guest host",
        AppearanceRole.Guest => "guest",
        AppearanceRole.Producer => "producer",
        AppearanceRole.Editor => "editor",
        AppearanceRole.Narrator => "narrator",
        AppearanceRole.Reporter => "reporter",
        AppearanceRole.Writer => "writer",
        AppearanceRole.Composer => "composer",
        AppearanceRole.Other => "other",
    };
}
