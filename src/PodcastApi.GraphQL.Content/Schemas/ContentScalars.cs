using System.Globalization;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The scalars beside those of the specification. Coerced values are what <c>FilterFactory</c> takes for a field of the kind.</summary>
public static class ContentScalars
{
    private const string Specification = "https://scalars.graphql.org/chillicream/";

    /// <summary>A <see cref="DateTimeOffset"/>. Strict RFC 3339: seconds and an offset must be there, seven digits of a fraction may.</summary>
    public static ScalarType DateTime { get; } = Text(
        "DateTime",
        "An instant, as RFC 3339 writes it: `2026-01-22T06:30:00Z`. Answers are in UTC, with `Z`; what is sent may have any offset.",
        "date-time.html",
        "an instant with its offset, such as \"2026-01-22T06:30:00Z\"",
        text => InstantText.TryRead(text, out var instant) ? instant : null,
        value => value is DateTimeOffset instant ? InstantText.Write(instant) : value);

    /// <summary>A <see cref="DateOnly"/>.</summary>
    public static ScalarType LocalDate { get; } = Text(
        "LocalDate",
        "A calendar day without a time and a time zone, as ISO 8601 writes it: `2026-01-22`.",
        "local-date.html",
        "a calendar day, such as \"2026-01-22\"",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        value => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value);

    /// <summary>A <see cref="string"/>, as it was sent.</summary>
    public static ScalarType Uri { get; } = Text(
        "URI",
        "A URI as RFC 3986 defines it, absolute or relative: `https://ada-lang.io/`. Answers are absolute but where a field says otherwise.",
        "uri.html",
        "a URI, such as \"https://ada-lang.io/\"",
        text => text.Length > 0 && System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? text : null,
        value => value);

    /// <summary>A <see cref="long"/>.</summary>
    public static ScalarType Long { get; } = new("Long", new ScalarCoercion
    {
        Input = value => LongOf(value) ?? throw Refuse("Long", ValueInspector.Inspect(value), LongForm),
        Literal = node => node is IntValueNode { Value: var text } && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse("Long", Printer.Print(node), LongForm, node),
    })
    {
        Description = "A whole number of 64 bits, from -9223372036854775808 to 9223372036854775807.",
        SpecifiedByUrl = Specification + "long.html",
    };

    private const string LongForm = "a whole number of 64 bits";

    /// <summary>The four.</summary>
    internal static IReadOnlyList<ScalarType> All { get; } = [DateTime, LocalDate, Uri, Long];

    /// <summary>The scalar of a kind; null for enums.</summary>
    internal static ScalarType? Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Id => Scalars.ID,
        ScalarKind.String => Scalars.String,
        ScalarKind.Int => Scalars.Int,
        ScalarKind.Long => Long,
        ScalarKind.Float => Scalars.Float,
        ScalarKind.Boolean => Scalars.Boolean,
        ScalarKind.DateTime => DateTime,
        ScalarKind.LocalDate => LocalDate,
        ScalarKind.Uri => Uri,
        ScalarKind.Enum => null,
    };

    private static ScalarType Text(
        string name, string description, string specification, string form, Func<string, object?> read, Func<object, object> write) => new(name, new ScalarCoercion
        {
            Input = value => value is string text && read(text) is { } coerced ? coerced : throw Refuse(name, ValueInspector.Inspect(value), form),
            Literal = node => node is StringValueNode { Value: var text } && read(text) is { } coerced ? coerced : throw Refuse(name, Printer.Print(node), form, node),
            Output = write,
        })
        {
            Description = description,
            SpecifiedByUrl = Specification + specification,
        };

    // JSON knows no integers: a number without a fraction may come as a double.
    private static long? LongOf(object value) => value switch
    {
        long number => number,
        int number => number,
        double number when double.IsInteger(number) && number is >= long.MinValue and < 9223372036854775808d => (long)number,
        _ => null,
    };

    private static GraphQLError Refuse(string scalar, string value, string form, Node? node = null)
        => new($"{scalar} cannot represent {value}: it takes {form}.", node is null ? null : [node]);
}
