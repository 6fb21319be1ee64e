using System.Buffers;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Reading;

/// <summary>
/// What a query read: the state of the dataset in the same snapshot, what became of each root, and the bodies, to be written when
/// the caller has decided what to answer. To be disposed, since it holds rented memory.
/// </summary>
public sealed class QueryResult : IDisposable
{
    private readonly CompiledQuery _compiled;
    private readonly QueryValues _values;
    private readonly RowSet[] _rows;
    private readonly RootOutcome?[] _outcomes;

    internal QueryResult(CompiledQuery compiled, QueryValues values, DatasetState state, RowSet[] rows)
    {
        _compiled = compiled;
        _values = values;
        _rows = rows;
        _outcomes = new RootOutcome?[compiled.Roots.Count];
        State = state;
    }

    /// <summary>The dataset in the snapshot that was read.</summary>
    public DatasetState State { get; }

    /// <summary>The newest revision in the snapshot that was read.</summary>
    public long Revision => State.Revision;

    /// <summary>The number of roots.</summary>
    public int Roots => _compiled.Roots.Count;

    /// <summary>What became of a root.</summary>
    public RootOutcome Outcome(int root) => _outcomes[root] ??= OutcomeReader.Read(_compiled.Roots[root], _rows, _values, State);

    /// <summary>Writes the value of a root, <c>null</c> where nothing was found.</summary>
    /// <param name="root">Its index.</param>
    /// <param name="target">Where to.</param>
    /// <param name="baseUrl">The base of this server's own URLs, without a slash at its end.</param>
    public void Write(int root, IBufferWriter<byte> target, string baseUrl)
    {
        var output = new JsonOutput(target);
        Writer(baseUrl).Write(ref output, _compiled.Roots[root], Outcome(root));
        output.Flush();
    }

    /// <summary>Writes all roots as one object.</summary>
    public void WriteAll(IBufferWriter<byte> target, string baseUrl)
    {
        var output = new JsonOutput(target);
        var writer = Writer(baseUrl);
        output.Raw((byte)'{');
        for (var i = 0; i < Roots; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            output.String(_compiled.Roots[i].Key);
            output.Raw((byte)':');
            writer.Write(ref output, _compiled.Roots[i], Outcome(i));
        }

        output.Raw((byte)'}');
        output.Flush();
    }

    public void Dispose()
    {
        foreach (var set in _rows)
            set.Dispose();
    }

    private RootWriter Writer(string baseUrl) => new(_rows, _values, State, new ObjectWriter(_rows, _values, baseUrl));
}
