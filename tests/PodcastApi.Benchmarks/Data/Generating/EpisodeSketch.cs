namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>What an episode refers to, by number; its texts are drawn when it is written.</summary>
/// <param name="Index">Among all, oldest first.</param>
/// <param name="Podcast">Its podcast.</param>
/// <param name="Number">Among the podcast's, from 1.</param>
/// <param name="PublishedAt">No two at the same instant.</param>
/// <param name="IsVisible">False for a draft.</param>
/// <param name="Host">Who hosts it.</param>
/// <param name="Guests">Others than the host.</param>
/// <param name="Company">What it is about; null for nothing.</param>
/// <param name="Links">What it mentions, in order; some more than once.</param>
internal sealed record EpisodeSketch(
    int Index, int Podcast, int Number, DateTime PublishedAt, bool IsVisible, int Host, IReadOnlyList<GuestSketch> Guests, int? Company, int[] Links)
{
    /// <summary>The year of the podcast.</summary>
    public int Season => PublishedAt.Year - DatasetSketch.Begin.Year + 1;
}

/// <summary>A guest, the company and the title at that time.</summary>
internal sealed record GuestSketch(int Person, int? Company, string Title);
