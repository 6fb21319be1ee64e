using System.Globalization;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads values as what a key asks for; what does not fit is reported and ignored.</summary>
internal sealed class ValueReader(string location, Uri? siteUrl)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Text; a number, a date or a truth value is taken as it is written.</summary>
    public string? Text(FrontMatterEntry? entry)
    {
        if (entry is null)
            return null;
        if (FrontMatterText.Of(entry.Value) is { } text)
            return text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
        return Ignore<string>(entry, entry.Value, "a text");
    }

    /// <summary>A whole number from 0 on, also as text.</summary>
    public long? Number(FrontMatterEntry? entry)
    {
        if (entry is null)
            return null;
        switch (entry.Value)
        {
            case IntegerValue { Number: >= 0 } integer:
                return integer.Number;
            case FloatValue { Number: >= 0 and < 1e15 } number when Math.Truncate(number.Number) == number.Number:
                return (long)number.Number;
            case TextValue text when string.IsNullOrWhiteSpace(text.Text):
                return null;
            case TextValue text when long.TryParse(text.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed):
                return parsed;
            default:
                Ignore<string>(entry, entry.Value, "a whole number, such as 5 or \"05\"");
                return null;
        }
    }

    public int? SmallNumber(FrontMatterEntry? entry)
    {
        if (Number(entry) is not { } number)
            return null;
        if (number <= int.MaxValue)
            return (int)number;
        Ignore<string>(entry!, entry!.Value, "a number that an episode can have");
        return null;
    }

    public bool? Boolean(FrontMatterEntry? entry)
    {
        if (entry is null)
            return null;
        if (AsBoolean(entry.Value) is { } boolean)
            return boolean;
        Ignore<string>(entry, entry.Value, "true or false");
        return null;
    }

    /// <summary>A date; what looks like one and is none refuses the document, since an episode without its date would be misplaced.</summary>
    /// <exception cref="RefusedException">The value is no date.</exception>
    public FrontMatterDate? Date(FrontMatterEntry? entry)
    {
        switch (entry?.Value)
        {
            case null:
            case TextValue text when string.IsNullOrWhiteSpace(text.Text):
                return null;
            case DateValue date:
                return date.Date;
            case IntegerValue integer when FrontMatterDate.TryRead(integer.Number, out var read):
                return read;
            case TextValue text when FrontMatterDate.TryRead(text.Text, out var read):
                return read;
            default:
                throw new RefusedException(new Diagnostic(
                    DiagnosticSeverity.Error, "front-matter-date", location, entry.Value.Line, entry.Value.Column,
                    $"The value of \"{entry.Key}\" is {Shown(entry.Value)}, which is no date.",
                    "Write a day that exists, such as 2024-01-31, with or without a time and an offset."));
        }
    }

    /// <summary>An absolute URL; a path is resolved against the site.</summary>
    public string? Url(FrontMatterEntry? entry) => Text(entry) is { } text ? Url(text, entry!.Key, entry.Value) : null;

    /// <inheritdoc cref="Url(FrontMatterEntry?)"/>
    public string? Url(string text, string key, FrontMatterValue at)
    {
        if (LinkTarget.Read(text, siteUrl)?.Absolute is { } url)
            return url;
        var isPath = UrlReference.SchemeOf(text) is null && siteUrl is null;
        Report(
            "front-matter-url", at, $"The value of \"{key}\" is {Shown(at)}, which is no absolute URL.",
            isPath ? "Write the whole URL, or set siteUrl in podcast.toml." : "Write a URL that begins with https://.");
        return null;
    }

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public static IReadOnlyList<FrontMatterValue> Items(FrontMatterEntry? entry) => entry?.Value switch
    {
        null => [],
        ListValue list => [.. list.Items.Where(item => item is not NullValue)],
        var value => [value],
    };

    /// <summary>The texts of a list, or a single one.</summary>
    public IReadOnlyList<string> Texts(FrontMatterEntry? entry)
    {
        var texts = new List<string>();
        foreach (var item in Items(entry))
        {
            if (FrontMatterText.Of(item)?.Trim() is not { } text)
                Ignore<string>(entry!, item, "a text or a list of texts");
            else if (text.Length > 0)
                texts.Add(text);
        }

        return texts;
    }

    /// <summary>Reports a value of the wrong type.</summary>
    public T? Ignore<T>(FrontMatterEntry entry, FrontMatterValue value, string wanted)
        where T : class
    {
        Report("front-matter-type", value, $"The value of \"{entry.Key}\" is {Shown(value)} and was ignored.", $"Write {wanted}.");
        return null;
    }

    public void Report(string code, FrontMatterValue at, string message, string hint) =>
        _diagnostics.Add(new Diagnostic(DiagnosticSeverity.Warning, code, location, at.Line, at.Column, message, hint));

    /// <summary>A truth value, also as text; null for anything else.</summary>
    public static bool? AsBoolean(FrontMatterValue value) => value switch
    {
        BooleanValue boolean => boolean.IsTrue,
        TextValue text => text.Text.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => null,
        },
        _ => null,
    };

    private static string Shown(FrontMatterValue value) =>
        FrontMatterText.Of(value) is { } text ? "\"" + (text.Length > 60 ? text[..60] + "\u2026" : text) + "\"" : value.TypeName;
}
