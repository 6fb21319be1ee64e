using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Normalization.Companies;

/// <summary>Tells sections "About X" where X is the show itself or whoever pays for it.</summary>
internal static partial class AboutOthers
{
    /// <summary>Whether the text says that it speaks of a podcast or of a sponsor.</summary>
    public static bool Is(SectionDraft section) => Sponsor().IsMatch(section.Text) || Show().IsMatch(section.Text);

    [GeneratedRegex("""\b(?:sponsor(?:s|ed|ing)?|(?:brings?|brought) (?:to )?you|promo code|use (?:the )?code|% off|free trial|our listeners get)\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sponsor();

    [GeneratedRegex("""^[^.!?]{0,120}?\b(?:is|ist|est|es)\s+(?:(?:an?|the|our|your|ein|der|une?|el)\s+)(?:[\w-]+\s+){0,4}?(?:podcast|show|newsletter|web series)\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Show();
}
