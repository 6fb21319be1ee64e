using PodcastApi.Content;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Naming;

/// <summary>What is answered when a name leads to nothing, to several things, or is an old one.</summary>
internal static class MissingThing
{
    /// <summary>Whether the thing was not there and the client was sent on to where it is.</summary>
    /// <exception cref="ApiException">404, 409 or 410.</exception>
    public static async Task<bool> IsMovedAsync(RestRequest request, ThingName name, RootOutcome outcome)
    {
        switch (outcome.Status)
        {
            case RootStatus.Found:
                return false;
            case RootStatus.Ambiguous:
                throw Ambiguous(request, name, outcome.Candidates);
            case RootStatus.Moved when name.Segment is { } segment:
                await Redirect.SendAsync(request, Redirect.WithSegment(request, segment, outcome.Id!.Value.ToString()));
                return true;
            case RootStatus.Gone:
                throw Gone(name);
            default:
                await SendOnAsync(request, name);
                return true;
        }
    }

    /// <summary>The thing is not there.</summary>
    public static ApiException NotFound(ThingName name) => new(ErrorCode.NotFound, $"There is nothing under {name.Words}.{name.Advice}");

    /// <summary>The thing was deleted.</summary>
    public static ApiException Gone(ThingName name) => new(ErrorCode.Gone, $"What stood under {name.Words} was deleted at its source.");

    private static async Task SendOnAsync(RestRequest request, ThingName name)
    {
        if (name.RecordedPath is null)
            throw NotFound(name);
        var values = new QueryValues();
        var type = name.Lookup.Type;
        var root = new ResolveRoot("name", values.Add(new[] { name.RecordedPath }), [CanonicalName.Selection(type)]);
        using var result = await request.ReadAsync(values, root);
        var outcome = result.Outcome(0);
        if (outcome.Status == RootStatus.Gone)
            throw Gone(name);
        if (outcome.Status == RootStatus.NotFound)
            throw NotFound(name);
        var now = CanonicalName.Read(result, 0);
        // A thing that is there under this very name, but does not belong to the collection, did not move.
        if (now.Path == name.CanonicalPath || now.Kind != type.Kind)
            throw NotFound(name);
        await Redirect.SendAsync(request, PathOf(request, name, now, outcome.Id!.Value));
    }

    /// <summary>Below an episode the id stands, since its slug may be that of another podcast's episode.</summary>
    private static string PathOf(RestRequest request, ThingName name, CanonicalName now, EntityId id)
    {
        var isOwner = !request.Route.Path.EndsWith('}');
        if (name.Segment is not { } segment || (now.Kind == ContentKind.Episode && !isOwner))
            return now.Path;
        return Redirect.WithSegment(request, segment, now.Kind == ContentKind.Episode ? id.ToString() : now.Slug);
    }

    private static ApiException Ambiguous(RestRequest request, ThingName name, IReadOnlyList<EpisodeCandidate> candidates)
        => new(ErrorCode.AmbiguousSlug, $"Several podcasts have {name.Words}: {string.Join(", ", candidates.Select(candidate => candidate.Podcast))}. Ask for one of the candidates.")
        {
            Candidates = [.. candidates.Select(candidate => new Candidate(candidate.Id.ToString(), candidate.Podcast, request.BaseUrl + Paths.OfEpisode(candidate.Podcast, candidate.Slug)))],
        };
}
