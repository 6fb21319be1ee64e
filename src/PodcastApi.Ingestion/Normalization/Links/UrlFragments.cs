namespace PodcastApi.Ingestion.Normalization.Links;

/// <summary>Which fragments are kept: those that name a page of their own; an anchor is a place in one.</summary>
internal static class UrlFragments
{
    /// <summary>What begins so is an address of a page that the site's script shows.</summary>
    private static readonly string[] Routes = ["/", "!"];

    /// <summary>Text fragments (WICG scroll-to-text): a place in the page, whatever stands before.</summary>
    private const string TextDirective = ":~:";

    public static string Canonical(string fragment)
    {
        var directive = fragment.IndexOf(TextDirective, StringComparison.Ordinal);
        var kept = directive < 0 ? fragment : fragment[..directive];
        foreach (var route in Routes)
        {
            if (kept.Length > route.Length && kept.StartsWith(route, StringComparison.Ordinal))
                return kept;
        }

        return "";
    }
}
