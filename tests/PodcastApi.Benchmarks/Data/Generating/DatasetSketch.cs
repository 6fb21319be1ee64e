namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>
/// The episodes of a data set without their texts: the same for the same size, in the same order, as often as they are asked for.
/// Nothing is held but a number for each podcast.
/// </summary>
internal sealed class DatasetSketch(DatasetSize size)
{
    private const int Seed = 20261122;
    private const int Years = 20;

    /// <summary>Has no divisor in common with any size that is not a multiple of it.</summary>
    private const long Stride = 7919;

    public static readonly DateTime Begin = new(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Titles = ["Engineer", "Staff Engineer", "CTO", "Founder", "Maintainer", "Researcher"];

    public DatasetSize Size => size;

    /// <summary>Who hosts a podcast.</summary>
    public int HostOf(int podcast) => (int)(podcast * Stride % size.People);

    public IEnumerable<EpisodeSketch> Episodes()
    {
        var numbers = new int[size.Podcasts];
        var seconds = Years * 365.25 * 24 * 3600 / size.Episodes;
        var perEpisode = size.Mentions / size.Episodes;
        var surplus = 0;
        for (var i = 0; i < size.Episodes; i++)
        {
            var random = new Random(Seed + i);
            // Each podcast, person, company and link is there at least once, spread over all episodes.
            var place = (int)(i * Stride % size.Episodes);
            var podcast = place < size.Podcasts ? place : DatasetWords.Skewed(random, size.Podcasts);
            var host = HostOf(podcast);
            surplus = i % 2 == 0 ? random.Next(2 * perEpisode - 1) - (perEpisode - 1) : -surplus;
            var links = new int[perEpisode + surplus];
            for (var k = 0; k < links.Length; k++)
                links[k] = k == 0 && place < size.Links ? place : DatasetWords.Zipf(random, size.Links);
            yield return new EpisodeSketch(
                i,
                podcast,
                ++numbers[podcast],
                Begin.AddSeconds(Math.Floor(i * seconds + random.NextDouble() * 0.5 * seconds)),
                random.Next(200) > 0,
                host,
                Guests(random, place, host),
                place < size.Companies ? place : random.Next(10) < 7 ? DatasetWords.Zipf(random, size.Companies) : null,
                links);
        }
    }

    private List<GuestSketch> Guests(Random random, int place, int host)
    {
        var guests = new List<GuestSketch>();
        var count = random.Next(8) switch { 0 => 0, 1 => 2, _ => 1 };
        for (var k = 0; k < Math.Max(count, place < size.People ? 1 : 0); k++)
        {
            var person = k == 0 && place < size.People ? place : DatasetWords.Skewed(random, size.People);
            if (person == host || guests.Exists(guest => guest.Person == person))
                continue;
            // Most stay where they are.
            int? company = random.Next(10) switch { < 3 => null, < 9 => person % size.Companies, _ => DatasetWords.Zipf(random, size.Companies) };
            guests.Add(new GuestSketch(person, company, Titles[random.Next(Titles.Length)]));
        }

        return guests;
    }
}
