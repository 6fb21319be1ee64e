using System.Globalization;
using PodcastApi.Content.Model;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>The values of a request's parameters. A value of the wrong form is an error that says what would be right.</summary>
internal sealed class ParameterValues(IReadOnlyDictionary<string, string> values, RequestErrors errors)
{
    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>Where errors go.</summary>
    public RequestErrors Errors => errors;

    /// <summary>The text; null when the parameter is absent.</summary>
    public string? Text(string name) => values.GetValueOrDefault(name);

    /// <summary>The items of a list; none when the parameter is absent.</summary>
    public IReadOnlyList<string> List(string name)
    {
        if (Text(name) is not { } text)
            return [];
        var items = text.Split(',', StringSplitOptions.TrimEntries);
        if (!items.Contains(""))
            return items;
        errors.Add(ErrorCode.BadRequest, name, $"'{name}' has an empty item; separate its items by single commas.");
        return [.. items.Where(item => item.Length > 0)];
    }

    /// <summary><c>true</c> or <c>false</c>; false when the parameter is absent.</summary>
    public bool Boolean(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false"))
            errors.Add(ErrorCode.BadRequest, name, $"'{name}' is true or false, not '{text}'.");
        return text == "true";
    }

    /// <summary>The size of a page. One that is too large for any number is the largest one.</summary>
    public int? Size(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (text.AsSpan().TrimStart('0').Length > 9 && text.All(char.IsAsciiDigit))
            return int.MaxValue;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0)
            return number;
        errors.Add(ErrorCode.BadRequest, name, $"'{name}' is a whole number from 0, not '{text}'.");
        return null;
    }

    /// <summary>A whole number that a field is compared with.</summary>
    public int? Integer(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        errors.Add(ErrorCode.InvalidFilter, name, $"'{name}' is a whole number such as 1, at most {int.MaxValue.ToString(CultureInfo.InvariantCulture)}, not '{text}'.");
        return null;
    }

    /// <summary>A day (its beginning in UTC) or an instant. A plus sign that was not percent-encoded arrives as a space.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        if (TryReadInstant(text.Replace(' ', '+'), out var time))
            return time;
        errors.Add(ErrorCode.InvalidFilter, name,
            $"'{name}' is a date such as 2026-01-22 or an instant with its offset such as 2026-01-22T06:30:00Z, not '{text}'.");
        return null;
    }

    /// <summary>A member of an enum.</summary>
    public string? Member(string name, EnumType type) => Text(name) is { } text && IsMember(name, text, type) ? text : null;

    /// <summary>Members of an enum.</summary>
    public IReadOnlyList<string> Members(string name, EnumType type) => [.. List(name).Where(item => IsMember(name, item, type))];

    /// <summary>Reads an instant with its offset (RFC 3339).</summary>
    public static bool TryReadInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        return HasOffset(text) && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    private static bool HasOffset(string instant) => instant.EndsWith('Z') || (instant.Length > 6 && instant[^6] is '+' or '-' && instant[^3] == ':');

    private bool IsMember(string name, string text, EnumType type)
    {
        if (type.Contains(text))
            return true;
        errors.Add(ErrorCode.InvalidFilter, name, $"'{name}' does not take '{text}'.{Names.Hint(text, type.Names)}");
        return false;
    }
}
