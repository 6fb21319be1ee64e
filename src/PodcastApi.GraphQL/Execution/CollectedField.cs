using System.Text;
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

    internal CollectedField(FieldCollector collector, string responseKey, Field definition, FieldNode node)
    {
        _collector = collector;
        _nodes = [node];
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

    internal void Add(FieldNode node) => _nodes.Add(node);

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
