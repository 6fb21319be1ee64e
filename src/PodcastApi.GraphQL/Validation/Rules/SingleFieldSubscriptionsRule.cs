using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>A subscription selects exactly one field, which is none of introspection. https://spec.graphql.org/September2025/#sec-Single-Root-Field</summary>
internal sealed class SingleFieldSubscriptionsRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.OperationDefinition;

    public override VisitAction Enter(Node node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation != OperationType.Subscription || Context.Schema.SubscriptionType is not { } root)
            return VisitAction.Skip;
        var subject = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        var collector = new RootFields(Context, root);
        collector.Collect(operation.SelectionSet);
        if (collector.Conditions.Count > 0)
        {
            Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", collector.Conditions);
            return VisitAction.Skip;
        }
        if (collector.Fields.Count > 1)
            Report($"{subject} must select only one top level field.", [.. collector.Fields.Values.Skip(1).SelectMany(group => group)]);
        foreach (var group in collector.Fields.Values)
        {
            if (group[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report($"{subject} must not select an introspection top level field.", group);
        }
        return VisitAction.Skip;
    }

    /// <summary>https://spec.graphql.org/September2025/#CollectSubscriptionFields()</summary>
    private sealed class RootFields(ExecutableContext context, ObjectType root)
    {
        // Whether a fragment was met with @defer alone: it counts again where it is met without.
        private readonly Dictionary<string, bool> _visitedAsDeferred = new(StringComparer.Ordinal);

        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

        public List<DirectiveNode> Conditions { get; } = [];

        public void Collect(SelectionSetNode selectionSet)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var selection in selectionSet.Selections)
            {
                if ((selection.Directives.FindDirective("skip") ?? selection.Directives.FindDirective("include")) is { } condition)
                {
                    Conditions.Add(condition);
                    continue;
                }
                switch (selection)
                {
                    case FieldNode field:
                        if (!Fields.TryGetValue(field.ResponseKey, out var group))
                            Fields.Add(field.ResponseKey, group = []);
                        group.Add(field);
                        break;
                    case InlineFragmentNode inline when Matches(inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread:
                        CollectFragment(spread);
                        break;
                }
            }
        }

        private void CollectFragment(FragmentSpreadNode spread)
        {
            var name = spread.Name.Value;
            if (context.FindFragment(name) is not { } fragment || !Matches(fragment.TypeCondition))
                return;
            var isDeferred = spread.Directives.FindDirective("defer") is { } defer
                && defer.FindArgument("if") is not BooleanValueNode { Value: false };
            if (_visitedAsDeferred.TryGetValue(name, out var wasDeferred) && (isDeferred || !wasDeferred))
                return;
            _visitedAsDeferred[name] = isDeferred;
            Collect(fragment.SelectionSet);
        }

        private bool Matches(NamedTypeNode? condition)
        {
            if (condition is null)
                return true;
            var type = context.Schema.FindType(condition.Name.Value);
            return type == root || (type is InterfaceType or UnionType && context.Schema.IsSubType((CompositeType)type, root));
        }
    }
}
