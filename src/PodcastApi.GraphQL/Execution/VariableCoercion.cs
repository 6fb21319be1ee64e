using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

/// <summary>The variables of a request, from what the client sent and what the operation declares.</summary>
public sealed class VariableCoercion
{
    private readonly ExecutionOptions _options;
    private readonly List<GraphQLError> _errors = [];
    private readonly Dictionary<string, VariableSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _coerced = new(StringComparer.Ordinal);

    private VariableCoercion(ExecutionOptions options) => _options = options;

    /// <summary>Coerces all variables that an operation declares; others are passed over.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variableValues">What the client sent: null, bool, string, numbers, lists and dictionaries. Null: nothing.</param>
    /// <param name="errors">All that is wrong, at the declarations; empty where nothing is.</param>
    /// <param name="options">Limits and words; null: the default.</param>
    /// <remarks>https://spec.graphql.org/September2025/#CoerceVariableValues()</remarks>
    public static VariableValues CoerceVariableValues(
        Schema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?>? variableValues,
        out IReadOnlyList<GraphQLError> errors,
        ExecutionOptions? options = null)
    {
        errors = [];
        if (operation.VariableDefinitions.IsEmpty)
            return VariableValues.Empty;
        var coercion = new VariableCoercion(options ?? ExecutionOptions.Default);
        try
        {
            foreach (var definition in operation.VariableDefinitions)
                coercion.Coerce(schema, definition, variableValues);
        }
        catch (TooManyErrorsException)
        {
            coercion._errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted."));
        }
        errors = coercion._errors;
        return new VariableValues(coercion._sources, coercion._coerced);
    }

    private void Coerce(Schema schema, VariableDefinitionNode definition, IReadOnlyDictionary<string, object?>? variableValues)
    {
        var name = definition.Variable.Name.Value;
        if (schema.FindType(definition.Type) is not { IsInputType: true } type)
        {
            Report(new GraphQLError(
                $"Variable \"${name}\" expected value of type \"{Printer.Print(definition.Type)}\" which cannot be used as an input type.", definition.Type));
            return;
        }
        var signature = new VariableSignature(name, type, definition.DefaultValue is null ? null : InputDefault.FromLiteral(definition.DefaultValue));
        object? value = null;
        var hasValue = variableValues?.TryGetValue(name, out value) == true;
        _sources[name] = new VariableSource(signature, hasValue, value);
        if (!hasValue && signature.Default is { } fallback)
        {
            if (fallback.TryCoerce(type, out var coercedDefault))
                _coerced[name] = coercedDefault;
            else
                ArgumentCoercion.ValidateDefault(fallback, type, MakeHandler(definition, "invalid default value"), _options.HideSuggestions);
        }
        else if (hasValue || type.IsNonNull)
        {
            if (hasValue && InputCoercion.TryCoerceValue(value, type, out var coerced))
                _coerced[name] = coerced;
            else
                InputValidation.ValidateValue(value, hasValue, type, MakeHandler(definition, "invalid value"), _options.HideSuggestions);
        }
    }

    private InputErrorHandler MakeHandler(VariableDefinitionNode definition, string what) => (error, path) => Report(new GraphQLError(
        $"Variable \"${definition.Variable.Name.Value}\" has {what}{InputValidation.PrintPath(path)}: {error.Message}",
        [definition],
        innerException: error.InnerException,
        extensions: error.Extensions));

    private void Report(GraphQLError error)
    {
        if (_errors.Count >= _options.MaxCoercionErrors)
            throw new TooManyErrorsException();
        _errors.Add(error);
    }

    private sealed class TooManyErrorsException : Exception;
}
