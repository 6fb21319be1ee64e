using PodcastApi.GraphQL.Language;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>The size of an operation with its fragments in place. Counts that would not fit stay at <see cref="int.MaxValue"/>.</summary>
/// <param name="Depth">How deep fields nest; what lies below <c>__schema</c> and <c>__type</c> does not count, validation limits it.</param>
/// <param name="Aliases">How many fields have an alias.</param>
/// <param name="RootFields">How many fields the operation itself selects.</param>
/// <param name="Fields">How many fields are selected in all.</param>
internal sealed record OperationMeasure(int Depth, int Aliases, int RootFields, int Fields)
{
    /// <summary>
    /// Measures all operations of a valid document. Each fragment is measured once, however often it is used: the time is linear
    /// in the length of the document, although what fragments stand for may be exponential in it.
    /// </summary>
    /// <exception cref="InsufficientExecutionStackException">Fragments nest too deeply.</exception>
    public static IReadOnlyDictionary<OperationDefinitionNode, OperationMeasure> OfAll(DocumentNode document)
    {
        var measurer = new Measurer(document);
        var measures = new Dictionary<OperationDefinitionNode, OperationMeasure>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                measures.Add(operation, measurer.Measure(operation.SelectionSet));
        }

        return measures;
    }

    private sealed class Measurer
    {
        private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
        private readonly Dictionary<string, OperationMeasure> _measured = new(StringComparer.Ordinal);

        public Measurer(DocumentNode document)
        {
            foreach (var definition in document.Definitions)
            {
                if (definition is FragmentDefinitionNode fragment)
                    _fragments[fragment.Name.Value] = fragment;
            }
        }

        public OperationMeasure Measure(SelectionSetNode? selectionSet)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            int depth = 0, aliases = 0, own = 0, fields = 0;
            foreach (var selection in selectionSet?.Selections ?? [])
            {
                var below = selection switch
                {
                    FieldNode field => MeasureField(field),
                    InlineFragmentNode inline => Measure(inline.SelectionSet),
                    FragmentSpreadNode spread => MeasureFragment(spread.Name.Value),
                    _ => new OperationMeasure(0, 0, 0, 0),
                };
                depth = Math.Max(depth, below.Depth);
                aliases = Add(aliases, below.Aliases);
                own = Add(own, below.RootFields);
                fields = Add(fields, below.Fields);
            }

            return new OperationMeasure(depth, aliases, own, fields);
        }

        private OperationMeasure MeasureField(FieldNode field)
        {
            var below = Measure(field.SelectionSet);
            var depth = field.Name.Value is "__schema" or "__type" ? 1 : Add(below.Depth, 1);
            return new OperationMeasure(depth, Add(below.Aliases, field.Alias is null ? 0 : 1), 1, Add(below.Fields, 1));
        }

        private OperationMeasure MeasureFragment(string name)
        {
            if (!_measured.TryGetValue(name, out var measure))
            {
                measure = Measure(_fragments[name].SelectionSet);
                _measured.Add(name, measure);
            }

            return measure;
        }

        private static int Add(int left, int right) => (int)Math.Min(int.MaxValue, (long)left + right);
    }
}
