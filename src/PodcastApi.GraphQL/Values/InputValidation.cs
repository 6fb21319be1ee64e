using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Values;

/// <summary>Hears of a value that does not fit.</summary>
/// <param name="error">What is wrong; it has the nodes where the value is a literal.</param>
/// <param name="path">Fields (string) and list indexes (int) down to the place within the value.</param>
public delegate void InputErrorHandler(GraphQLError error, IReadOnlyList<object> path);

/// <summary>Says all that is wrong with an input value, in graphql-js's words.</summary>
public static partial class InputValidation
{
    /// <summary>Checks an external value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isProvided">False where there is no value at all.</param>
    /// <param name="type">An input type.</param>
    /// <param name="onError">Called for each mistake.</param>
    /// <param name="hideSuggestions">Whether to leave out "did you mean".</param>
    public static void ValidateValue(object? value, bool isProvided, GraphQLType type, InputErrorHandler onError, bool hideSuggestions = false) =>
        new ValueCheck(onError, hideSuggestions).Check(value, isProvided, type, null);

    /// <summary>" at .field[0]", or nothing for the value itself.</summary>
    public static string PrintPath(IReadOnlyList<object> path) => path.Count == 0
        ? ""
        : " at " + string.Concat(path.Select(key => key is int ? $"[{key}]" : $".{key}"));

    private static string OneOfMessage(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    private static string UnknownFieldMessage(InputObjectType type, string name, string found, bool hideSuggestions)
    {
        var suggestion = hideSuggestions ? "" : DidYouMean.Ask(DidYouMean.Suggest(name, type.Fields.Names));
        var end = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
        return $"Expected value of type \"{type}\" not to include unknown field \"{name}\"{end}: {found}.";
    }

    private static string EncounteredMessage(GraphQLType type, Exception error, string found) =>
        $"Expected value of type \"{type}\", but encountered error \"{error.Message}\"; found: {found}.";

    private readonly struct ValueCheck(InputErrorHandler onError, bool hideSuggestions)
    {
        public void Check(object? value, bool isProvided, GraphQLType type, ResponsePath? path)
        {
            if (type is NonNullType nonNull)
            {
                if (!isProvided)
                    Report($"Expected a value of non-null type \"{type}\" to be provided.", path);
                else if (value is null)
                    Report($"Expected value of non-null type \"{type}\" not to be null.", path);
                else
                    Check(value, true, nonNull.OfType, path);
                return;
            }
            if (value is null)
                return;
            switch (type)
            {
                case ListType list:
                    CheckList(value, list, path);
                    break;
                case InputObjectType inputObject:
                    CheckObject(value, inputObject, path);
                    break;
                case LeafType leaf:
                    CheckLeaf(value, leaf, path);
                    break;
            }
        }

        private void CheckList(object value, ListType list, ResponsePath? path)
        {
            if (!InputCoercion.IsList(value, out var items))
            {
                Check(value, true, list.OfType, path);
                return;
            }
            var index = 0;
            foreach (var item in items)
                Check(item, true, list.OfType, new ResponsePath(path, index++));
        }

        private void CheckObject(object value, InputObjectType type, ResponsePath? path)
        {
            if (value is not IReadOnlyDictionary<string, object?> map)
            {
                Report($"Expected value of type \"{type}\" to be an object, found: {ValueInspector.Inspect(value)}.", path);
                return;
            }
            foreach (var field in type.Fields)
            {
                if (map.TryGetValue(field.Name, out var fieldValue))
                    Check(fieldValue, true, field.Type, new ResponsePath(path, field.Name));
                else if (field.IsRequired)
                    Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {ValueInspector.Inspect(value)}.", path);
            }
            var known = new List<string>();
            foreach (var name in map.Keys)
            {
                if (type.Fields.Find(name) is null)
                    Report(UnknownFieldMessage(type, name, ValueInspector.Inspect(value), hideSuggestions), path);
                else
                    known.Add(name);
            }
            if (!type.IsOneOf)
                return;
            if (known.Count != 1)
                Report(OneOfMessage(type), path);
            if (known.Count > 0 && map[known[0]] is null)
                Report(OneOfMessage(type), new ResponsePath(path, known[0]));
        }

        [SuppressMessage("Design", "CA1031", Justification = "Whatever a scalar's function throws means that it refuses the value.")]
        private void CheckLeaf(object value, LeafType type, ResponsePath? path)
        {
            try
            {
                type.CoerceInputValue(value, hideSuggestions);
            }
            catch (GraphQLError error)
            {
                onError(error, path?.ToArray() ?? []);
            }
            catch (Exception error)
            {
                onError(new GraphQLError(EncounteredMessage(type, error, ValueInspector.Inspect(value)), innerException: error), path?.ToArray() ?? []);
            }
        }

        private void Report(string message, ResponsePath? path) => onError(new GraphQLError(message), path?.ToArray() ?? []);
    }
}
