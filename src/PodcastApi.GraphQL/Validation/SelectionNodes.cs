using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation;

/// <summary>Look-ups on selections, arguments and directives.</summary>
internal static class SelectionNodes
{
    /// <summary>What is selected below, in the selection itself: null for leaf fields and fragment spreads.</summary>
    public static SelectionSetNode? GetSelectionSet(this SelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode fragment => fragment.SelectionSet,
        _ => null,
    };

    /// <summary>The first directive of a name; null where there is none.</summary>
    public static DirectiveNode? FindDirective(this ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
                return directive;
        }
        return null;
    }

    /// <summary>The value of the first argument of a name; null where there is none.</summary>
    public static ValueNode? FindArgument(this DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
                return argument.Value;
        }
        return null;
    }
}
