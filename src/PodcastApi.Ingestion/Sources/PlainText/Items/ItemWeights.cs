using System.Globalization;

namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>
/// How much each <see cref="Feature"/> speaks for an item or against it (<c>weights.txt</c>). They are learned by the
/// <c>learn</c> verb of the benchmarks from lists whose items are known; what they weigh are shapes, never words.
/// </summary>
internal static class ItemWeights
{
    private static readonly Lazy<double[]> Shared = new(() => Parse(Lexicon.Read("weights.txt")));

    public static double[] Default => Shared.Value;

    /// <summary>Names and weights taking turns; a feature that is not named weighs nothing.</summary>
    public static double[] Parse(IEnumerable<string> words)
    {
        var numbers = Feature.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        var weights = new double[Feature.Names.Count];
        foreach (var pair in words.Chunk(2))
        {
            if (pair.Length < 2 || !numbers.TryGetValue(pair[0], out var number) || !double.TryParse(pair[1], CultureInfo.InvariantCulture, out weights[number]))
                throw new FormatException($"'{string.Join(' ', pair)}' is no feature and its weight.");
        }

        return weights;
    }
}
