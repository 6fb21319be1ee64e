namespace PodcastApi.GraphQL.Values;

/// <summary>
/// How many insertions, deletions, substitutions and swaps of neighbours (Damerau-Levenshtein, optimal string alignment) lead from one text to others.
/// A difference of case alone counts as one.
/// </summary>
internal sealed class LexicalDistance(string input)
{
    private readonly string _lower = input.ToLowerInvariant();
    private readonly int[][] _rows = [new int[input.Length + 1], new int[input.Length + 1], new int[input.Length + 1]];

    /// <summary>The distance; null where it is above the threshold.</summary>
    public int? Measure(string option, int threshold)
    {
        if (input == option)
            return 0;
        var a = option.ToLowerInvariant();
        var b = _lower;
        if (a == b)
            return 1;
        if (a.Length < b.Length)
            (a, b) = (b, a);
        if (a.Length - b.Length > threshold)
            return null;

        var rows = _rows;
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var above = rows[(i - 1) % 3];
            var row = rows[i % 3];
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
                smallest = Math.Min(smallest, cell);
                row[j] = cell;
            }
            if (smallest > threshold)
                return null;
        }
        var distance = rows[a.Length % 3][b.Length];
        return distance <= threshold ? distance : null;
    }
}
