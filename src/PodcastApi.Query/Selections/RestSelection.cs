using PodcastApi.Content.Model;

namespace PodcastApi.Query.Selections;

/// <summary>The representations that REST has of things, as selections in the order of the content model.</summary>
public static class RestSelection
{
    /// <summary>A thing in a collection: all scalars but the long ones, and inline relations as references.</summary>
    /// <param name="type">The type of the thing.</param>
    /// <param name="includes">Names of relations to include.</param>
    /// <param name="fields">Names to keep; null keeps all.</param>
    public static Selection Summary(ContentType type, IReadOnlySet<string>? includes = null, IReadOnlySet<string>? fields = null)
        => Of(type, isDetail: false, includes, fields);

    /// <summary>A thing by itself: a summary and the long scalars.</summary>
    /// <inheritdoc cref="Summary"/>
    public static Selection Resource(ContentType type, IReadOnlySet<string>? includes = null, IReadOnlySet<string>? fields = null)
        => Of(type, isDetail: true, includes, fields);

    /// <summary>A thing that another one refers to.</summary>
    public static Selection Reference(ContentType type) => Named(type, type.ReferenceFields);

    /// <summary>The items of a relation.</summary>
    public static Selection Items(Relation relation)
        => relation.RestFields is { } names ? Named(relation.Target, names) : Summary(relation.Target);

    /// <summary>Whether a relation can be included: it leads to one thing, or to a list that is served whole.</summary>
    public static bool IsIncludable(Relation relation)
        => relation.Exposure.HasFlag(Exposure.Rest) && relation.Kind != RelationKind.Connection;

    private static Selection Of(ContentType type, bool isDetail, IReadOnlySet<string>? includes, IReadOnlySet<string>? fields)
    {
        var selected = new List<SelectedField>();
        foreach (var member in type.Members)
        {
            if (!member.Exposure.HasFlag(Exposure.Rest))
                continue;
            var isIncluded = member is Relation relation && IsIncludable(relation) && includes?.Contains(member.Name) == true;
            var isShown = member is ScalarField scalar ? isDetail || !scalar.IsDetailOnly : member is ObjectField or Relation { IsInline: true };
            if (!isIncluded && (!isShown || fields?.Contains(member.Name) == false))
                continue;
            selected.Add(Field(member, isIncluded));
        }

        return new Selection(selected);
    }

    private static Selection Named(ContentType type, IReadOnlyList<string> names)
    {
        var selected = new List<SelectedField>();
        foreach (var name in names)
        {
            if (!type.TryFindInRest(name, out var member))
                throw new InvalidOperationException($"REST knows no {type}.{name}.");
            selected.Add(Field(member, isIncluded: false));
        }

        return new Selection(selected);
    }

    private static SelectedField Field(ContentMember member, bool isIncluded) => member switch
    {
        ScalarField scalar => new ScalarSelection(scalar.Name, scalar),
        ObjectField owned => new ObjectSelection(
            owned.Name, owned, new Selection(owned.Fields.Select(SelectedField (field) => new ScalarSelection(field.Name, field)).ToList())),
        Relation { Union: { } union } relation => new UnionSelection(
            relation.Name, relation, union().Select(type => new TypeSelection(type, Reference(type))).ToList()),
        Relation { Kind: RelationKind.ToOne } relation => new ToOneSelection(
            relation.Name, relation, isIncluded ? Items(relation) : Reference(relation.Target)),
        Relation { Kind: RelationKind.List } relation => new ListSelection(relation.Name, relation, Items(relation)),
        _ => throw new ArgumentException($"{member} cannot be shown inside another thing.", nameof(member)),
    };
}
