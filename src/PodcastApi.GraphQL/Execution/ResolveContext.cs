using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Execution;

/// <summary>Where a field stands that is being resolved.</summary>
public sealed class ResolveContext
{
    private readonly ExecutionRequest _request;
    private readonly ResponseObject _parent;
    private readonly int _index;
    private ResponsePath? _path;

    internal ResolveContext(ExecutionRequest request, ResponseObject parent, int index)
    {
        _request = request;
        _parent = parent;
        _index = index;
        Collected = parent.Fields[index];
    }

    public Schema Schema => _request.Schema;

    public DocumentNode Document => _request.Document;

    public OperationDefinitionNode Operation => _request.Operation;

    public VariableValues Variables => _request.Variables;

    /// <summary>The type that the field is resolved on.</summary>
    public ObjectType ParentType => _parent.Fields.Type;

    public Field Field => Collected.Definition;

    /// <summary>The field as it was collected: its key, arguments, and all selections that were merged into it.</summary>
    public CollectedField Collected { get; }

    /// <summary>All selections that were merged into this field of the response, in document order.</summary>
    public IReadOnlyList<FieldNode> FieldNodes => Collected.Nodes;

    public ResponsePath Path => _path ??= _parent.PathOf(_index);

    /// <summary>What the caller of the executor gave for all resolvers of the request.</summary>
    public object? State => _request.Options.State;

    public CancellationToken CancellationToken => _request.CancellationToken;

    /// <summary>The fields to be selected from the value of this field where it is of a type.</summary>
    /// <exception cref="GraphQLError">The argument of <c>@skip</c> or <c>@include</c> has no value of its type.</exception>
    public CollectedFieldsMap CollectSubfields(ObjectType type) => _request.Collector.CollectSubfields(type, Collected);
}
