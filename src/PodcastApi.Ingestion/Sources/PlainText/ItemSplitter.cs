namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>
/// Parts a list whose items ran together ("Title - descriptionTitle - description"): of all ways to cut it at places of
/// glue, the one with the best sum of what speaks for the cuts and for the shape of the items.
/// </summary>
internal static class ItemSplitter
{
    private const int LongestItem = 700;
    private const int LongestList = 200_000;
    private const double CostOfCut = 0.9;

    /// <summary>The items, in order; together they are the text.</summary>
    public static IReadOnlyList<Range> Split(string text, GlueFinder glue)
    {
        if (text.Length > LongestList)
            return [Range.All];
        var cuts = glue.Find(text);
        var shape = new ItemShape(text);
        int[] places = [0, .. cuts.Select(cut => cut.Position), text.Length];
        var best = new (double Score, int From)[places.Length];
        for (var j = 1; j < places.Length; j++)
        {
            best[j] = (double.NegativeInfinity, j - 1);
            var weight = j < places.Length - 1 ? CostOfCut * cuts[j - 1].Weight - CostOfCut : 0;
            for (var i = j - 1; i >= 0 && (i == j - 1 || places[j] - places[i] <= LongestItem); i--)
            {
                var score = best[i].Score + shape.Score(places[i], places[j]) + weight;
                if (score > best[j].Score)
                    best[j] = (score, i);
            }
        }

        var items = new List<Range>();
        for (var j = places.Length - 1; j > 0; j = best[j].From)
            items.Add(places[best[j].From]..places[j]);
        items.Reverse();
        return items;
    }
}
