using System.Globalization;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>A value of front matter, whatever its format, with its place in the file (both from 1).</summary>
internal abstract record FrontMatterValue(int Line, int Column)
{
    /// <summary>The type in words, for messages.</summary>
    public abstract string TypeName { get; }
}

/// <summary>Text; in YAML every scalar, since what it means is up to whoever asks.</summary>
internal sealed record TextValue(string Text, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "text";
}

/// <summary>A whole number of TOML.</summary>
internal sealed record IntegerValue(long Number, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "a whole number";
}

/// <summary>A fraction of TOML.</summary>
internal sealed record FloatValue(double Number, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "a decimal number";
}

/// <summary>A truth value of TOML.</summary>
internal sealed record BooleanValue(bool IsTrue, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "true or false";
}

/// <summary>A date of TOML, with its time of day and its offset where it has them.</summary>
internal sealed record DateValue(FrontMatterDate Date, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "a date";
}

/// <summary>A key without a value.</summary>
internal sealed record NullValue(int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "nothing";
}

/// <summary>Values in order.</summary>
internal sealed record ListValue(IReadOnlyList<FrontMatterValue> Items, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "a list";
}

/// <summary>Keys with their values, in the order of the file.</summary>
internal sealed record MapValue(IReadOnlyList<FrontMatterEntry> Entries, int Line, int Column) : FrontMatterValue(Line, Column)
{
    public override string TypeName => "a table of keys";
}

/// <summary>A key with its place and its value.</summary>
internal sealed record FrontMatterEntry(string Key, int Line, int Column, FrontMatterValue Value);

/// <summary>Values as text.</summary>
internal static class FrontMatterText
{
    /// <summary>The text of a scalar; null for a list, a table or nothing.</summary>
    public static string? Of(FrontMatterValue value) => value switch
    {
        TextValue text => text.Text,
        IntegerValue integer => integer.Number.ToString(CultureInfo.InvariantCulture),
        FloatValue number => number.Number.ToString("R", CultureInfo.InvariantCulture),
        BooleanValue boolean => boolean.IsTrue ? "true" : "false",
        DateValue date => date.Date.ToString(),
        _ => null,
    };

    /// <summary>Every scalar below a key under its dotted name; a list of scalars is one text.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(string name, FrontMatterValue value)
    {
        switch (value)
        {
            case MapValue map:
                return map.Entries.SelectMany(entry => Flatten(name + "." + entry.Key, entry.Value));
            case ListValue list when list.Items.All(item => Of(item) is not null):
                return list.Items.Count == 0 ? [] : [new(name, string.Join(", ", list.Items.Select(Of)))];
            case ListValue list:
                return list.Items.SelectMany((item, index) => Flatten(name + "." + index.ToString(CultureInfo.InvariantCulture), item));
            default:
                return Of(value) is { } text ? [new(name, text)] : [];
        }
    }
}
