using System.Globalization;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Validation;

/// <summary>The custom scalars that the conformance suites ask of a host.</summary>
internal static class SuiteScalars
{
    public static ScalarCoercion? Find(string name) => name switch
    {
        "Date" => new ScalarCoercion { Input = value => value is string text && IsDate(text) ? text : throw Refuse("Date must be text of the form YYYY-MM-DD.") },
        "PosInt" => new ScalarCoercion { Input = value => Whole(value) ?? throw Refuse("PosInt must be a whole number from 1 to 2147483647.") },
        "Upper" => new ScalarCoercion { Input = value => value is string text ? text.ToUpperInvariant() : throw Refuse("Upper must be text.") },
        _ => null,
    };

    private static bool IsDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && text.Where((_, index) => index is not (4 or 7)).All(char.IsAsciiDigit);

    private static int? Whole(object value) => value is int or long or double
        && Convert.ToDouble(value, CultureInfo.InvariantCulture) is >= 1 and <= int.MaxValue and var number && Math.Floor(number) == number
            ? (int)number
            : null;

    // No error of the engine: it says itself which value was refused.
    private static FormatException Refuse(string message) => new(message);
}
