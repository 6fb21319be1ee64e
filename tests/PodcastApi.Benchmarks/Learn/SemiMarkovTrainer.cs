using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Benchmarks.Learn;

/// <summary>
/// Finds the weights under which the items of known lists are most likely, held near what one would expect beforehand
/// (a semi-Markov conditional random field, Sarawagi and Cohen 2004; Adam, Kingma and Ba 2015).
/// </summary>
internal static class SemiMarkovTrainer
{
    private const int Rounds = 160;
    private const double Step = 0.15;

    public static double[] Train(IReadOnlyCollection<TrainingList> lists, double pull)
    {
        var prior = Priors.Weights();
        var weights = (double[])prior.Clone();
        var (mean, square) = (new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = new double[weights.Length];
            for (var i = 0; i < weights.Length; i++)
                gradient[i] = pull * (weights[i] - prior[i]);
            foreach (var list in lists)
                list.Lose(weights, gradient);
            var step = Step * (round < 0.7 * Rounds ? 1 : 0.25);
            for (var i = 0; i < weights.Length; i++)
            {
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.99 * square[i] + 0.01 * gradient[i] * gradient[i];
                weights[i] -= step * mean[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.99, round))) + 1e-8);
            }
        }

        return weights;
    }

    /// <summary>The weights in the form of <c>weights.txt</c>; what weighs next to nothing is left out.</summary>
    public static IEnumerable<string> Lines(double[] weights) =>
        Feature.Names.Select((name, i) => (name, weight: weights[i])).Where(pair => Math.Abs(pair.weight) >= 0.005)
            .Select(pair => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pair.name} {pair.weight:0.00}"));
}
