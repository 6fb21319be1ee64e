using System.Buffers;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Server.Caching;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL.Answers;

/// <summary>Sends answers: the status that the specification wants, and for what a GET gave validators and cache rules as REST has them.</summary>
internal static class AnswerSender
{
    private static readonly Dictionary<(AnswerMediaType, CostReport), AnswerForm> Forms = (
        from mediaType in (AnswerMediaType[])[AnswerMediaType.Json, AnswerMediaType.GraphQLResponse]
        from cost in Enum.GetValues<CostReport>()
        select (Key: (mediaType, cost), Form: new AnswerForm(AcceptHeader.ContentType(mediaType), $"Accept, Accept-Encoding, {CostReports.Header}", $"{mediaType} {cost}")))
        .ToDictionary(entry => entry.Key, entry => entry.Form);

    /// <summary>The form of what this request is answered with.</summary>
    public static AnswerForm FormOf(HttpRequest request, AnswerMediaType mediaType) => Forms[(mediaType, CostReports.Read(request))];

    /// <summary>Sends the answer to one request.</summary>
    public static async Task SendAsync(HttpContext context, GraphQLAnswer answer, AnswerMediaType mediaType, StatusCodeEdition edition)
    {
        var response = context.Response;
        response.StatusCode = AnswerStatus.Of(answer.Kind, mediaType, edition);
        if (answer.Header is { } header)
            response.Headers[header.Key] = header.Value;
        // In the draft only a success is labelled as plain JSON: an error that says what it is can be told from that of a gateway.
        if (edition == StatusCodeEdition.Draft && response.StatusCode >= 300 && answer.Kind != AnswerKind.NotAcceptable)
            mediaType = AnswerMediaType.GraphQLResponse;
        var form = FormOf(context.Request, mediaType);
        if (answer is { Kind: AnswerKind.Success, State: { } state } && context.Features.Get<CacheTurn>() is not null)
        {
            await context.RequestServices.GetRequiredService<ContentAnswerSender>().SendAsync(context, state, form, answer.Result.WriteTo);
            return;
        }

        using var body = new PooledBuffer();
        answer.Result.WriteTo(body);
        WriteRevision(response, answer.State);
        await JsonAnswer.SendUncachedAsync(context, body.Written, form);
    }

    /// <summary>Sends the answers to the requests of one body as an array. Each tells of its own errors; the whole is 200.</summary>
    public static async Task SendAsync(HttpContext context, IReadOnlyList<GraphQLAnswer> answers, AnswerMediaType mediaType)
    {
        using var body = new PooledBuffer();
        for (var i = 0; i < answers.Count; i++)
        {
            body.Write(i == 0 ? "["u8 : ","u8);
            answers[i].Result.WriteTo(body);
        }

        body.Write("]"u8);
        await JsonAnswer.SendUncachedAsync(context, body.Written, FormOf(context.Request, mediaType));
    }

    private static void WriteRevision(HttpResponse response, DatasetState? state)
    {
        if (state is not null)
            response.Headers["Content-Revision"] = state.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
