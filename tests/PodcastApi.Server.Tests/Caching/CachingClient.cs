using System.Net.Http.Headers;
using System.Text;
using PodcastApi.Server.Tests.Rest;

namespace PodcastApi.Server.Tests.Caching;

/// <summary>Short ways to ask and to see where an answer came from.</summary>
internal static class CachingClient
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>A GET.</summary>
    public static async Task<HttpResponseMessage> AskAsync(this RestServer server, string path, string? coding = null, EntityTagHeaderValue? known = null, HttpMethod? method = null)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (coding is not null)
            request.Headers.AcceptEncoding.ParseAdd(coding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await server.Client.SendAsync(request);
    }

    /// <summary>A GraphQL query by POST.</summary>
    public static Task<HttpResponseMessage> PostAsync(this RestServer server, string query)
        => server.Client.PostAsync("/graphql", new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"));

    /// <summary>Asks until the answer comes from memory: the server has to hear of revisions first.</summary>
    public static async Task<HttpResponseMessage> KeptAsync(this RestServer server, Func<Task<HttpResponseMessage>> ask)
    {
        using var patience = new CancellationTokenSource(Limit);
        while (true)
        {
            var response = await ask();
            if (response.Status() == "PodcastApi; hit")
                return response;
            response.Dispose();
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary><c>Cache-Status</c>.</summary>
    public static string? Status(this HttpResponseMessage response) => response.Headers.TryGetValues("Cache-Status", out var values) ? values.Single() : null;

    /// <summary><c>Content-Revision</c>.</summary>
    public static long Revision(this HttpResponseMessage response) => long.Parse(response.Headers.GetValues("Content-Revision").Single(), System.Globalization.CultureInfo.InvariantCulture);
}
