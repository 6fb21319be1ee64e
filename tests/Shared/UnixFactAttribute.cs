namespace PodcastApi.Tests;

/// <summary>A test of signals or unix sockets.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "needs unix signals and sockets";
    }
}
