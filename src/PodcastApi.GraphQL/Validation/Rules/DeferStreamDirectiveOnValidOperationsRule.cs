using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Nothing in a subscription is deferred or streamed unless a condition can prevent it. https://github.com/graphql/graphql-spec/pull/1110</summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation == OperationType.Subscription)
            Check(operation.SelectionSet, [], new HashSet<string>(StringComparer.Ordinal));
        return VisitAction.Skip;
    }

    private void Check(SelectionSetNode selectionSet, ImmutableStack<FragmentSpreadNode> spreads, HashSet<string> visited)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (CanBeLeftOut(selection.Directives))
                continue;
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "defer" or "stream" && !CanBeFalse(directive))
                    ReportUse(directive, spreads);
            }
            if (selection is FragmentSpreadNode spread)
            {
                if (visited.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment)
                    Check(fragment.SelectionSet, spreads.Push(spread), visited);
            }
            else if (selection.GetSelectionSet() is { } inner)
            {
                Check(inner, spreads, visited);
            }
        }
    }

    private void ReportUse(DirectiveNode directive, ImmutableStack<FragmentSpreadNode> spreads)
    {
        var name = directive.Name.Value;
        var subject = name == "defer" ? "Defer" : "Stream";
        Report(
            $"{subject} directive not supported on subscription operations. Disable `@{name}` by setting the `if` argument to `false`.",
            [directive, .. spreads]);
    }

    private static bool CanBeFalse(DirectiveNode directive) => directive.FindArgument("if") is VariableNode or BooleanValueNode { Value: false };

    private static bool CanBeLeftOut(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.IsEmpty)
            return false;
        if (directives.FindDirective("skip") is { } skip && skip.FindArgument("if") is not BooleanValueNode { Value: false })
            return true;
        return directives.FindDirective("include") is { } include
            && include.FindArgument("if") is not (null or BooleanValueNode { Value: true });
    }
}
