using Microsoft.Extensions.DependencyInjection.Extensions;
using PodcastApi.Storage.Listening;

namespace PodcastApi.Server.Caching;

/// <summary>Adds the cache of answers that both front doors share.</summary>
internal static class CachingServices
{
    public static IServiceCollection AddAnswerCache(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new CurrentRevision(provider.GetRequiredService<TimeProvider>(), provider.GetService<RevisionListener>()));
        services.TryAddSingleton<ResponseCache>();
        services.TryAddSingleton<SingleFlight>();
        services.TryAddSingleton<AnswerWriter>();
        services.TryAddSingleton<AnswerCache>();
        services.TryAddSingleton<ContentAnswerSender>();
        return services;
    }
}
