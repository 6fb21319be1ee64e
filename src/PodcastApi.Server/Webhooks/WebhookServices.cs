using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.Webhooks;

/// <summary>Adds what webhooks need.</summary>
internal static class WebhookServices
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSettings<WebhookOptions>(WebhookOptions.Section);
        services.AddSingleton<WebhookWake>();
        services.AddSingleton<WebhookRecorder>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookPump>();
        services.AddHostedService<WebhookService>();
        return services;
    }
}
