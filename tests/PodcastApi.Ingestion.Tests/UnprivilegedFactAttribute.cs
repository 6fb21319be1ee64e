namespace PodcastApi.Ingestion.Tests;

/// <summary>A test of missing permissions, skipped for a user to whom everything is permitted.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            Skip = "Runs as a user who may read everything.";
    }
}
