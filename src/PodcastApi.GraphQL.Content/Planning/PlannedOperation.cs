using System.Buffers;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Content.Planning.Cost;
using PodcastApi.GraphQL.Content.Planning.Reuse;
using PodcastApi.GraphQL.Content.Planning.Roots;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Values;
using PodcastApi.Query;

namespace PodcastApi.GraphQL.Content.Planning;

/// <summary>
/// An operation that is ready to be answered: run <see cref="Query"/>, unless it is null, and hand what it read to
/// <see cref="Complete"/>.
/// </summary>
public sealed class PlannedOperation
{
    private readonly IReadOnlyList<RootField> _fields;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly IReadOnlyList<Pin> _pins;
    private readonly IReadOnlyList<GraphQLError> _errors;
    private readonly int _maxErrors;
    private readonly bool _isReadWhole;
    private readonly ExecutionResult? _known;

    internal PlannedOperation(
        ContentQuery? query, OperationCost cost, IReadOnlyList<RootField> fields, IReadOnlyList<Mark> marks, IReadOnlyList<Pin> pins,
        IReadOnlyList<GraphQLError> errors, int maxErrors)
    {
        _pins = pins;
        Query = query;
        Cost = cost;
        _fields = fields;
        _marks = marks;
        _errors = errors;
        _maxErrors = maxErrors;
        _isReadWhole = fields.All(field => field.Root is ReadRoot { MayFail: false });
    }

    private PlannedOperation(OperationCost cost, ExecutionResult known)
        : this(null, cost, [], [], [], [], 0) => _known = known;

    /// <summary>What has to be read; null when nothing needs the database.</summary>
    public ContentQuery? Query { get; }

    /// <summary>What it asks for.</summary>
    public OperationCost Cost { get; }

    /// <summary>The response: its keys in the order of the operation, errors of fields with their places.</summary>
    /// <param name="answer">What <see cref="Query"/> read; null when there is none.</param>
    public ExecutionResult Complete(ContentAnswer? answer = null)
    {
        if (_known is not null)
            return _known;
        if (!_isReadWhole || answer is null)
            return CompleteFields(answer);
        var json = Write(answer.WriteAll);
        if (_marks.Count == 0)
            return ExecutionResult.OfData(new RawJson(json));
        var errors = new List<GraphQLError>();
        var data = MarkedJson.Complete(json, _marks, [], errors, _maxErrors);
        return ExecutionResult.OfData(data, errors);
    }

    /// <summary>The same plan for other values of the variables that are pinned.</summary>
    internal PlannedOperation With(VariableValues variables)
    {
        if (_pins.Count == 0 || Query is null)
            return this;
        var values = Query.Values.With(_pins.Select(pin => (pin.Slot, pin.ValueOf(variables.Coerced[pin.Variable]))));
        return new PlannedOperation(Query with { Values = values }, Cost, _fields, _marks, _pins, _errors, _maxErrors);
    }

    /// <summary>An operation that is refused as a whole.</summary>
    internal static PlannedOperation OfErrors(IReadOnlyList<GraphQLError> errors, OperationCost cost)
        => new(cost, ExecutionResult.OfErrors(errors));

    /// <summary>An operation whose root fields cannot be told.</summary>
    internal static PlannedOperation OfNull(GraphQLError error)
        => new(OperationCost.Zero, ExecutionResult.OfData(null, [error]));

    private ExecutionResult CompleteFields(ContentAnswer? answer)
    {
        var data = new OrderedDictionary<string, object?>(_fields.Count, StringComparer.Ordinal);
        var errors = new List<GraphQLError>(_errors);
        foreach (var field in _fields)
        {
            var value = field.Root switch
            {
                KnownRoot known => known.Value,
                RefusedRoot refused => Fail(errors, refused.Error),
                ReadRoot { MayFail: true } read when RootFailure.Of(answer!.Outcome(read.Index)) is { } failure =>
                    Fail(errors, Refusal.At(failure, field.Nodes, [field.Key])),
                NamesRoot names => names.Complete(field.Key, answer, (json, path) => MarkedJson.Complete(json, _marks, path, errors, _maxErrors)),
                ReadRoot read => Read(field.Key, read.Index, answer!, errors),
                _ => throw new InvalidOperationException($"Unknown root {field.Root.GetType().Name}."),
            };
            if (value is null && field.IsNonNull)
                return ExecutionResult.OfData(null, errors);
            data.Add(field.Key, value);
        }

        return ExecutionResult.OfData(data, errors);
    }

    private static object? Fail(List<GraphQLError> errors, GraphQLError error)
    {
        errors.Add(error);
        return null;
    }

    private RawJson? Read(string key, int root, ContentAnswer answer, List<GraphQLError> errors)
    {
        var json = Write(body => answer.Write(root, body));
        return _marks.Count == 0 ? new RawJson(json) : MarkedJson.Complete(json, _marks, [key], errors, _maxErrors);
    }

    /// <summary>Just the bytes that are written: the room to write them in is larger, and used again.</summary>
    private static byte[] Write(Action<IBufferWriter<byte>> write)
    {
        using var body = new PooledBuffer();
        write(body);
        return body.Written.ToArray();
    }
}
