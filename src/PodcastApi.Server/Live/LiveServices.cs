using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Live;

/// <summary>Adds what streams need.</summary>
internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSettings<LiveOptions>(LiveOptions.Section);
        services.AddSingleton<RevisionSignal>();
        services.AddSingleton<StreamGate>();
        services.AddSingleton<LiveStreams>();
        services.AddSingleton<ChangePages>();
        return services;
    }
}
