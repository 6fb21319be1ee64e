using System.Text.Json;
using PodcastApi.GraphQL.Execution;

namespace PodcastApi.GraphQL.Content.Planning.Completion;

/// <summary>
/// Finds the marks in an answer, tells of each as an error with its path, and puts null where the specification wants it: in
/// the mark's place, or in the nearest place above that may be null.
/// </summary>
internal ref struct MarkedJson
{
    private const int NoDepth = int.MaxValue;

    private readonly ReadOnlySpan<byte> _json;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly List<object> _path;
    private readonly List<GraphQLError> _errors;
    private readonly int _maxErrors;
    private readonly List<(int Start, int End)> _nulls = [];

    private MarkedJson(ReadOnlySpan<byte> json, IReadOnlyList<Mark> marks, List<object> path, List<GraphQLError> errors, int maxErrors)
    {
        _json = json;
        _marks = marks;
        _path = path;
        _errors = errors;
        _maxErrors = maxErrors;
    }

    /// <summary>The value without marks; null when a null goes up beyond it.</summary>
    /// <param name="json">A value of the answer.</param>
    /// <param name="marks">The marks that it may have.</param>
    /// <param name="path">Where the value stands; empty for the whole data.</param>
    /// <param name="errors">Where errors are added.</param>
    /// <param name="maxErrors">How many errors there may be; more are not told of.</param>
    public static RawJson? Complete(
        ReadOnlyMemory<byte> json, IReadOnlyList<Mark> marks, IReadOnlyList<object> path, List<GraphQLError> errors, int maxErrors)
    {
        var marked = new MarkedJson(json.Span, marks, [.. path], errors, maxErrors);
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = int.MaxValue });
        reader.Read();
        if (marked.Walk(ref reader) != NoDepth)
            return null;
        return marked._nulls.Count == 0 ? new RawJson(json) : marked.Splice();
    }

    /// <summary>Walks the value at the reader. Returns the depth of the place above that a null goes up to.</summary>
    private readonly int Walk(ref Utf8JsonReader reader)
    {
        var depth = _path.Count;
        var atStart = reader;
        var nulls = _nulls.Count;
        var target = reader.TokenType switch
        {
            JsonTokenType.StartObject => WalkObject(ref reader),
            JsonTokenType.StartArray => WalkArray(ref reader),
            _ => NoDepth,
        };
        if (target != depth)
            return target;
        reader = atStart;
        reader.Skip();
        _nulls.RemoveRange(nulls, _nulls.Count - nulls);
        _nulls.Add(((int)atStart.TokenStartIndex, (int)reader.BytesConsumed));
        return NoDepth;
    }

    private readonly int WalkObject(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("!"u8))
            {
                reader.Read();
                var mark = _marks[reader.GetInt32()];
                reader.Read();
                return Fail(mark);
            }

            _path.Add(reader.GetString()!);
            reader.Read();
            var target = Walk(ref reader);
            _path.RemoveAt(_path.Count - 1);
            if (target != NoDepth)
                return target;
        }

        return NoDepth;
    }

    private readonly int WalkArray(ref Utf8JsonReader reader)
    {
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            _path.Add(index);
            var target = Walk(ref reader);
            _path.RemoveAt(_path.Count - 1);
            if (target != NoDepth)
                return target;
        }

        return NoDepth;
    }

    private readonly int Fail(Mark mark)
    {
        if (_errors.Count < _maxErrors)
            _errors.Add(Refusal.At(mark.Error, mark.Nodes, [.. _path]));
        var depth = _path.Count;
        for (var place = mark.Place; !place.IsNullable; place = place.Parent!)
            depth--;
        return depth;
    }

    private readonly RawJson Splice()
    {
        var result = new List<byte>(_json.Length);
        var from = 0;
        foreach (var (start, end) in _nulls)
        {
            result.AddRange(_json[from..start]);
            result.AddRange("null"u8);
            from = end;
        }

        result.AddRange(_json[from..]);
        return new RawJson(result.ToArray());
    }
}
