using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation;

/// <summary>A variable where it is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type that is expected there; null where it is unknown.</param>
/// <param name="ParentType">The input type one level out.</param>
/// <param name="HasDefault">Whether the argument or input field has a default.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);

/// <summary>What the rules share about an executable document: also the types at the place of the walk, and where variables are used.</summary>
internal sealed class ExecutableContext(Schema schema, DocumentNode document, ValidationOptions options)
    : ValidationContext(schema, document, options.MaxErrors, options.HideSuggestions, options.MaxErrorsSetting)
{
    private static readonly VisitorTable UsageTable = new([new UsageCollector(null!, [])]);

    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _usages = [];

    public new Schema Schema { get; } = schema;

    public ValidationOptions Options { get; } = options;

    public TypeInfo TypeInfo { get; } = new(schema);

    /// <summary>The variables used in an operation and in the fragments that it uses.</summary>
    public IEnumerable<VariableUsage> GetVariableUsages(OperationDefinitionNode operation)
    {
        foreach (var usage in GetOwnUsages(operation))
            yield return usage;
        foreach (var fragment in GetReferencedFragments(operation))
        {
            foreach (var usage in GetOwnUsages(fragment))
                yield return usage;
        }
    }

    private List<VariableUsage> GetOwnUsages(ExecutableDefinitionNode definition)
    {
        if (_usages.TryGetValue(definition, out var usages))
            return usages;
        usages = [];
        var typeInfo = new TypeInfo(Schema);
        new Walker([new UsageCollector(typeInfo, usages)], UsageTable, typeInfo).Walk(definition);
        return _usages[definition] = usages;
    }

    private sealed class UsageCollector(TypeInfo typeInfo, List<VariableUsage> usages) : Visitor
    {
        public override NodeKinds Enters => NodeKinds.VariableDefinition | NodeKinds.Variable;

        public override VisitAction Enter(Node node)
        {
            if (node is not VariableNode variable)
                return VisitAction.Skip;
            usages.Add(new VariableUsage(variable, typeInfo.InputType, typeInfo.ParentInputType, typeInfo.DefaultValue is not null));
            return VisitAction.Continue;
        }
    }
}
