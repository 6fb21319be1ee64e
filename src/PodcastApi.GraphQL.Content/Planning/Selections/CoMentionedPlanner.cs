using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Selections;

/// <summary>Plans <c>coMentioned(first:)</c> of a link.</summary>
internal static class CoMentionedPlanner
{
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public static CoMentionedSelection Plan(PlanningState state, SelectionPlanner selections, CollectedField field, Place parent)
    {
        var size = new FieldArguments(field).Size(state.Options.Related);
        var place = parent.Objects(field.Definition.Type);
        var fields = state.Below(field);
        var parts = new CoMentionedPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = fields[i];
            var key = part.ResponseKey;
            parts[i] = part.Definition == MetaFields.TypeName ? new ConstantCoMentionedPart(key, fields.Type.Name)
                : ((CoMentionedFieldBinding)part.Definition.Metadata!).Field switch
                {
                    CoMentionedField.Link => new CoMentionedLinkPart(key, selections.Of(part, ContentModel.Link, place.Objects(part.Definition.Type))),
                    CoMentionedField.Score => new CoMentionedScorePart(key),
                    CoMentionedField.EpisodeCount => new CoMentionedCountPart(key),
                };
        }

        return new CoMentionedSelection(field.ResponseKey, size, parts);
    }
}
