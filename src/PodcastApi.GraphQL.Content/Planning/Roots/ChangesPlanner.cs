using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Content.Planning.Selections;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Plans <c>changes(since:, first:)</c>.</summary>
internal sealed class ChangesPlanner(PlanningState state, SelectionPlanner selections)
{
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public ChangesRoot Plan(CollectedField field, FieldArguments arguments, Place place)
    {
        var size = arguments.Size(state.Options.Changes);
        var position = Since(arguments) is { } since ? ChangePosition.Of(since, state.Values) : null;
        return new ChangesRoot(field.ResponseKey, position, size, Parts(state.Below(field), place));
    }

    /// <summary>The token; null when it is not given.</summary>
    /// <exception cref="GraphQLError">It is none.</exception>
    public static ChangeToken? Since(FieldArguments arguments)
    {
        if (arguments.Text("since") is not { } text)
            return null;
        return ChangeToken.TryParse(text, out var since) ? since : throw Refusal.Of(
            ErrorCodes.BadRequest, "'since' is the 'next' of an earlier answer, unchanged. Leave it out to begin with everything that exists now.");
    }

    private ChangesPart[] Parts(CollectedFieldsMap fields, Place place)
    {
        var parts = new ChangesPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = fields[i];
            var key = field.ResponseKey;
            parts[i] = field.Definition == MetaFields.TypeName ? new ConstantChangesPart(key, fields.Type.Name)
                : ((ChangesFieldBinding)field.Definition.Metadata!).Field switch
                {
                    ChangesField.Changes => new ChangeListPart(key, Changes(state.Below(field), place.Objects(field.Definition.Type))),
                    ChangesField.Next => new NextTokenPart(key),
                    ChangesField.HasMore => new HasMorePart(key),
                    ChangesField.Revision => new CurrentRevisionPart(key),
                };
        }

        return parts;
    }

    private ChangePart[] Changes(CollectedFieldsMap fields, Place place)
    {
        var parts = new ChangePart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = fields[i];
            var key = field.ResponseKey;
            parts[i] = field.Definition.Metadata switch
            {
                ChangeFieldBinding { Field: var scalar } => new ChangeFieldPart(key, scalar),
                ChangedNodeBinding => new ChangedNodePart(key, selections.OfTypes(field, ContentModel.Nodes, place.Objects(field.Definition.Type))),
                _ when field.Definition == MetaFields.TypeName => new ConstantChangePart(key, fields.Type.Name),
                var unknown => throw new InvalidOperationException($"The planner does not know what {field.Definition} stands for ({unknown})."),
            };
        }

        return parts;
    }
}
