using System.Globalization;

namespace PodcastApi.Storage.Writing;

/// <summary>What becomes of a slug that somebody else has: <c>-2</c>, <c>-3</c> and so on.</summary>
internal static class NumberedSlug
{
    public static string Of(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");

    /// <summary>Whether a slug is a wanted one with a number.</summary>
    public static bool Is(string slug, string wanted) =>
        slug.Length > wanted.Length + 1
        && slug.StartsWith(wanted, StringComparison.Ordinal)
        && slug[wanted.Length] == '-'
        && slug.AsSpan(wanted.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
