using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

/// <summary>Finds the fields that a selection stands for on an object type: fragments in place, what <c>@skip</c> and <c>@include</c> leave out gone, equal response keys merged.</summary>
/// <remarks>https://spec.graphql.org/September2025/#CollectFields()</remarks>
public sealed class FieldCollector
{
    private readonly Schema _schema;
    private readonly VariableValues _variables;
    private readonly ExecutionOptions _options;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    /// <param name="schema">The schema.</param>
    /// <param name="document">A document that is valid for the schema; it has the fragments.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="options">Limits and words; null: the default.</param>
    public FieldCollector(Schema schema, DocumentNode document, VariableValues variables, ExecutionOptions? options = null)
    {
        _schema = schema;
        _variables = variables;
        _options = options ?? ExecutionOptions.Default;
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
                _fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>The fields of one selection set.</summary>
    /// <exception cref="GraphQLError">The argument of <c>@skip</c> or <c>@include</c> has no value of its type, or fragments nest too deeply.</exception>
    public CollectedFieldsMap CollectFields(ObjectType objectType, SelectionSetNode selectionSet)
    {
        var fields = new CollectedFieldsMap(objectType);
        HashSet<string>? visitedFragments = null;
        CollectFields(fields, selectionSet, ref visitedFragments, 0);
        return fields;
    }

    /// <summary>The fields below a field, of all its selections together, where its value is of a type. Collected once and kept.</summary>
    /// <exception cref="GraphQLError">The argument of <c>@skip</c> or <c>@include</c> has no value of its type, or fragments nest too deeply.</exception>
    public CollectedFieldsMap CollectSubfields(ObjectType objectType, CollectedField field)
    {
        if (field.FindSubfields(objectType) is { } found)
            return found;
        var fields = new CollectedFieldsMap(objectType);
        HashSet<string>? visitedFragments = null;
        foreach (var node in field.Nodes)
        {
            if (node.SelectionSet is not null)
                CollectFields(fields, node.SelectionSet, ref visitedFragments, 0);
        }
        field.AddSubfields(fields);
        return fields;
    }

    internal IReadOnlyDictionary<string, object?> CoerceArgumentValues(CollectedField field) =>
        ArgumentCoercion.Coerce(field.Definition, field.Nodes[0], _variables, _options.HideSuggestions);

    private void CollectFields(CollectedFieldsMap fields, SelectionSetNode selectionSet, ref HashSet<string>? visitedFragments, int depth)
    {
        if (depth > _options.MaxDepth)
            throw new GraphQLError($"Fragments are nested more than {_options.MaxDepth} levels deep.", selectionSet);
        foreach (var selection in selectionSet.Selections)
        {
            if (!selection.Directives.IsEmpty && !ShouldInclude(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Collect(fields, field);
                    break;
                case InlineFragmentNode fragment:
                    if (fragment.TypeCondition is null || DoesFragmentTypeApply(fields.Type, fragment.TypeCondition))
                        CollectFields(fields, fragment.SelectionSet, ref visitedFragments, depth + 1);
                    break;
                case FragmentSpreadNode spread:
                    if (_fragments.TryGetValue(spread.Name.Value, out var definition)
                        && DoesFragmentTypeApply(fields.Type, definition.TypeCondition)
                        && (visitedFragments ??= new(StringComparer.Ordinal)).Add(spread.Name.Value))
                    {
                        CollectFields(fields, definition.SelectionSet, ref visitedFragments, depth + 1);
                    }
                    break;
            }
        }
    }

    private void Collect(CollectedFieldsMap fields, FieldNode node)
    {
        var responseKey = node.ResponseKey;
        var index = fields.IndexOf(responseKey);
        if (index >= 0)
            fields[index].Add(node);
        else if (_schema.FindField(fields.Type, node.Name.Value) is { } definition)
            fields.Add(new CollectedField(this, responseKey, definition, node));
    }

    private bool ShouldInclude(SelectionNode selection) =>
        ArgumentCoercion.CoerceDirective(BuiltInDirectives.Skip, selection.Directives, _variables, _options.HideSuggestions)?["if"] is not true
        && ArgumentCoercion.CoerceDirective(BuiltInDirectives.Include, selection.Directives, _variables, _options.HideSuggestions)?["if"] is not false;

    // https://spec.graphql.org/September2025/#DoesFragmentTypeApply()
    private bool DoesFragmentTypeApply(ObjectType objectType, NamedTypeNode condition) =>
        _schema.FindType(condition.Name.Value) is { } type
        && (type == objectType || (type is IAbstractType and CompositeType composite && _schema.IsSubType(composite, objectType)));
}
