using System.Globalization;
using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Entities;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Merging;

namespace PodcastApi.Benchmarks.Resolve;

/// <summary>
/// Resolution alone, without a database: which documents tell of one episode, what the episode is, and who is who, for 1,000 to
/// 100,000 episodes with half as many people. Prints processor time, that against n log n, and precision and recall against the truth.
/// </summary>
internal static class ResolveBenchmark
{
    private const int Seed = 20260101;
    private const double Bar = 0.99;

    /// <summary>Makes about one person of a hundred share a whole name with another among 50,000, as where people come from everywhere.</summary>
    private const int Families = 12_000;

    /// <summary>Four times as many namesakes: printed to know the limit, held to no bar.</summary>
    private const int FewFamilies = 3_000;

    /// <summary>The time of 100,000 episodes per n log n may be this many times that of 10,000: caches grow cold, the law stays.</summary>
    private const double MostGrowth = 2;

    private const int QuickSize = 400;

    private static readonly int[] Sizes = [1_000, 3_000, 10_000, 30_000, 100_000];

    /// <summary>Runs all sizes up to the one given; 0 when every bar is met.</summary>
    public static int Run(string[] arguments)
    {
        var most = Options.Read(arguments, "--episodes").Number("--episodes", Sizes[^1]);
        Measure(Sizes[0], Families, isWarmUp: true);
        PrintHead();
        var growth = new List<double>();
        var isGood = true;
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var (perUnit, scores) = Measure(size, Families, isWarmUp: false);
            growth.Add(perUnit);
            isGood &= Array.TrueForAll(scores, IsGood);
        }

        Console.WriteLine("with few family names, which nothing is held to:");
        Measure(most, FewFamilies, isWarmUp: false);
        var isFlat = growth.Count < 4 || growth[^1] <= MostGrowth * growth[2];
        Console.WriteLine($"every precision and recall at least {Bar.ToString(CultureInfo.InvariantCulture)}: {(isGood ? "yes" : "no")}; no worse than n log n: {(isFlat ? "yes" : "no")}");
        return isGood && isFlat ? 0 : 1;
    }

    /// <summary>A size below all others, alone; 0 when its precision and recall meet the bar.</summary>
    public static int RunQuick()
    {
        PrintHead();
        return Array.TrueForAll(Measure(QuickSize, Families, isWarmUp: false).Scores, IsGood) ? 0 : 1;
    }

    private static bool IsGood(PairScore score) => score.Precision >= Bar && score.Recall >= Bar;

    private static void PrintHead() =>
        Console.WriteLine("  episodes  documents   people  namesakes   CPU s  ns per n log2 n   episodes: precision recall   people: precision recall   companies: precision recall");

    private static (double PerUnit, PairScore[] Scores) Measure(int size, int families, bool isWarmUp)
    {
        var world = new World(size, Seed, families);
        GC.Collect();
        var started = Environment.CpuUsage.TotalTime;
        var groups = new List<(string Group, string Truth)>();
        var people = new Credits(ContentKind.Person);
        var companies = new Credits(ContentKind.Company);
        var document = 0L;
        for (var show = 0; show < world.Shows.Count; show++)
        {
            var told = new Dictionary<long, Told>();
            var clues = new List<EpisodeClues>();
            foreach (var one in world.Shows[show])
            {
                told[++document] = one;
                clues.Add(CluesReader.Read(one.Draft, one.Kind, document, one.Source, $"{one.Source}/{one.Name}"));
            }

            Resolve(show, EpisodeMatcher.Match(clues), told, groups, people, companies);
        }

        // Of the processor, since others may be at work on the machine.
        var seconds = (Environment.CpuUsage.TotalTime - started).TotalSeconds;
        var perUnit = seconds * 1e9 / (size * Math.Log2(size));
        var episodes = PairScore.Of(groups.Select(group => (group.Group, group.Truth)));
        var (personScore, companyScore) = (people.Score(), companies.Score());
        if (!isWarmUp)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size,10} {document,10} {size / 2,8} {world.Namesakes,10} {seconds,8:0.00} {perUnit,16:0}             {episodes.Precision:0.0000} {episodes.Recall:0.0000}           {personScore.Precision:0.0000} {personScore.Recall:0.0000}             {companyScore.Precision:0.0000} {companyScore.Recall:0.0000}"));
        }

        return (perUnit, [episodes, personScore, companyScore]);
    }

    /// <summary>Merges each episode and names its people, as the ingestion does.</summary>
    private static void Resolve(
        int show, IReadOnlyList<EpisodeCluster> clusters, Dictionary<long, Told> told, List<(string, string)> groups, Credits people, Credits companies)
    {
        var podcast = new PodcastContext(Guid.Empty, TimeZoneInfo.Utc, null);
        for (var i = 0; i < clusters.Count; i++)
        {
            var members = clusters[i].Members;
            groups.AddRange(members.Select(member => ($"{show}/{i}", told[member.Clues.Document].Episode)));
            var merged = EpisodeMerger.Merge(members.Select(member => new MemberDraft(member, told[member.Clues.Document].Draft)), podcast, DateTimeOffset.UnixEpoch.AddYears(60));
            var lead = members.Select(member => told[member.Clues.Document]).First(one => one.Draft.People.Count > 0);
            // Whom the leading document credits, in its order; what other documents of a wrong match add is not counted twice.
            foreach (var (name, person) in PersonKeys.Of(merged.People, merged.PublishedOn, EntityId.FromNaturalKey(ContentKind.Episode, $"{show}/{i}").Value).Zip(lead.People))
                people.Add(name, person);
            foreach (var company in merged.Companies)
                companies.Add(CompanyKeys.Of(company), lead.Company);
        }
    }
}
