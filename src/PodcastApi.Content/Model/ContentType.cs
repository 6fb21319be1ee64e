using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Content.Model;

/// <summary>A type of things that the API serves.</summary>
public sealed class ContentType
{
    private readonly Dictionary<string, ContentMember> _rest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentMember> _graphQL = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentMember> _internal = new(StringComparer.Ordinal);

    internal ContentType(string name, string table, string description, params ContentMember[] members)
    {
        Name = name;
        Table = table;
        Description = description;
        Members = members;
        foreach (var member in members)
        {
            member.Owner = this;
            if (member is ObjectField owned)
            {
                foreach (var field in owned.Fields)
                    (field.Owner, field.IsOwned) = (this, true);
            }

            if (member.Exposure.HasFlag(Exposure.Rest))
                _rest.Add(member.Name, member);
            if (member.Exposure.HasFlag(Exposure.GraphQL))
                _graphQL.Add(member.Name, member);
            if (member.Exposure == Exposure.Internal)
                _internal.Add(member.Name, member);
        }
    }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>The plural in PascalCase: <c>People</c> for <c>Person</c>, from which connection types are named.</summary>
    public string PluralName { get => field ?? Name + "s"; init; }

    public string Description { get; }

    /// <summary>The kind of the type's ids; null for types whose things have none of their own.</summary>
    public ContentKind? Kind { get; init; }

    /// <summary>The table, or a name in <see cref="Source"/>.</summary>
    public string Table { get; }

    /// <summary>A query that stands for the table when there is none; null for a table.</summary>
    public string? Source { get; init; }

    /// <summary>The columns that name a row, in the order in which ties are broken.</summary>
    public IReadOnlyList<string> KeyColumns { get; init; } = ["id"];

    /// <summary>Whether the table has a column <c>visible</c>, which is false for what only the draft scope may see.</summary>
    public bool HasVisible { get; init; }

    /// <summary>The column of type <c>tsvector</c> that full text is sought in; null when there is none.</summary>
    public string? SearchColumn { get; init; }

    /// <summary>All members in the order in which they are shown.</summary>
    public IReadOnlyList<ContentMember> Members { get; }

    /// <summary>The scalars that stand for a thing of this type inside another's REST representation.</summary>
    public IReadOnlyList<string> ReferenceFields { get; init; } = ["id"];

    /// <summary>REST's filters by name on collections of this type.</summary>
    public IReadOnlyList<NamedFilter> NamedFilters { get; init; } = [];

    /// <summary>What lists of this type can be counted by.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The order of a collection of this type unless the caller asks for another, before the tie is broken by id.</summary>
    public IReadOnlyList<SortKey> DefaultOrder
        => field ??= OrderedBy is { } name ? [new SortKey(Scalar(name.TrimStart('-')), name.StartsWith('-'))] : [];

    /// <summary>The field that <see cref="DefaultOrder"/> sorts by, with a leading <c>-</c> for descending; null for the key alone.</summary>
    internal string? OrderedBy { get; init; }

    /// <summary>The scalar <c>id</c>; throws for a type without ids.</summary>
    public ScalarField Id => Scalar("id");

    /// <summary>The member of a name as REST sees the type.</summary>
    public bool TryFindInRest(string name, [NotNullWhen(true)] out ContentMember? member) => _rest.TryGetValue(name, out member);

    /// <summary>The member of a name as GraphQL sees the type.</summary>
    public bool TryFindInGraphQL(string name, [NotNullWhen(true)] out ContentMember? member) => _graphQL.TryGetValue(name, out member);

    /// <summary>The scalar of a name; GraphQL's where the front doors differ.</summary>
    /// <exception cref="ArgumentException">There is no such scalar.</exception>
    public ScalarField Scalar(string name)
        => Find<ScalarField>(name) ?? throw new ArgumentException($"{Name} has no scalar '{name}'.", nameof(name));

    /// <summary>The relation of a name.</summary>
    /// <exception cref="ArgumentException">There is no such relation.</exception>
    public Relation Relation(string name)
        => Find<Relation>(name) ?? throw new ArgumentException($"{Name} has no relation '{name}'.", nameof(name));

    public override string ToString() => Name;

    private T? Find<T>(string name)
        where T : ContentMember
        => _graphQL.GetValueOrDefault(name) as T ?? _rest.GetValueOrDefault(name) as T ?? _internal.GetValueOrDefault(name) as T;
}
