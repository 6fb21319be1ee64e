using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Content.Planning.Reuse;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>An operation while it is planned.</summary>
internal sealed class PlanningState(
    Schema schema, FieldCollector collector, PlanningOptions options, RequestScope scope, HashSet<string> pinned)
{
    private List<Pin>? _pins;
    private List<Mark>? _marks;

    public FieldCollector Collector => collector;

    public PlanningOptions Options => options;

    public RequestScope Scope => scope;

    /// <summary>The values of the query.</summary>
    public QueryValues Values { get; } = new();

    public FilterFactory Filters => field ??= new FilterFactory(Values);

    /// <summary>The fields below the root that are refused; a mark's number is its index.</summary>
    public IReadOnlyList<Mark> Marks => _marks ?? [];

    /// <summary>The slots that hold values of variables.</summary>
    public IReadOnlyList<Pin> Pins => _pins ?? [];

    /// <summary>Adds the slug or the id that an argument holds.</summary>
    public Slot Add(CollectedField field, string argument, object value)
    {
        var slot = Values.Add(value);
        if (PinnedVariables.At(field.Nodes[0], argument) is { } variable && pinned.Contains(variable))
            (_pins ??= []).Add(new Pin(variable, slot, value is Guid));
        return slot;
    }

    /// <summary>The type of the schema that stands for a type of content.</summary>
    public ObjectType TypeOf(ContentType type) => (ObjectType)schema.FindType(type.Name)!;

    /// <summary>The fields below a field where its value is of a type.</summary>
    /// <exception cref="GraphQLError">The argument of <c>@skip</c> or <c>@include</c> has no value of its type.</exception>
    public CollectedFieldsMap Below(CollectedField field, ObjectType type) => collector.CollectSubfields(type, field);

    /// <inheritdoc cref="Below(CollectedField, ObjectType)"/>
    public CollectedFieldsMap Below(CollectedField field) => Below(field, (ObjectType)field.Definition.Type.Named);

    /// <summary>Marks the place of a field that is refused.</summary>
    public MarkSelection Mark(CollectedField field, Place parent, GraphQLError error)
    {
        _marks ??= [];
        _marks.Add(new Mark(parent.Field(field.Definition.Type), field.Nodes, error));
        return new MarkSelection(field.ResponseKey, _marks.Count - 1);
    }
}
