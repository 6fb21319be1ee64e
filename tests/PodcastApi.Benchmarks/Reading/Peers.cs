using System.Globalization;
using PodcastApi.Benchmarks.Measuring;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>
/// How other servers did on the same cases and the same sizes of data, in requests a second at 16 connections on two cores, beside the
/// hand-written SQL of that run: HotChocolate 15.1 to 16 with EF Core 10, PostGraphile 4.14, Mercurius 16 with loaders. Only quotients of
/// one row mean anything.
/// </summary>
internal static class Peers
{
    private static readonly string[] Names = ["HotChocolate", "PostGraphile", "Mercurius"];

    /// <summary>The hand-written SQL, then each of <see cref="Names"/>.</summary>
    private static readonly Dictionary<string, double[]> Small = new(StringComparer.Ordinal)
    {
        ["a"] = [2332, 770, 426, 863],
        ["b"] = [1422, 879, 329, 610],
        ["c"] = [320, 237, 88, 194],
        ["d"] = [310, 241, 90, 220],
        ["e"] = [5992, 1933, 910, 3136],
        ["f"] = [4078, 1218, 762, 1667],
        ["g"] = [4063, 1563, 1024, 2504],
        ["h"] = [6498, 1745, 1408, 2669],
    };

    private static readonly Dictionary<string, double[]> Large = new(StringComparer.Ordinal)
    {
        ["a"] = [3124, 653, 588, 657],
        ["b"] = [1383, 377, 269, 540],
        ["c"] = [454, 182, 120, 230],
        ["d"] = [745, 8, 7, 284],
        ["e"] = [3061, 1564, 759, 1859],
        ["e2"] = [27, 17, 15, 22],
        ["f"] = [3725, 881, 611, 1371],
        ["f2"] = [3817, 175, 636, 1646],
        ["g"] = [56, 54, 54, 49],
        ["h"] = [24, 23, 20, 22],
        ["h2"] = [27, 10, 9, 20],
    };

    /// <summary>Our ratio times that of the hand-written SQL to each peer, for the rows of GraphQL that are known; empty for none.</summary>
    public static string Table(string set, IReadOnlyList<ResultRow> rows)
    {
        var known = set switch { "small" => Small, "large" => Large, _ => [] };
        var lines = rows
            .Where(row => row.Case.StartsWith(ReadCase.GraphQL, StringComparison.Ordinal))
            .Select(row => (row.Ratio, Case: row.Case[(ReadCase.GraphQL.Length + 1)..]))
            .Where(row => known.ContainsKey(row.Case))
            .Select(row => $"| {row.Case} |{string.Concat(known[row.Case][1..].Select(peer => string.Create(CultureInfo.InvariantCulture, $" {row.Ratio.Median * known[row.Case][0] / peer:0.0} |")))}")
            .ToArray();
        return lines.Length == 0 ? "" : $"""
            Times as many requests a second as other servers: our ratio times that of hand-written SQL to theirs, which was measured in another run on the same kind of machine.

            | Case | {string.Join(" | ", Names)} |
            |---|---|---|---|
            {string.Join('\n', lines)}
            """;
    }
}
