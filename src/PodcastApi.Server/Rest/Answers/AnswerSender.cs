using System.Buffers;
using PodcastApi.Server.Caching;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>Sends what a revision gave; nothing is written when the client has it.</summary>
internal static class AnswerSender
{
    /// <summary>Sends a body in the form of the endpoint.</summary>
    public static Task SendAsync(RestRequest request, DatasetState state, Action<IBufferWriter<byte>> write)
        => request.Http.RequestServices.GetRequiredService<ContentAnswerSender>().SendAsync(request.Http, state, request.Route.Endpoint.Form, write);
}
