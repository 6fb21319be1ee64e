namespace PodcastApi.GraphQL.Values;

/// <summary>Order by code unit in which runs of digits compare as numbers: <c>a9</c> before <c>a10</c>.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    private NaturalOrder()
    {
    }

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        var i = 0;
        var j = 0;
        while (i < x.Length && j < y.Length)
        {
            if (char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]))
            {
                var order = ReadNumber(x, ref i).CompareTo(ReadNumber(y, ref j));
                if (order != 0)
                    return order;
                continue;
            }
            if (x[i] != y[j])
                return x[i] < y[j] ? -1 : 1;
            i++;
            j++;
        }
        return x.Length - y.Length;
    }

    /// <summary>The number at an offset; a leading zero is a number by itself.</summary>
    private static double ReadNumber(string text, ref int index)
    {
        var number = 0.0;
        do
            number = (number * 10) + (text[index++] - '0');
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }
}
