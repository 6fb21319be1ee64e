using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Values;

public static partial class InputValidation
{
    /// <summary>Checks a literal.</summary>
    /// <param name="node">The literal.</param>
    /// <param name="type">An input type.</param>
    /// <param name="onError">Called for each mistake.</param>
    /// <param name="variables">The variables of a request; null: the literal is checked without, and variables in it pass.</param>
    /// <param name="hideSuggestions">Whether to leave out "did you mean".</param>
    public static void ValidateLiteral(
        ValueNode node, GraphQLType type, InputErrorHandler onError, VariableValues? variables = null, bool hideSuggestions = false) =>
        new LiteralCheck(onError, variables, hideSuggestions).Check(node, type, null);

    private readonly struct LiteralCheck(InputErrorHandler onError, VariableValues? variables, bool hideSuggestions)
    {
        public void Check(ValueNode node, GraphQLType type, ResponsePath? path)
        {
            if (node is VariableNode variable)
            {
                CheckVariable(variable, type, path);
                return;
            }
            if (type is NonNullType nonNull)
            {
                if (node is NullValueNode)
                    Report($"Expected value of non-null type \"{type}\" not to be null.", node, path);
                else
                    Check(node, nonNull.OfType, path);
                return;
            }
            if (node is NullValueNode)
                return;
            switch (type)
            {
                case ListType list when node is ListValueNode items:
                    for (var i = 0; i < items.Values.Length; i++)
                        Check(items.Values[i], list.OfType, new ResponsePath(path, i));
                    break;
                case ListType list:
                    Check(node, list.OfType, path);
                    break;
                case InputObjectType inputObject:
                    CheckObject(node, inputObject, path);
                    break;
                case LeafType leaf:
                    CheckLeaf(node, leaf, path);
                    break;
            }
        }

        private void CheckVariable(VariableNode variable, GraphQLType type, ResponsePath? path)
        {
            if (variables is null || type is not NonNullType)
                return;
            var name = variable.Name.Value;
            if (!variables.Coerced.TryGetValue(name, out var value))
                Report($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", variable, path);
            else if (value is null)
                Report($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", variable, path);
        }

        private void CheckObject(ValueNode node, InputObjectType type, ResponsePath? path)
        {
            if (node is not ObjectValueNode value)
            {
                Report($"Expected value of type \"{type}\" to be an object, found: {Printer.Print(node)}.", node, path);
                return;
            }
            foreach (var field in type.Fields)
                CheckField(value, type, field, path);

            var known = new List<ObjectFieldNode>();
            foreach (var field in value.Fields)
            {
                if (type.Fields.Find(field.Name.Value) is null)
                    Report(UnknownFieldMessage(type, field.Name.Value, Printer.Print(node), hideSuggestions), field, path);
                else
                    known.Add(field);
            }
            if (!type.IsOneOf)
                return;
            if (known.Count != 1)
                Report(OneOfMessage(type), node, path);
            else if (known[0].Value is NullValueNode)
                Report(OneOfMessage(type), node, new ResponsePath(path, known[0].Name.Value));
        }

        private void CheckField(ObjectValueNode value, InputObjectType type, InputField field, ResponsePath? path)
        {
            var node = value.Fields.LastOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
            if (node is null)
            {
                if (field.IsRequired)
                    Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {Printer.Print(value)}.", value, path);
                return;
            }
            if (node is VariableNode variable && variables is not null)
            {
                var name = variable.Name.Value;
                var hasValue = variables.Coerced.TryGetValue(name, out var variableValue);
                if (type.IsOneOf)
                {
                    var subject = $"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\"";
                    if (!hasValue)
                        Report($"{subject} to provide a runtime value.", value, path);
                    else if (variableValue is null)
                        Report($"{subject} not to be null.", value, path);
                }
                else if (!hasValue && !field.IsRequired)
                {
                    return;
                }
            }
            Check(node, field.Type, new ResponsePath(path, field.Name));
        }

        [SuppressMessage("Design", "CA1031", Justification = "Whatever a scalar's function throws means that it refuses the literal.")]
        private void CheckLeaf(ValueNode node, LeafType type, ResponsePath? path)
        {
            try
            {
                type.CoerceInputLiteral(node, variables, hideSuggestions);
            }
            catch (GraphQLError error)
            {
                onError(error, path?.ToArray() ?? []);
            }
            catch (Exception error)
            {
                onError(new GraphQLError(EncounteredMessage(type, error, Printer.Print(node)), [node], innerException: error), path?.ToArray() ?? []);
            }
        }

        private void Report(string message, Node node, ResponsePath? path) => onError(new GraphQLError(message, node), path?.ToArray() ?? []);
    }
}
