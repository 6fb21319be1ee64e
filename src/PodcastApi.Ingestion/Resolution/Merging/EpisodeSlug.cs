using System.Globalization;
using PodcastApi.Content;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>The slug of an episode that no source names: <c>s05e09-gama-space</c>, or the title alone.</summary>
internal static class EpisodeSlug
{
    public static string Of(int? season, int? number, string title) => Slug.From((season, number) switch
    {
        ({ } s, { } n) => string.Create(CultureInfo.InvariantCulture, $"s{s:00}e{n:00}-{title}"),
        _ => title,
    });
}
