using System.Text;
using PodcastApi.GraphQL.Execution.Incremental;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Execution;

/// <summary>A field of the response: all selections with one response key on one object type. It is the same for every object of that type at its place.</summary>
public sealed class CollectedField
{
    private readonly FieldCollector _collector;
    private readonly List<FieldNode> _nodes;
    private IReadOnlyDictionary<string, object?>? _arguments;
    private byte[]? _jsonKey;
    private Subfields? _subfields;
    private List<DeferUsage?>? _deferUsages;
    private StreamUsage? _stream;
    private bool _knowsStream;

    internal CollectedField(FieldCollector collector, string responseKey, Field definition, FieldNode node, DeferUsage? deferUsage = null)
        : this(collector, responseKey, definition, [node]) =>
        _deferUsages = deferUsage is null ? null : [deferUsage];

    private CollectedField(FieldCollector collector, string responseKey, Field definition, List<FieldNode> nodes)
    {
        _collector = collector;
        _nodes = nodes;
        ResponseKey = responseKey;
        Definition = definition;
        var named = definition.Type.Named;
        NeedsContext = definition.Resolver is not null && definition != MetaFields.TypeName
            || named is IAbstractType or ObjectType { IsTypeOf: not null };
    }

    /// <summary>The alias, else the name.</summary>
    public string ResponseKey { get; }

    public Field Definition { get; }

    /// <summary>The selections in the order in which they were met.</summary>
    public IReadOnlyList<FieldNode> Nodes => _nodes;

    /// <summary>The coerced arguments, those of the first selection: validation sees to it that all have the same. Coerced once and kept.</summary>
    /// <exception cref="GraphQLError">A value is missing or none of its type.</exception>
    public IReadOnlyDictionary<string, object?> Arguments => _arguments ??= _collector.CoerceArgumentValues(this);

    internal bool NeedsContext { get; }

    /// <summary>The key in quotes and a colon.</summary>
    internal ReadOnlySpan<byte> JsonKey => _jsonKey ??= Encoding.UTF8.GetBytes($"\"{ResponseKey}\":");

    /// <summary>Whether any selection stands in a deferred fragment.</summary>
    internal bool IsDeferred => _deferUsages is not null;

    internal void Add(FieldNode node, DeferUsage? deferUsage = null)
    {
        if (deferUsage is not null || _deferUsages is not null)
        {
            _deferUsages ??= [.. Enumerable.Repeat<DeferUsage?>(null, _nodes.Count)];
            _deferUsages.Add(deferUsage);
        }
        _nodes.Add(node);
    }

    /// <summary>The innermost deferred fragment that one of the selections stands in; null where it stands in none.</summary>
    internal DeferUsage? FindDeferUsage(int index) => _deferUsages?[index];

    /// <summary>The same field in no deferred fragment.</summary>
    internal CollectedField WithoutDeferUsages() => new(_collector, ResponseKey, Definition, _nodes);

    /// <summary>How the field is streamed; null where it is not. Found out once and kept.</summary>
    /// <exception cref="GraphQLError">The arguments of <c>@stream</c> are none.</exception>
    internal StreamUsage? FindStream(CollectedFieldsMap fields)
    {
        if (!Volatile.Read(ref _knowsStream))
        {
            _stream = _collector.CoerceStream(this) is { } arguments ? StreamUsage.Make(fields, this, arguments) : null;
            Volatile.Write(ref _knowsStream, true);
        }
        return _stream;
    }

    /// <summary>The fields that were collected below for a type; null before that.</summary>
    internal CollectedFieldsMap? FindSubfields(ObjectType type)
    {
        for (var entry = Volatile.Read(ref _subfields); entry is not null; entry = entry.Next)
        {
            if (entry.Fields.Type == type)
                return entry.Fields;
        }
        return null;
    }

    // Of two threads that add at once one loses its entry: it is collected again where it is needed next.
    internal void AddSubfields(CollectedFieldsMap fields) => Volatile.Write(ref _subfields, new Subfields(fields, _subfields));

    private sealed record Subfields(CollectedFieldsMap Fields, Subfields? Next);
}
