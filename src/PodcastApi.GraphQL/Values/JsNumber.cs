using System.Globalization;
using System.Text;

namespace PodcastApi.GraphQL.Values;

/// <summary>Numbers as JavaScript writes and reads them, so that messages and literals have graphql-js's words.</summary>
internal static class JsNumber
{
    /// <summary>Number.prototype.toString: the shortest digits that read back as the same number, an exponent from 1e21 and below 1e-6.</summary>
    public static string Format(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return "0";
        if (Math.Abs(value) < 1e15 && double.IsInteger(value))
            return ((long)value).ToString(CultureInfo.InvariantCulture);

        var (digits, exponent) = Split(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        var text = new StringBuilder(value < 0 ? "-" : "");
        var point = exponent + 1;
        if (point is > 0 and <= 21)
        {
            if (digits.Length <= point)
                return text.Append(digits).Append('0', point - digits.Length).ToString();
            return text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point).ToString();
        }
        if (point is > -6 and <= 0)
            return text.Append("0.").Append('0', -point).Append(digits).ToString();
        text.Append(digits[0]);
        if (digits.Length > 1)
            text.Append('.').Append(digits, 1, digits.Length - 1);
        return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent)).ToString();
    }

    /// <summary>The function Number of a text that is not empty: blanks around it, hexadecimal, octal and binary are read; false for anything else.</summary>
    public static bool TryParse(string text, out double number)
    {
        var span = text.AsSpan().Trim();
        if (span.IsEmpty)
        {
            number = 0;
            return true;
        }
        if (span.Length > 2 && span[0] == '0' && char.ToLowerInvariant(span[1]) is 'x' or 'o' or 'b')
            return TryParseRadix(span[2..], char.ToLowerInvariant(span[1]) switch { 'x' => 16, 'o' => 8, _ => 2 }, out number);
        if (span is "Infinity" or "+Infinity" or "-Infinity")
        {
            number = span[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        // The words NaN and Infinity of .NET in other cases are no numbers of JavaScript.
        number = double.NaN;
        return span[^1] is (>= '0' and <= '9') or '.' && double.TryParse(span, Style, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryParseRadix(ReadOnlySpan<char> digits, int radix, out double number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            var value = Language.Characters.HexDigit(digit);
            if (value < 0 || value >= radix)
                return false;
            number = (number * radix) + value;
        }
        return true;
    }

    /// <summary>The significant digits of a number as .NET writes it, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Split(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? text : text[..e];
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        var all = whole + fraction;
        var leading = 0;
        while (leading < all.Length - 1 && all[leading] == '0')
            leading++;
        return (all[leading..].TrimEnd('0'), exponent + whole.Length - 1 - leading);
    }
}
