using System.Collections.Concurrent;
using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>Compiled queries by shape, so that a shape is compiled once. Safe for use by many threads.</summary>
/// <param name="capacity">How many shapes are kept; when there are more, all are let go and compiled anew as they come.</param>
public sealed class PlanCache(int capacity = 4096)
{
    private readonly ConcurrentDictionary<string, CompiledQuery> _plans = new(StringComparer.Ordinal);

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
            if (_plans.Count >= capacity)
                _plans.Clear();
            compiled = _plans.GetOrAdd(key, SqlCompiler.Compile(shape));
        }

        shape.Compiled = compiled;
        return compiled;
    }
}
