using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Selections;

/// <summary>Turns the fields selected of a thing into a selection.</summary>
internal sealed class SelectionPlanner(PlanningState state)
{
    private readonly ConnectionPlanner _connections = new(state);

    /// <summary>What is selected of a thing of a type at the end of a field.</summary>
    public Selection Of(CollectedField field, ContentType type, Place place) => Of(state.Below(field, state.TypeOf(type)), place);

    /// <summary>What is selected at the end of a field for each type that it may lead to.</summary>
    public IReadOnlyList<TypeSelection> OfTypes(CollectedField field, IReadOnlyList<ContentType> types, Place place)
    {
        var selections = new TypeSelection[types.Count];
        for (var i = 0; i < selections.Length; i++)
            selections[i] = new TypeSelection(types[i], Of(field, types[i], place));
        return selections;
    }

    private Selection Of(CollectedFieldsMap fields, Place place)
    {
        var selected = new SelectedField[fields.Count];
        for (var i = 0; i < selected.Length; i++)
            selected[i] = Of(fields[i], fields.Type, place);
        return new Selection(selected);
    }

    private SelectedField Of(CollectedField field, ObjectType type, Place place)
    {
        if (field.Definition == MetaFields.TypeName)
            return new ConstantSelection(field.ResponseKey, type.Name);
        try
        {
            return field.Definition.Metadata switch
            {
                MemberBinding { Member: var member } => Member(field, member, place),
                RelatedBinding => RelatedPlanner.Plan(state, this, field, place),
                CoMentionedBinding => CoMentionedPlanner.Plan(state, this, field, place),
                var unknown => throw new InvalidOperationException($"The planner does not know what {field.Definition} stands for ({unknown})."),
            };
        }
        catch (GraphQLError error)
        {
            return state.Mark(field, place, error);
        }
    }

    private SelectedField Member(CollectedField field, ContentMember member, Place parent)
    {
        var key = field.ResponseKey;
        if (member is ScalarField scalar)
            return new ScalarSelection(key, scalar);
        var place = parent.Objects(field.Definition.Type);
        return member switch
        {
            ObjectField owned => new ObjectSelection(key, owned, Of(state.Below(field), place)),
            Relation { Union: { } union } relation => new UnionSelection(key, relation, OfTypes(field, union(), place)),
            Relation { Kind: RelationKind.ToOne } relation => new ToOneSelection(key, relation, Of(field, relation.Target, place)),
            Relation { Kind: RelationKind.List } relation => new ListSelection(key, relation, Of(field, relation.Target, place))
            {
                Arguments = RelationArguments(relation, new FieldArguments(field)),
            },
            Relation relation => new ConnectionSelection(key, relation, OfRelation(field, relation, place)),
            _ => throw new InvalidOperationException($"The planner does not know {member}, a {member.GetType().Name}."),
        };
    }

    private Connection OfRelation(CollectedField field, Relation relation, Place place)
    {
        var arguments = new FieldArguments(field);
        var items = _connections.Items(
            arguments, relation.ToString(), relation.DefaultOrder, RelationArguments(relation, arguments));
        return _connections.Plan(field, items, place, (node, nodePlace) => Of(node, relation.Target, nodePlace));
    }

    private List<ArgumentValue> RelationArguments(Relation relation, FieldArguments arguments)
    {
        if (relation.Arguments.Count == 0)
            return [];
        var given = new List<ArgumentValue>();
        foreach (var argument in relation.Arguments)
        {
            if (arguments.TryNames(argument.Name, out var names))
                given.Add(new ArgumentValue(argument, state.Values.Add(names)));
        }

        return given;
    }
}
