using PodcastApi.GraphQL.Execution.Incremental;
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
    private readonly bool _deliversIncrementally;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    /// <param name="schema">The schema.</param>
    /// <param name="document">A document that is valid for the schema; it has the fragments.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="options">Limits and words; null: the default.</param>
    public FieldCollector(Schema schema, DocumentNode document, VariableValues variables, ExecutionOptions? options = null)
        : this(schema, document, variables, options, deliversIncrementally: false)
    {
    }

    internal FieldCollector(Schema schema, DocumentNode document, VariableValues variables, ExecutionOptions? options, bool deliversIncrementally)
    {
        _schema = schema;
        _deliversIncrementally = deliversIncrementally;
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
        HashSet<(string, DirectiveNode?)>? visitedFragments = null;
        CollectFields(fields, selectionSet, null, ref visitedFragments, 0);
        return fields;
    }

    /// <summary>The fields below a field, of all its selections together, where its value is of a type. Collected once and kept.</summary>
    /// <exception cref="GraphQLError">The argument of <c>@skip</c> or <c>@include</c> has no value of its type, or fragments nest too deeply.</exception>
    public CollectedFieldsMap CollectSubfields(ObjectType objectType, CollectedField field)
    {
        if (field.FindSubfields(objectType) is { } found)
            return found;
        var fields = new CollectedFieldsMap(objectType);
        HashSet<(string, DirectiveNode?)>? visitedFragments = null;
        for (var i = 0; i < field.Nodes.Count; i++)
        {
            if (field.Nodes[i].SelectionSet is { } selectionSet)
                CollectFields(fields, selectionSet, field.FindDeferUsage(i), ref visitedFragments, 0);
        }
        field.AddSubfields(fields);
        return fields;
    }

    internal IReadOnlyDictionary<string, object?> CoerceArgumentValues(CollectedField field) =>
        ArgumentCoercion.Coerce(field.Definition, field.Nodes[0], _variables, _options.HideSuggestions);

    /// <summary>The arguments of <c>@stream</c> at a field; null where it is not used, switched off by its argument or not heeded.</summary>
    internal IReadOnlyDictionary<string, object?>? CoerceStream(CollectedField field)
    {
        if (!_deliversIncrementally || field.Nodes[0].Directives.IsEmpty)
            return null;
        var arguments = ArgumentCoercion.CoerceDirective(BuiltInDirectives.Stream, field.Nodes[0].Directives, _variables, _options.HideSuggestions);
        return arguments?["if"] is true ? arguments : null;
    }

    // A named fragment counts once outside of deferred fragments, and before that once in each.
    private void CollectFields(
        CollectedFieldsMap fields, SelectionSetNode selectionSet, DeferUsage? deferUsage, ref HashSet<(string, DirectiveNode?)>? visitedFragments, int depth)
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
                    Collect(fields, field, deferUsage);
                    break;
                case InlineFragmentNode fragment:
                    if (fragment.TypeCondition is null || DoesFragmentTypeApply(fields.Type, fragment.TypeCondition))
                    {
                        var usage = FindDefer(fragment, deferUsage);
                        if (usage is not null)
                            fields.Add(usage);
                        CollectFields(fields, fragment.SelectionSet, usage ?? deferUsage, ref visitedFragments, depth + 1);
                    }
                    break;
                case FragmentSpreadNode spread:
                    if (_fragments.TryGetValue(spread.Name.Value, out var definition) && DoesFragmentTypeApply(fields.Type, definition.TypeCondition))
                    {
                        var usage = FindDefer(spread, deferUsage);
                        visitedFragments ??= [];
                        if (visitedFragments.Contains((spread.Name.Value, null)) || !visitedFragments.Add((spread.Name.Value, (usage ?? deferUsage)?.Directive)))
                            continue;
                        if (usage is not null)
                            fields.Add(usage);
                        CollectFields(fields, definition.SelectionSet, usage ?? deferUsage, ref visitedFragments, depth + 1);
                    }
                    break;
            }
        }
    }

    private void Collect(CollectedFieldsMap fields, FieldNode node, DeferUsage? deferUsage)
    {
        var responseKey = node.ResponseKey;
        var index = fields.IndexOf(responseKey);
        if (index >= 0)
            fields[index].Add(node, deferUsage);
        else if (_schema.FindField(fields.Type, node.Name.Value) is { } definition)
            fields.Add(new CollectedField(this, responseKey, definition, node, deferUsage));
    }

    private DeferUsage? FindDefer(SelectionNode selection, DeferUsage? parent)
    {
        if (!_deliversIncrementally || selection.Directives.IsEmpty
            || ArgumentCoercion.CoerceDirective(BuiltInDirectives.Defer, selection.Directives, _variables, _options.HideSuggestions) is not { } arguments)
        {
            return null;
        }
        var directive = selection.Directives.First(use => use.Name.Value == BuiltInDirectives.Defer.Name);
        return arguments["if"] is true ? new DeferUsage(directive, arguments.GetValueOrDefault("label") as string, parent) : null;
    }

    private bool ShouldInclude(SelectionNode selection) =>
        ArgumentCoercion.CoerceDirective(BuiltInDirectives.Skip, selection.Directives, _variables, _options.HideSuggestions)?["if"] is not true
        && ArgumentCoercion.CoerceDirective(BuiltInDirectives.Include, selection.Directives, _variables, _options.HideSuggestions)?["if"] is not false;

    // https://spec.graphql.org/September2025/#DoesFragmentTypeApply()
    private bool DoesFragmentTypeApply(ObjectType objectType, NamedTypeNode condition) =>
        _schema.FindType(condition.Name.Value) is { } type
        && (type == objectType || (type is IAbstractType and CompositeType composite && _schema.IsSubType(composite, objectType)));
}
