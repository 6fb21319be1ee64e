namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>
/// Each input object has a value that ends: none needs itself, through fields that must be given or, in OneOf ones, through every field.
/// https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References
/// </summary>
internal sealed class FiniteValuesCheck
{
    private readonly OrderedDictionary<InputObjectType, State> _states = [];
    private readonly SchemaReport _report;
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputField> _path = [];
    private readonly Dictionary<InputObjectType, int> _pathIndexes = [];

    public FiniteValuesCheck(List<InputObjectType> types, SchemaReport report)
    {
        _report = report;
        foreach (var type in types)
            _states[type] = new State(type);
    }

    public void Check()
    {
        FindFinite();
        foreach (var state in _states.Values)
        {
            if (!state.IsFinite)
                Follow(state);
        }
    }

    /// <summary>Starts from the types that need no other and goes on to those that need only such.</summary>
    private void FindFinite()
    {
        var pending = new Stack<State>();
        foreach (var state in _states.Values)
        {
            foreach (var field in state.Type.Fields)
            {
                if (FindTarget(state.Type, field) is not { } target)
                    continue;
                state.Targets.Add((field, target));
                if (_states.TryGetValue(target, out var targetState))
                    targetState.Dependents.Add(state);
            }
            state.Unresolved = state.Targets.Count;
            var isFree = state.Type.IsOneOf
                ? state.Type.Fields.Count == 0 || state.Targets.Count < state.Type.Fields.Count
                : state.Targets.Count == 0;
            if (isFree)
                Mark(state);
        }
        while (pending.TryPop(out var finite))
        {
            foreach (var dependent in finite.Dependents)
            {
                if (!dependent.IsFinite && (dependent.Type.IsOneOf || --dependent.Unresolved == 0))
                    Mark(dependent);
            }
        }

        void Mark(State state)
        {
            state.IsFinite = true;
            pending.Push(state);
        }
    }

    private void Follow(State state)
    {
        if (!_visited.Add(state.Type))
            return;
        _pathIndexes[state.Type] = _path.Count;
        foreach (var (field, target) in state.Targets)
        {
            if (!_states.TryGetValue(target, out var next) || next.IsFinite)
                continue;
            _path.Add(field);
            if (!_pathIndexes.TryGetValue(target, out var start))
            {
                Follow(next);
            }
            else
            {
                var cycle = _path.Skip(start).ToArray();
                _report.Add(
                    $"Input Object {target} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle.AsEnumerable())}.",
                    cycle.Select(step => step.AstNode));
            }
            _path.RemoveAt(_path.Count - 1);
        }
        _pathIndexes.Remove(state.Type);
    }

    private static InputObjectType? FindTarget(InputObjectType type, InputField field) =>
        type.IsOneOf ? field.Type as InputObjectType : (field.Type as NonNullType)?.OfType as InputObjectType;

    private sealed class State(InputObjectType type)
    {
        public InputObjectType Type => type;

        public List<(InputField Field, InputObjectType Target)> Targets { get; } = [];

        public List<State> Dependents { get; } = [];

        public int Unresolved { get; set; }

        public bool IsFinite { get; set; }
    }
}
