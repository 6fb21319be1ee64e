using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>How much a stretch of a list looks like one item.</summary>
internal sealed partial class ItemShape
{
    /// <summary>That of " - ".</summary>
    public const int SeparatorLength = 3;

    private readonly int[] _separators;
    private readonly double _costWithout;

    public ItemShape(string text)
    {
        _separators = Separators(text);
        // Where most items have a description, one without is unlikely.
        _costWithout = (_separators.Length == 0 ? double.MaxValue : (double)text.Length / _separators.Length) switch
        {
            < 110 => 2,
            < 180 => 1.6,
            _ => 0.9,
        };
    }

    /// <summary>The places of " - " and its like.</summary>
    public static int[] Separators(string text) => [.. Separator().Matches(text).Select(match => match.Index)];

    public double Score(int start, int end)
    {
        var first = CountBefore(start);
        var count = CountBefore(end - SeparatorLength + 1) - first;
        var length = end - start;
        if (count <= 0)
            return -_costWithout - (length < 4 ? 3 : 0) - Math.Max(0, length - 80) / 40.0;
        if (count > 1)
            return -2.2 * (count - 1);
        var title = _separators[first] - start;
        var description = length - title - SeparatorLength;
        return 2 - Math.Max(0, title - 70) / 25.0 - (title < 2 ? 3 : 0) - Math.Max(0, description - 160) / 40.0 - (description < 4 ? 2 : 0);
    }

    private int CountBefore(int place)
    {
        var index = Array.BinarySearch(_separators, place);
        return index < 0 ? ~index : index;
    }

    [GeneratedRegex(" [-–—] ", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
