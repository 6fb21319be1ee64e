using System.Globalization;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.ConformanceHost;

/// <summary>The custom scalars of the suites. All others take anything.</summary>
internal static class ConformanceScalars
{
    public static ScalarCoercion? Find(string name) => name switch
    {
        "Date" => new ScalarCoercion { Input = ReadDate },
        "PosInt" => new ScalarCoercion { Input = value => ReadPosInt(value) },
        "Upper" => new ScalarCoercion { Input = ReadUpper },
        _ => null,
    };

    private static string ReadDate(object value)
    {
        if (value is string { Length: 10 } text)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
                    throw Refuse("Date must be text of the form YYYY-MM-DD.");
            }
            return text;
        }
        throw Refuse("Date must be text of the form YYYY-MM-DD.");
    }

    private static int ReadPosInt(object value)
    {
        if (value is int or long or double)
        {
            var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            if (double.IsInteger(number) && number is >= 1 and <= int.MaxValue)
                return (int)number;
        }
        throw Refuse("PosInt must be a whole number from 1 to 2147483647.");
    }

    private static string ReadUpper(object value) => value is string text ? text.ToUpperInvariant() : throw Refuse("Upper must be text.");

    // No GraphQLError: the engine shall put its own words around the message, as it does with whatever a scalar throws.
    private static ArgumentException Refuse(string message) => new(message);
}
