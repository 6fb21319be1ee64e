using PodcastApi.Query.Outcomes;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>What became of a root that is an error in GraphQL. What was not found is null without one.</summary>
internal static class RootFailure
{
    /// <summary>The error; null when there is none.</summary>
    public static GraphQLError? Of(RootOutcome outcome) => outcome.Status switch
    {
        RootStatus.Ambiguous => Ambiguous(outcome.Candidates),
        RootStatus.TokenExpired => Refusal.Of(ErrorCodes.SyncTokenExpired,
            "The token is of another dataset, or older than what is kept. Begin again without 'since'."),
        _ => null,
    };

    private static GraphQLError Ambiguous(IReadOnlyList<EpisodeCandidate> candidates)
    {
        var listed = candidates.Select(candidate => new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = candidate.Id.ToString(),
            ["podcast"] = candidate.Podcast,
            ["slug"] = candidate.Slug,
            ["title"] = candidate.Title,
        }).ToArray();
        return Refusal.Of(ErrorCodes.AmbiguousSlug,
            $"Episodes of several podcasts have this slug: {string.Join(", ", candidates.Select(candidate => candidate.Podcast))}. Say which by 'podcast'.",
            ("candidates", listed));
    }
}
