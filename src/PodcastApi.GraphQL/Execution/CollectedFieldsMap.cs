using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Execution.Incremental;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Execution;

/// <summary>The fields to be executed on an object type, in the order in which their response keys were first met.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Field-Collection</remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The specification's name.")]
public sealed class CollectedFieldsMap : IReadOnlyList<CollectedField>
{
    private const int LongestScan = 8;

    private readonly List<CollectedField> _fields = [];
    private Dictionary<string, int>? _indexes;
    private List<DeferUsage>? _deferUsages;
    private DeliveryPlan? _plan;

    internal CollectedFieldsMap(ObjectType type) => Type = type;

    /// <summary>The object type that the fields are of.</summary>
    public ObjectType Type { get; }

    public int Count => _fields.Count;

    public CollectedField this[int index] => _fields[index];

    /// <summary>The place of the field of a response key; -1 where there is none.</summary>
    public int IndexOf(string responseKey)
    {
        if (_indexes is not null)
            return _indexes.TryGetValue(responseKey, out var index) ? index : -1;
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i].ResponseKey == responseKey)
                return i;
        }
        return -1;
    }

    public IEnumerator<CollectedField> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The deferred fragments that begin in this selection, in document order.</summary>
    internal IReadOnlyList<DeferUsage> DeferUsages => _deferUsages ?? [];

    /// <summary>Whether any field stands in a deferred fragment, be it one that begins further up.</summary>
    internal bool HasDeferred { get; private set; }

    /// <summary>When which field is delivered. At one place the fragments that are being delivered are always the same: the plan is made once.</summary>
    internal DeliveryPlan PlanFor(IReadOnlyCollection<DeferUsage> current) => _plan ??= DeliveryPlan.Make(this, current);

    internal void Add(DeferUsage usage)
    {
        (_deferUsages ??= []).Add(usage);
        HasDeferred = true;
    }

    internal void Add(CollectedField field)
    {
        HasDeferred |= field.IsDeferred;
        _fields.Add(field);
        if (_indexes is not null)
            _indexes.Add(field.ResponseKey, _fields.Count - 1);
        else if (_fields.Count > LongestScan)
            _indexes = IndexAll();
    }

    private Dictionary<string, int> IndexAll()
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _fields.Count; i++)
            indexes.Add(_fields[i].ResponseKey, i);
        return indexes;
    }
}
