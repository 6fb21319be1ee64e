using System.Globalization;

namespace PodcastApi.Ingestion.Tests;

/// <summary>Counts what was read right, by field, and keeps every difference.</summary>
internal sealed class Score
{
    private readonly SortedDictionary<string, (int Right, int Expected, int Read)> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    public void Check(string document, string field, string? expected, string? read) => CheckList(document, field, [expected ?? "null"], [read ?? "null"]);

    /// <summary>Lists are compared in order: what stands in another place counts as missing.</summary>
    public void CheckList(string document, string field, IEnumerable<string> expected, IEnumerable<string> read)
    {
        var (left, right) = (expected.ToArray(), read.ToArray());
        var same = LongestCommon(left, right);
        var (wasRight, wasExpected, wasRead) = _fields.GetValueOrDefault(field);
        _fields[field] = (wasRight + same, wasExpected + left.Length, wasRead + right.Length);
        if (same == left.Length && same == right.Length)
            return;
        foreach (var missing in left.Except(right))
            _differences.Add($"{document} {field} missing: {missing}");
        foreach (var extra in right.Except(left))
            _differences.Add($"{document} {field} extra:   {extra}");
        if (!left.Except(right).Any() && !right.Except(left).Any())
            _differences.Add($"{document} {field} order or repeats: {left.Length} expected, {right.Length} read");
    }

    /// <summary>Harmonic mean of precision and recall of one field.</summary>
    public double F1(string field)
    {
        var (right, expected, read) = _fields[field];
        return expected + read == 0 ? 1 : 2.0 * right / (expected + read);
    }

    public override string ToString() =>
        string.Join('\n', _fields.Select(field => string.Create(
            CultureInfo.InvariantCulture, $"{field.Key,-14} {field.Value.Right,5} right of {field.Value.Expected,5} expected, {field.Value.Read,5} read, F1 {F1(field.Key):0.0000}")))
        + (_differences.Count == 0 ? "" : "\n" + string.Join('\n', _differences));

    private static int LongestCommon(string[] left, string[] right)
    {
        var row = new int[right.Length + 1];
        foreach (var item in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = item == right[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
