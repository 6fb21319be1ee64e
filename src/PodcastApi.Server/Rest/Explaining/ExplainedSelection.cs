using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;

namespace PodcastApi.Server.Rest.Explaining;

/// <summary>The fields that a representation of REST has in GraphQL.</summary>
internal static class ExplainedSelection
{
    /// <summary>Adds the fields of a thing.</summary>
    public static void Add(FieldTree thing, Selection selection)
    {
        foreach (var field in selection.Fields)
        {
            switch (field)
            {
                case ScalarSelection { Field: var scalar } when scalar.Exposure.HasFlag(Exposure.GraphQL):
                    thing.Field(scalar.Name);
                    break;
                case ScalarSelection { Field: var scalar }:
                    var (relation, target) = Behind(scalar);
                    thing.Field(relation.Name).Field(target.Name);
                    break;
                case ObjectSelection owned:
                    Add(thing.Field(owned.Field.Name), owned.Selection);
                    break;
                case ToOneSelection toOne:
                    Add(thing.Field(toOne.Relation.Name), toOne.Selection);
                    break;
                case ListSelection list:
                    Add(thing.Field(list.Relation.Name), list.Selection);
                    break;
                case UnionSelection union:
                    Add(thing.Field(union.Relation.Name), union.Types);
                    break;
                default:
                    throw new ArgumentException($"REST shows no {field.GetType().Name} inside of another thing.", nameof(selection));
            }
        }
    }

    /// <summary>Adds the fields of a thing of one of several types.</summary>
    public static void Add(FieldTree thing, IReadOnlyList<TypeSelection> types)
    {
        foreach (var (type, selection) in types)
            Add(thing.Field($"... on {type.Name}"), selection);
    }

    /// <summary>Where GraphQL has a scalar that only REST shows flat, such as <c>personId</c>: the relation, and the target's field.</summary>
    public static (Relation Relation, ScalarField Target) Behind(ScalarField scalar)
    {
        foreach (var relation in scalar.Owner.Members.OfType<Relation>())
        {
            if (relation is not { Kind: RelationKind.ToOne, Join: ForeignKey key } || !relation.Exposure.HasFlag(Exposure.GraphQL))
                continue;
            var column = scalar.Via == relation.Name ? scalar.Column
                : scalar.Via is null ? key.OwnerColumns.Zip(key.TargetColumns).FirstOrDefault(pair => pair.First == scalar.Column).Second
                : null;
            if (column is not null)
                return (relation, relation.Target.Members.OfType<ScalarField>().First(field => field.Column == column));
        }

        throw new ArgumentException($"GraphQL knows no way to {scalar}.", nameof(scalar));
    }
}
