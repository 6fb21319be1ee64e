using PodcastApi.Content;
using PodcastApi.Server.Live;
using PodcastApi.Server.Tests.Access;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Live;

/// <summary>A server whose streams say soon that they are alive.</summary>
public sealed class LiveServer : AccessServer
{
    public const int MaxStreams = 8;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Live:HeartbeatInterval"] = "00:00:00.200",
        ["Live:MaxStreamsPerCaller"] = $"{MaxStreams}",
        ["Access:KeyCacheSeconds"] = "0",
    };

    internal StreamGate Gate => (StreamGate)Services.GetService(typeof(StreamGate))!;

    /// <summary>Publishes a podcast, or changes its title.</summary>
    public Task WritePodcastAsync(string slug, string title = "A title") => WriteAsync(new ContentBatch
    {
        Podcasts = [new PodcastRow { Id = SampleServer.Id(ContentKind.Podcast, slug), Slug = slug, Title = title }],
    });
}
