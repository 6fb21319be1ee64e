using System.Collections.Concurrent;
using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>Compiled queries by shape, so that a shape is compiled once. Safe for use by many threads.</summary>
/// <param name="capacity">About how many bytes are kept; when there are more, all are let go and compiled anew as they come.</param>
public sealed class PlanCache(long capacity = 32 << 20)
{
    // What a plan takes for each character of its SQL: the text itself, and the steps that write what each column gives. Measured.
    private const int BytesPerCharacter = 7;

    private readonly ConcurrentDictionary<string, CompiledQuery> _plans = new(StringComparer.Ordinal);
    private long _weight;

    /// <summary>How many shapes are kept now.</summary>
    public int Count => _plans.Count;

    /// <summary>The compiled form of a shape.</summary>
    public CompiledQuery Get(QueryShape shape)
    {
        if (shape.Compiled is { } known)
            return known;
        var key = ShapeKey.Of(shape);
        if (!_plans.TryGetValue(key, out var compiled))
        {
            compiled = SqlCompiler.Compile(shape);
            if (Interlocked.Add(ref _weight, WeightOf(key, compiled)) > capacity)
            {
                _plans.Clear();
                Interlocked.Exchange(ref _weight, WeightOf(key, compiled));
            }

            compiled = _plans.GetOrAdd(key, compiled);
        }

        shape.Compiled = compiled;
        return compiled;
    }

    private static long WeightOf(string key, CompiledQuery compiled)
    {
        long characters = compiled.State.Sql.Length;
        foreach (var statement in compiled.Statements)
            characters += statement.Sql.Length;
        return (2 * key.Length) + (BytesPerCharacter * characters);
    }
}
