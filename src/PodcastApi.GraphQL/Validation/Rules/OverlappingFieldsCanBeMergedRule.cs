using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation.Merging;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Fields with one response key can be answered by one value. https://spec.graphql.org/September2025/#sec-Field-Selection-Merging</summary>
internal sealed class OverlappingFieldsCanBeMergedRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private const int LongestScan = 12;

    private readonly ConflictFinder _finder = new(context);

    public override NodeKinds Enters => NodeKinds.SelectionSet;

    public override VisitAction Enter(Node node)
    {
        var selectionSet = (SelectionSetNode)node;
        if (HasOnlyDifferentFields(selectionSet.Selections))
            return VisitAction.Continue;
        foreach (var conflict in _finder.FindWithin(Context.TypeInfo.ParentType, selectionSet))
        {
            Report(
                $"Fields \"{conflict.ResponseKey}\" conflict because {conflict.Describe()}. Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.FirstFields, .. conflict.SecondFields]);
        }
        return VisitAction.Continue;
    }

    /// <summary>Whether there is nothing to merge, as in most selection sets.</summary>
    private static bool HasOnlyDifferentFields(ImmutableArray<SelectionNode> selections)
    {
        if (selections.Length > LongestScan)
            return false;
        for (var i = 0; i < selections.Length; i++)
        {
            if (selections[i] is not FieldNode field)
                return false;
            for (var j = 0; j < i; j++)
            {
                if (((FieldNode)selections[j]).ResponseKey == field.ResponseKey)
                    return false;
            }
        }
        return true;
    }
}
