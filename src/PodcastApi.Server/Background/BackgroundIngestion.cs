using Microsoft.Extensions.Options;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Runs;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage.Listening;

namespace PodcastApi.Server.Background;

/// <summary>What goes on beside the requests.</summary>
internal static class BackgroundIngestion
{
    public static IServiceCollection AddBackgroundIngestion(this IServiceCollection services)
    {
        services.AddSingleton<ConfiguredSources>();
        services.AddSingleton<IngestQueue>();
        services.AddSingleton<IngestRunner>();
        services.AddSingleton(provider => new RevisionListener(
            provider.GetRequiredService<Storage.PodcastDatabase>(),
            new RevisionListenerOptions { PollInterval = provider.GetRequiredService<IOptions<CachingOptions>>().Value.RevisionPollInterval }));
        services.AddSingleton(provider => new Curator(provider.GetRequiredService<Storage.PodcastDatabase>(), provider.GetRequiredService<RevisionListener>().Advance));
        services.AddHostedService<IngestionService>();
        services.AddHostedService<SourceSchedule>();
        services.AddHostedService<RevisionWatch>();
        services.AddHostedService<SchedulePublisher>();
        return services;
    }
}
