using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others. https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles</summary>
internal sealed class NoFragmentCyclesRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndexes = new(StringComparer.Ordinal);

    public override NodeKinds Enters => NodeKinds.OperationDefinition | NodeKinds.FragmentDefinition;

    public override VisitAction Enter(Node node)
    {
        if (node is FragmentDefinitionNode fragment)
            Follow(fragment);
        return VisitAction.Skip;
    }

    private void Follow(FragmentDefinitionNode fragment)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
            return;
        var spreads = Context.GetFragmentSpreads(fragment.SelectionSet);
        if (spreads.Count == 0)
            return;
        _pathIndexes[name] = _path.Count;
        foreach (var spread in spreads)
        {
            var spreadName = spread.Name.Value;
            _path.Add(spread);
            if (_pathIndexes.TryGetValue(spreadName, out var start))
                ReportCycle(spreadName, [.. _path.Skip(start)]);
            else if (Context.FindFragment(spreadName) is { } next)
                Follow(next);
            _path.RemoveAt(_path.Count - 1);
        }
        _pathIndexes.Remove(name);
    }

    private void ReportCycle(string name, FragmentSpreadNode[] cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
        Report($"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}." : ".")}", cycle);
    }
}
