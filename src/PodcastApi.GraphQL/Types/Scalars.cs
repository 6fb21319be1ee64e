using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>The five scalars of the specification, with graphql-js's coercions and words.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars</remarks>
public static class Scalars
{
    public static ScalarType Int { get; } = new("Int", new ScalarCoercion
    {
        Input = static value => value is int ? value : ScalarCoercions.ToInt(value, allowText: false),
        Literal = ScalarCoercions.ReadInt,
        Output = static value => value is int ? value : ScalarCoercions.ToInt(value, allowText: true),
        ToLiteral = static value => Numbers.TryRead(value, out var number) && number is >= int.MinValue and <= int.MaxValue && double.IsInteger(number)
            ? new IntValueNode { Value = JsNumber.Format(number) }
            : null,
    })
    {
        Description = "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.",
    };

    public static ScalarType Float { get; } = new("Float", new ScalarCoercion
    {
        Input = static value => ScalarCoercions.ToFloat(value, allowText: false),
        Literal = ScalarCoercions.ReadFloat,
        Output = static value => ScalarCoercions.ToFloat(value, allowText: true),
        ToLiteral = static value => Literals.FromUntypedValue(value) is (IntValueNode or FloatValueNode) and var literal ? literal : null,
    })
    {
        Description = "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).",
    };

    public static ScalarType String { get; } = new("String", new ScalarCoercion
    {
        Input = static value => value is string
            ? value
            : throw new GraphQLError($"String cannot represent a non string value: {ValueInspector.Inspect(value)}"),
        Literal = static node => node is StringValueNode text
            ? text.Value
            : throw new GraphQLError($"String cannot represent a non string value: {Printer.Print(node)}", node),
        Output = static value => value is string ? value : ScalarCoercions.ToText(value),
        ToLiteral = static value => value is string text ? new StringValueNode { Value = text } : null,
    })
    {
        Description = "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.",
    };

    public static ScalarType Boolean { get; } = new("Boolean", new ScalarCoercion
    {
        Input = static value => value is bool
            ? value
            : throw new GraphQLError($"Boolean cannot represent a non boolean value: {ValueInspector.Inspect(value)}"),
        Literal = static node => node is BooleanValueNode boolean
            ? boolean.Value
            : throw new GraphQLError($"Boolean cannot represent a non boolean value: {Printer.Print(node)}", node),
        Output = static value => value is bool ? value : ScalarCoercions.ToBoolean(value),
        ToLiteral = static value => value is bool boolean ? new BooleanValueNode { Value = boolean } : null,
    })
    {
        Description = "The `Boolean` scalar type represents `true` or `false`.",
    };

    public static ScalarType ID { get; } = new("ID", new ScalarCoercion
    {
        Input = static value => value is string ? value : ScalarCoercions.ToId(value),
        Literal = static node => node switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => throw new GraphQLError($"ID cannot represent a non-string and non-integer value: {Printer.Print(node)}", node),
        },
        Output = static value => value is string ? value : ScalarCoercions.ToId(value),
        ToLiteral = static value => value switch
        {
            string text when Literals.IsIntegerText(text) => new IntValueNode { Value = text },
            string text => new StringValueNode { Value = text },
            _ => Numbers.TryRead(value, out _) ? new IntValueNode { Value = ScalarCoercions.ToId(value) } : null,
        },
    })
    {
        Description = "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.",
    };

    /// <summary>The five.</summary>
    public static ImmutableArray<ScalarType> Specified { get; } = [String, Int, Float, Boolean, ID];

    /// <summary>Whether a scalar has the name of one of the five.</summary>
    public static bool IsSpecified(string name) => name is "String" or "Int" or "Float" or "Boolean" or "ID";
}
