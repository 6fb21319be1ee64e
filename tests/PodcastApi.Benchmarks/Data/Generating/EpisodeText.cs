namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>The words of an episode, and what search makes of them.</summary>
internal sealed class EpisodeText
{
    private const int Seed = 7;

    public EpisodeText(EpisodeSketch episode)
    {
        var random = new Random(unchecked(Seed * 1_000_003 + episode.Index));
        Title = DatasetWords.Capital(DatasetWords.Text(random, 3 + random.Next(4)));
        Summary = DatasetWords.Text(random, 40);
        Notes = DatasetWords.Text(random, 150 + random.Next(100));
        Descriptions = [.. episode.Links.Select(_ => random.Next(3) == 0 ? DatasetWords.Text(random, 8) : null)];
        Seconds = 900 + random.Next(6_300);
    }

    public string Title { get; }

    public string Summary { get; }

    public string Notes { get; }

    public string?[] Descriptions { get; }

    public int Seconds { get; }

    /// <summary>The notes, and what links say where the notes do not, as the writer of content has it.</summary>
    public string Sought(IReadOnlyList<string> linkTexts) =>
        $"{Notes} {string.Join(' ', linkTexts.Zip(Descriptions).Where(link => !Notes.Contains(link.First, StringComparison.Ordinal)).Select(link => $"{link.First} {link.Second}"))}";
}
