using System.Text.Encodings.Web;
using System.Text.Json;
using PodcastApi.Server.Http;

namespace PodcastApi.Server.Rest.Runs;

/// <summary>Sends what is told of runs; it changes without a revision and is never stored.</summary>
internal static class RunJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static Task SendAsync<T>(RestRequest request, T value) => JsonAnswer.SendUncachedAsync(request.Http, Write(value));
}
