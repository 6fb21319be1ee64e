namespace PodcastApi.Storage.Tests.PrivatePostgres;

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

/// <summary>A test of what setpriv gives: the parent-death signal.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (PodcastApi.Storage.PrivatePostgres.SystemTools.Setpriv is null)
            Skip = "needs setpriv (util-linux)";
    }
}

/// <summary>A test of running as root, or of leaving root for another account.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || PodcastApi.Storage.PrivatePostgres.SystemTools.Setpriv is null)
            Skip = "needs to be run as root, with setpriv";
    }
}
