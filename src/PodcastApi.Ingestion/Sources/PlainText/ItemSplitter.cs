using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>
/// Parts a list whose items ran together ("Title - descriptionTitle - description"): of all ways to cut it, the one that
/// has the best sum of weights (a semi-Markov model, Sarawagi and Cohen 2004, decoded by Viterbi's algorithm).
/// </summary>
internal static class ItemSplitter
{
    /// <summary>What lies further apart is not weighed as one item unless nothing can be cut in between.</summary>
    public const int LongestItem = 400;

    /// <summary>So many cuts before one are tried at most.</summary>
    public const int MostCuts = 96;

    /// <summary>The items, in order; together they are the text.</summary>
    /// <param name="text">The list.</param>
    /// <param name="weights">Those of the features, by number.</param>
    public static IReadOnlyList<Range> Split(ListText text, double[] weights)
    {
        var cuts = text.Cuts;
        var features = new ItemFeatures(text);
        var words = new WordSums(text, weights);
        var best = new (double Value, int From)[cuts.Length];
        for (var j = 1; j < cuts.Length; j++)
        {
            best[j] = (double.NegativeInfinity, j - 1);
            for (var i = j - 1; i >= FirstBefore(cuts, j); i--)
            {
                var sum = new FeatureSum(weights, words);
                features.Describe(i, j, ref sum);
                if (best[i].Value + sum.Value > best[j].Value)
                    best[j] = (best[i].Value + sum.Value, i);
            }
        }

        var items = new List<Range>();
        for (var j = cuts.Length - 1; j > 0; j = best[j].From)
            items.Add(cuts[best[j].From].Position..cuts[j].Position);
        items.Reverse();
        return items;
    }

    /// <summary>The first of the cuts from which an item may reach to a cut.</summary>
    public static int FirstBefore(ReadOnlySpan<Cut> cuts, int j)
    {
        var i = j - 1;
        while (i > 0 && j - i < MostCuts && cuts[j].Position - cuts[i - 1].Position <= LongestItem)
            i--;
        return i;
    }
}
