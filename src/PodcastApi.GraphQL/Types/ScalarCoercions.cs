using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>The coercions of the specification's scalars, where a value is not already of the right type.</summary>
internal static class ScalarCoercions
{
    // https://spec.graphql.org/September2025/#sec-Int
    public static object ToInt(object value, bool allowText)
    {
        double number;
        if (Numbers.TryRead(value, out var read))
            number = read;
        else if (allowText && value is bool boolean)
            return boolean ? 1 : 0;
        else if (!(allowText && value is string { Length: > 0 } text && JsNumber.TryParse(text, out number)))
            throw new GraphQLError($"Int cannot represent non-integer value: {ValueInspector.Inspect(value)}");

        if (!double.IsInteger(number))
            throw new GraphQLError($"Int cannot represent non-integer value: {ValueInspector.Inspect(value)}");
        if (number is > int.MaxValue or < int.MinValue)
            throw new GraphQLError($"Int cannot represent non 32-bit signed integer value: {ValueInspector.Inspect(value)}");
        return (int)number;
    }

    public static object ReadInt(ValueNode node)
    {
        if (node is not IntValueNode { Value: var text })
            throw new GraphQLError($"Int cannot represent non-integer value: {Printer.Print(node)}", node);
        return int.TryParse(text, out var number)
            ? number
            : throw new GraphQLError($"Int cannot represent non 32-bit signed integer value: {text}", node);
    }

    // https://spec.graphql.org/September2025/#sec-Float
    public static object ToFloat(object value, bool allowText)
    {
        if (value is double and (> double.NegativeInfinity and < double.PositiveInfinity))
            return value;
        double number;
        if (Numbers.TryRead(value, out var read))
            number = read;
        else if (allowText && value is bool boolean)
            number = boolean ? 1 : 0;
        else if (!(allowText && value is string { Length: > 0 } text && JsNumber.TryParse(text, out number)))
            number = double.NaN;
        return double.IsFinite(number)
            ? number
            : throw new GraphQLError($"Float cannot represent non numeric value: {ValueInspector.Inspect(value)}");
    }

    public static object ReadFloat(ValueNode node) => node switch
    {
        IntValueNode number => double.Parse(number.Value),
        FloatValueNode number => double.Parse(number.Value),
        _ => throw new GraphQLError($"Float cannot represent non numeric value: {Printer.Print(node)}", node),
    };

    // https://spec.graphql.org/September2025/#sec-String
    public static string ToText(object value)
    {
        if (value is bool boolean)
            return boolean ? "true" : "false";
        return Numbers.TryRead(value, out var number) && double.IsFinite(number)
            ? Numbers.Print(value)
            : throw new GraphQLError($"String cannot represent value: {ValueInspector.Inspect(value)}");
    }

    // https://spec.graphql.org/September2025/#sec-Boolean
    public static object ToBoolean(object value) => Numbers.TryRead(value, out var number) && double.IsFinite(number)
        ? number != 0
        : throw new GraphQLError($"Boolean cannot represent a non boolean value: {ValueInspector.Inspect(value)}");

    // https://spec.graphql.org/September2025/#sec-ID
    public static string ToId(object value) => Numbers.TryRead(value, out var number) && double.IsInteger(number)
        ? Numbers.Print(value)
        : throw new GraphQLError($"ID cannot represent value: {ValueInspector.Inspect(value)}");
}
