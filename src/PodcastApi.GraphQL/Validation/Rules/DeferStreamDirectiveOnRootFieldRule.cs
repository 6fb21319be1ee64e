using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>At the root of a mutation or subscription nothing is deferred or streamed. https://github.com/graphql/graphql-spec/pull/1110</summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation != OperationType.Query && Context.Schema.GetRootType(operation.Operation) is { } root)
            Check(operation.SelectionSet, operation.Operation.ToKeyword(), root, new HashSet<string>(StringComparer.Ordinal));
        return VisitAction.Skip;
    }

    private void Check(SelectionSetNode selectionSet, string operation, ObjectType root, HashSet<string> visited)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (selection is FieldNode)
            {
                if (selection.Directives.FindDirective("stream") is { } stream)
                    Report($"Stream directive cannot be used on root {operation} type \"{root}\".", stream);
                continue;
            }
            SelectionSetNode? inner;
            if (selection is FragmentSpreadNode spread)
            {
                if (visited.Contains(spread.Name.Value) || Context.FindFragment(spread.Name.Value) is not { } fragment)
                    continue;
                visited.Add(spread.Name.Value);
                inner = fragment.SelectionSet;
            }
            else
            {
                inner = selection.GetSelectionSet();
            }
            if (selection.Directives.FindDirective("defer") is { } defer)
                Report($"Defer directive cannot be used on root {operation} type \"{root}\".", defer);
            if (inner is not null)
                Check(inner, operation, root, visited);
        }
    }
}
