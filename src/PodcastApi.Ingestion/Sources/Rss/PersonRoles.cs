using PodcastApi.Content;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>The roles of <c>podcast:person</c> (Podcasting 2.0 taxonomy), as ours.</summary>
internal static class PersonRoles
{
    private static readonly Dictionary<string, AppearanceRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = AppearanceRole.Host,
        ["cohost"] = AppearanceRole.CoHost,
        ["guest host"] = AppearanceRole.GuestHost,
        ["guest"] = AppearanceRole.Guest,
        ["interviewee"] = AppearanceRole.Guest,
        ["voice actor"] = AppearanceRole.Other,
        ["announcer"] = AppearanceRole.Narrator,
        ["narrator"] = AppearanceRole.Narrator,
        ["reporter"] = AppearanceRole.Reporter,
        ["correspondent"] = AppearanceRole.Reporter,
        ["journalist"] = AppearanceRole.Reporter,
        ["director"] = AppearanceRole.Producer,
        ["assistant director"] = AppearanceRole.Producer,
        ["producer"] = AppearanceRole.Producer,
        ["executive producer"] = AppearanceRole.Producer,
        ["senior producer"] = AppearanceRole.Producer,
        ["associate producer"] = AppearanceRole.Producer,
        ["development producer"] = AppearanceRole.Producer,
        ["creative director"] = AppearanceRole.Producer,
        ["editor"] = AppearanceRole.Editor,
        ["managing editor"] = AppearanceRole.Editor,
        ["senior editor"] = AppearanceRole.Editor,
        ["associate editor"] = AppearanceRole.Editor,
        ["editorial assistant"] = AppearanceRole.Editor,
        ["audio editor"] = AppearanceRole.Editor,
        ["author"] = AppearanceRole.Writer,
        ["writer"] = AppearanceRole.Writer,
        ["story editor"] = AppearanceRole.Writer,
        ["script coordinator"] = AppearanceRole.Writer,
        ["songwriter"] = AppearanceRole.Composer,
        ["composer"] = AppearanceRole.Composer,
        ["theme music"] = AppearanceRole.Composer,
        ["music production"] = AppearanceRole.Composer,
    };

    /// <summary>The role as ours; the taxonomy's default is the host.</summary>
    public static AppearanceRole Of(string? role)
    {
        if (string.IsNullOrWhiteSpace(role))
            return AppearanceRole.Host;
        var name = FeedText.Fold(role.Replace('_', ' ')).Replace("co-host", "cohost", StringComparison.OrdinalIgnoreCase).Replace("co host", "cohost", StringComparison.OrdinalIgnoreCase).Replace('-', ' ');
        return Roles.GetValueOrDefault(name, AppearanceRole.Other);
    }
}
