using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Benchmarks.Learn;

/// <summary>All stretches of one list that may be an item, and those that are.</summary>
internal sealed class TrainingList
{
    private readonly List<int> _features = [];
    private readonly List<float> _values = [];
    private readonly List<(int From, int To, int Start, int End, bool IsTrue)> _items = [];

    /// <param name="text">The list.</param>
    /// <param name="ends">Where its items end.</param>
    public TrainingList(ListText text, IReadOnlySet<int> ends)
    {
        var item = new ItemFeatures(text);
        Cuts = text.Cuts.Length;
        var last = 0;
        for (var j = 1; j < Cuts; j++)
        {
            var isEnd = j == Cuts - 1 || ends.Contains(text.Cuts[j].Position);
            for (var i = j - 1; i >= Math.Min(ItemSplitter.FirstBefore(text.Cuts, j), isEnd ? last : j); i--)
            {
                var start = _features.Count;
                var record = new FeatureRecord(text, _features, _values);
                item.Describe(i, j, ref record);
                _items.Add((i, j, start, _features.Count, isEnd && i == last));
            }

            if (isEnd)
                last = j;
        }
    }

    private int Cuts { get; }

    /// <summary>Adds the gradient of what the truth's likelihood lacks, and gives how much it lacks.</summary>
    public double Lose(double[] weights, double[] gradient)
    {
        var scores = new double[_items.Count];
        var (forward, backward) = (new double[Cuts], new double[Cuts]);
        Array.Fill(forward, double.NegativeInfinity, 1, Cuts - 1);
        Array.Fill(backward, double.NegativeInfinity, 0, Cuts - 1);
        var truth = 0.0;
        for (var k = 0; k < scores.Length; k++)
        {
            var (from, to, start, end, isTrue) = _items[k];
            for (var n = start; n < end; n++)
                scores[k] += weights[_features[n]] * _values[n];
            truth += isTrue ? scores[k] : 0;
            forward[to] = AddLogarithms(forward[to], forward[from] + scores[k]);
        }

        for (var k = scores.Length - 1; k >= 0; k--)
            backward[_items[k].From] = AddLogarithms(backward[_items[k].From], backward[_items[k].To] + scores[k]);
        for (var k = 0; k < scores.Length; k++)
        {
            var (from, to, start, end, isTrue) = _items[k];
            var share = Math.Exp(forward[from] + scores[k] + backward[to] - forward[^1]) - (isTrue ? 1 : 0);
            if (Math.Abs(share) < 1e-9)
                continue;
            for (var n = start; n < end; n++)
                gradient[_features[n]] += share * _values[n];
        }

        return forward[^1] - truth;
    }

    private static double AddLogarithms(double a, double b)
    {
        var (more, less) = a < b ? (b, a) : (a, b);
        return double.IsNegativeInfinity(less) ? more : more + Math.Log(1 + Math.Exp(less - more));
    }
}
