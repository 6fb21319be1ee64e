using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>The fields of the subscription root.</summary>
internal sealed class SubscriptionFields(ContentTypes types, ChangesTypes changes)
{
    public IEnumerable<Field> Make()
    {
        yield return new Field("changes", changes.Page.NonNull)
        {
            Description = "A page of what changed, whenever something does: from now on, or since a token.",
            Args =
            [
                ArgumentLists.Role("since", Scalars.String, ArgumentRole.Since, "`next` of the last page that was seen."),
                ArgumentLists.Role("first", Scalars.Int, ArgumentRole.First, "How many changes a page has at most. 500 unless given, 1,000 at most."),
            ],
            Metadata = new ChangesBinding(),
        };
        yield return new Field("episodePublished", types.Of(ContentModel.Episode).NonNull)
        {
            Description = "Each episode that is published from now on, also one that was scheduled or withdrawn.",
            Args = [ArgumentLists.Role("podcast", Scalars.String, ArgumentRole.Podcast, "Only of this podcast: its slug or its id.")],
            Metadata = new EpisodePublishedBinding(),
        };
    }
}
