using System.Globalization;

namespace PodcastApi.GraphQL.Values;

/// <summary>The numbers of .NET that GraphQL takes for numbers.</summary>
internal static class Numbers
{
    /// <summary>The number of a value; false where the value is no number.</summary>
    public static bool TryRead(object value, out double number)
    {
        switch (value)
        {
            case int whole:
                number = whole;
                return true;
            case double real:
                number = real;
                return true;
            case long or float or decimal or short or byte or uint or ulong or sbyte or ushort:
                number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                return true;
            default:
                number = double.NaN;
                return false;
        }
    }

    /// <summary>The text of a value that <see cref="TryRead"/> takes: whole numbers digit by digit, others as JavaScript writes them.</summary>
    public static string Print(object value) => value switch
    {
        double real => JsNumber.Format(real),
        float real => JsNumber.Format(real),
        decimal real => JsNumber.Format((double)real),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
