using System.Buffers;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Answers;

/// <summary>Sends what a revision gave; nothing is written when the client has it.</summary>
internal static class AnswerSender
{
    private const int UsualBytes = 16 * 1024;

    public static Task SendAsync(RestRequest request, DatasetState state, Action<IBufferWriter<byte>> write) => SendAsync(request, state, AnswerForm.Json, write);

    /// <summary>Sends a document of any form.</summary>
    public static Task SendAsync(RestRequest request, DatasetState state, AnswerForm form, Action<IBufferWriter<byte>> write)
    {
        if (JsonAnswer.TryNotModified(request.Http, state.Id, state.Revision, form))
            return Task.CompletedTask;
        var body = new ArrayBufferWriter<byte>(UsualBytes);
        write(body);
        return JsonAnswer.SendAsync(request.Http, body.WrittenMemory, state.Id, state.Revision, form);
    }
}
