namespace PodcastApi.Content;

/// <summary>What kind of episode it is (<c>itunes:episodeType</c>).</summary>
public enum EpisodeType
{
    /// <summary>A regular episode.</summary>
    Full,

    /// <summary>A short piece that announces a show, a season or an episode.</summary>
    Trailer,

    /// <summary>Extra content beside the regular episodes.</summary>
    Bonus,
}
