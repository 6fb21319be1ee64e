using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation;

/// <summary>What the rules share about the document: fragments, directives, the errors found.</summary>
internal class ValidationContext(Schema? schema, DocumentNode document, int maxErrors, bool hideSuggestions, string? maxErrorsSetting = null)
{
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];

    // Of one operation alone: of many that share many fragments, all lists together would be large.
    private (OperationDefinitionNode? Operation, List<FragmentDefinitionNode> Fragments) _referenced = (null, []);
    private Dictionary<string, FragmentDefinitionNode>? _fragments;
    private Dictionary<string, DirectiveDefinitionNode>? _directives;

    /// <summary>The schema of an executable document; null for a type system document.</summary>
    public Schema? Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public bool HideSuggestions { get; } = hideSuggestions;

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The walk that the rules take part in.</summary>
    public Walker Walker { get; set; } = null!;

    /// <exception cref="ValidationAbortedException">The limit of errors is reached.</exception>
    public void Report(GraphQLError error)
    {
        if (Errors.Count >= maxErrors)
            throw new ValidationAbortedException($"Too many validation errors, error limit {(maxErrorsSetting is null ? "" : maxErrorsSetting + " ")}reached. Validation aborted.");
        Errors.Add(error);
    }

    /// <summary>The fragment of a name, the last of several; null where there is none.</summary>
    public FragmentDefinitionNode? FindFragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in Document.Definitions)
            {
                if (definition is FragmentDefinitionNode fragment)
                    _fragments[fragment.Name.Value] = fragment;
            }
        }
        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>The directive of a name as the document or else the schema defines it; null where none does.</summary>
    public DirectiveSignature? FindDirective(string name)
    {
        if (_directives is null)
        {
            _directives = new Dictionary<string, DirectiveDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in Document.Definitions)
            {
                if (definition is DirectiveDefinitionNode directive)
                    _directives[directive.Name.Value] = directive;
            }
        }
        if (_directives.TryGetValue(name, out var node))
            return new DirectiveSignature(node);
        if (Schema is not null)
            return Schema.FindDirective(name) is { } known ? new DirectiveSignature(known) : null;
        foreach (var directive in BuiltInDirectives.Specified)
        {
            if (directive.Name == name)
                return new DirectiveSignature(directive);
        }
        return null;
    }

    /// <summary>The spreads within a selection set, those of inner selection sets after its own.</summary>
    public List<FragmentSpreadNode> GetFragmentSpreads(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var spreads))
            return spreads;
        spreads = [];
        var pending = new Stack<SelectionSetNode>();
        pending.Push(selectionSet);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                    spreads.Add(spread);
                else if (selection.GetSelectionSet() is { } inner)
                    pending.Push(inner);
            }
        }
        return _spreads[selectionSet] = spreads;
    }

    /// <summary>The fragments that an operation uses, directly or through others.</summary>
    public List<FragmentDefinitionNode> GetReferencedFragments(OperationDefinitionNode operation)
    {
        if (_referenced.Operation == operation)
            return _referenced.Fragments;
        var fragments = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionSetNode>();
        pending.Push(operation.SelectionSet);
        while (pending.TryPop(out var set))
        {
            foreach (var spread in GetFragmentSpreads(set))
            {
                if (!seen.Add(spread.Name.Value) || FindFragment(spread.Name.Value) is not { } fragment)
                    continue;
                fragments.Add(fragment);
                pending.Push(fragment.SelectionSet);
            }
        }
        _referenced = (operation, fragments);
        return fragments;
    }
}
