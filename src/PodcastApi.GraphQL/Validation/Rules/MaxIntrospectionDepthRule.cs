using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>
/// Below <c>__schema</c> and <c>__type</c> lists of fields, interfaces, possible types and input fields nest at most twice: each level multiplies the answer.
/// A rule of graphql-js, not of the specification.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private const int MaxListDepth = 3;

    // The deepest place where a fragment was looked through without finding anything: so that no fragment is looked through again and again.
    private readonly Dictionary<string, int> _harmless = new(StringComparer.Ordinal);
    private readonly HashSet<string> _active = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.Field;

    public override VisitAction Enter(Node node)
    {
        var field = (FieldNode)node;
        if (field.Name.Value is not ("__schema" or "__type") || !IsTooDeep(field, 0))
            return VisitAction.Continue;
        Report("Maximum introspection depth exceeded", field);
        return VisitAction.Skip;
    }

    private bool IsTooDeep(SelectionNode selection, int depth)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (selection is FragmentSpreadNode spread)
            return IsFragmentTooDeep(spread.Name.Value, depth);
        if (selection is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } && ++depth >= MaxListDepth)
            return true;
        return selection.GetSelectionSet() is { } selectionSet && IsAnyTooDeep(selectionSet, depth);
    }

    private bool IsFragmentTooDeep(string name, int depth)
    {
        if (Context.FindFragment(name) is not { } fragment || (_harmless.TryGetValue(name, out var known) && depth <= known))
            return false;
        // A fragment within itself adds nothing.
        if (!_active.Add(name))
            return false;
        var isTooDeep = IsAnyTooDeep(fragment.SelectionSet, depth);
        _active.Remove(name);
        if (!isTooDeep)
            _harmless[name] = depth;
        return isTooDeep;
    }

    private bool IsAnyTooDeep(SelectionSetNode selectionSet, int depth)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (IsTooDeep(selection, depth))
                return true;
        }
        return false;
    }
}
