using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Values;

/// <summary>A variable as its operation declares it.</summary>
public sealed record VariableSignature(string Name, GraphQLType Type, InputDefault? Default);

/// <summary>What came for a variable: its declaration and the external value, where one was sent.</summary>
public readonly record struct VariableSource(VariableSignature Signature, bool HasValue, object? Value);

/// <summary>The variables of a request. https://spec.graphql.org/September2025/#CoerceVariableValues()</summary>
public sealed class VariableValues
{
    /// <summary>No variables at all.</summary>
    public static VariableValues Empty { get; } = new(
        new Dictionary<string, VariableSource>(StringComparer.Ordinal), new Dictionary<string, object?>(StringComparer.Ordinal));

    public VariableValues(IReadOnlyDictionary<string, VariableSource> sources, IReadOnlyDictionary<string, object?> coerced)
    {
        Sources = sources;
        Coerced = coerced;
    }

    /// <summary>Every declared variable, with the external value where one was sent.</summary>
    public IReadOnlyDictionary<string, VariableSource> Sources { get; }

    /// <summary>The internal values; a variable with neither value nor default has no entry.</summary>
    public IReadOnlyDictionary<string, object?> Coerced { get; }
}
