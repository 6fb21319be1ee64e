using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Types;

/// <summary>The default of an argument, input field or variable: a literal, or an external value as a client could send it in variables.</summary>
public sealed class InputDefault
{
    private static readonly object Missing = new();
    private object? _coerced = Missing;

    private InputDefault(ValueNode? literal, object? value)
    {
        Literal = literal;
        Value = value;
    }

    /// <summary>The literal; null where the default is a <see cref="Value"/>.</summary>
    public ValueNode? Literal { get; }

    /// <summary>The external value, where there is no <see cref="Literal"/>.</summary>
    public object? Value { get; }

    public static InputDefault FromLiteral(ValueNode literal) => new(literal, null);

    /// <param name="value">Null, bool, string, number, list or dictionary; enum values by name.</param>
    public static InputDefault FromValue(object? value) => new(null, value);

    /// <summary>The default as a literal.</summary>
    /// <exception cref="InvalidOperationException">The value is none of the type.</exception>
    public ValueNode ToLiteral(GraphQLType type) =>
        Literal ?? Literals.FromValue(Value, type) ?? throw new InvalidOperationException("Invalid default value");

    /// <summary>The internal value, coerced once and kept; false where the default is none of the type.</summary>
    public bool TryCoerce(GraphQLType type, out object? value)
    {
        if (_coerced == Missing)
        {
            if (!(Literal is null ? InputCoercion.TryCoerceValue(Value, type, out var coerced) : InputCoercion.TryCoerceLiteral(Literal, type, null, out coerced)))
            {
                value = null;
                return false;
            }
            _coerced = coerced;
        }
        value = _coerced;
        return true;
    }

    /// <summary>The internal value, coerced once and kept.</summary>
    /// <exception cref="InvalidOperationException">The default is none of the type: the schema is not valid.</exception>
    public object? Coerce(GraphQLType type)
    {
        if (!TryCoerce(type, out var value))
            ThrowInvalid(type);
        return value;
    }

    [DoesNotReturn]
    private void ThrowInvalid(GraphQLType type)
    {
        var found = Literal is null ? ValueInspector.Inspect(Value) : Printer.Print(Literal);
        throw new InvalidOperationException($"Expected value of type \"{type}\" to be valid, found: {found}.");
    }
}
