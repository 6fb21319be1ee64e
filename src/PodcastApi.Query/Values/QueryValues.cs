namespace PodcastApi.Query.Values;

/// <summary>
/// The values of a query by slot: <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="double"/>, <see cref="DateTime"/> (UTC), <see cref="DateOnly"/>, <see cref="Guid"/>, arrays of these,
/// or what a root declares. No value is null: that a value is null belongs to the shape.
/// </summary>
public sealed class QueryValues
{
    private readonly List<object> _values;

    public QueryValues() => _values = [];

    private QueryValues(QueryValues other) => _values = [.. other._values];

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The value of a slot.</summary>
    public object this[Slot slot] => _values[slot.Index];

    /// <summary>
    /// Adds a value and returns its slot. What no stored text can hold (U+0000, a lone surrogate) becomes U+FFFF, which none
    /// holds either, so that it is compared with rather than refused by the database.
    /// </summary>
    public Slot Add(object value)
    {
        _values.Add(WellFormed(value));
        return new Slot(_values.Count - 1);
    }

    /// <summary>The same values but for some.</summary>
    public QueryValues With(IEnumerable<(Slot Slot, object Value)> others)
    {
        var copy = new QueryValues(this);
        foreach (var (slot, value) in others)
            copy._values[slot.Index] = WellFormed(value);
        return copy;
    }

    private static object WellFormed(object value) => value switch
    {
        string text => WellFormed(text),
        string[] texts => Array.ConvertAll(texts, WellFormed),
        _ => value,
    };

    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                if (char.IsHighSurrogate(source[i]) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
                {
                    target[i] = source[i];
                    target[i + 1] = source[++i];
                }
                else
                {
                    target[i] = source[i] == '\0' || char.IsSurrogate(source[i]) ? '\uFFFF' : source[i];
                }
            }
        });
    }
}
