using PodcastApi.Query.Roots;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>Sends one thing as a plain object, with a link to its canonical address (RFC 6596).</summary>
internal static class ThingSender
{
    public static async Task SendAsync(RestRequest request, Representation representation, ThingName name)
    {
        var selection = request.Selection(representation);
        request.Errors.ThrowIfAny();
        if (request.IsExplained)
        {
            var explanation = new Explanation(request);
            ExplainedSelection.Add(explanation.Thing(name.Lookup), selection);
            await explanation.SendAsync();
            return;
        }

        var thing = new SingleRoot("thing", name.Lookup, selection) { TellsTombstone = name.Lookup is IdLookup };
        var canonical = new SingleRoot("canonical", name.Lookup, CanonicalName.Selection(representation.Type).Selection);
        using var result = await request.ReadAsync(request.Values, name.CanonicalPath is null ? [thing, canonical] : [thing]);
        if (await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        var path = name.CanonicalPath ?? CanonicalName.Read(result, 1).Path;
        request.Http.Response.Headers.Append("Link", $"<{request.BaseUrl}{path}>; rel=\"canonical\"");
        await AnswerSender.SendAsync(request, result.State, target => result.Write(0, target, request.BaseUrl));
    }
}
