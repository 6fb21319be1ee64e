namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>How many there are of everything.</summary>
internal sealed record DatasetSize(int Podcasts, int Episodes, int Mentions, int Links, int People, int Companies)
{
    /// <summary>The large set.</summary>
    public static DatasetSize Large { get; } = new(5_000, 500_000, 5_000_000, 300_000, 100_000, 30_000);

    /// <summary>A part of it, or a multiple: nothing becomes fewer than two. The episodes stay even, and have all links, people and companies.</summary>
    public DatasetSize Times(double scale)
    {
        var episodes = Of(Episodes) / 2 * 2;
        return new DatasetSize(Of(Podcasts), episodes, episodes * (Mentions / Episodes), Of(Links), Of(People), Of(Companies));

        int Of(int number) => Math.Max(2, (int)(number * scale));
    }
}
