namespace PodcastApi.Server.Webhooks;

/// <summary>Wakes those who send messages before their time, since somebody registered a webhook or wants something sent again.</summary>
internal sealed class WebhookWake
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next <see cref="Up"/>.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Up() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
