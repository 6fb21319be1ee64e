using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Selections;

/// <summary>Plans <c>related(first:)</c> of an episode.</summary>
internal static class RelatedPlanner
{
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public static RelatedSelection Plan(PlanningState state, SelectionPlanner selections, CollectedField field, Place parent)
    {
        var size = new FieldArguments(field).Size(state.Options.Related);
        var place = parent.Objects(field.Definition.Type);
        var fields = state.Below(field);
        var parts = new RelatedPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = fields[i];
            var key = part.ResponseKey;
            parts[i] = part.Definition == MetaFields.TypeName ? new ConstantRelatedPart(key, fields.Type.Name)
                : ((RelatedFieldBinding)part.Definition.Metadata!).Field switch
                {
                    RelatedField.Episode => new RelatedEpisodePart(key, selections.Of(part, ContentModel.Episode, place.Objects(part.Definition.Type))),
                    RelatedField.Score => new ScorePart(key),
                    RelatedField.Reasons => new ReasonsPart(key, Reasons(state, selections, part, place.Objects(part.Definition.Type))),
                };
        }

        return new RelatedSelection(field.ResponseKey, size, parts);
    }

    private static ReasonPart[] Reasons(PlanningState state, SelectionPlanner selections, CollectedField field, Place place)
    {
        var fields = state.Below(field);
        var parts = new ReasonPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = fields[i];
            var key = part.ResponseKey;
            parts[i] = part.Definition == MetaFields.TypeName ? new ConstantReasonPart(key, fields.Type.Name)
                : ((ReasonFieldBinding)part.Definition.Metadata!).Field switch
                {
                    ReasonField.Kind => new ReasonKindPart(key),
                    ReasonField.Node => new ReasonNodePart(key, selections.OfTypes(
                        part, [ContentModel.Person, ContentModel.Company, ContentModel.Link], place.Objects(part.Definition.Type))),
                };
        }

        return parts;
    }
}
