using PodcastApi.Storage.PrivatePostgres;

namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>A test of what setpriv gives: the parent-death signal.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (SystemTools.Setpriv is null)
            Skip = "needs setpriv (util-linux)";
    }
}

/// <summary>A test of running as root, or of leaving root for another account.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || SystemTools.Setpriv is null)
            Skip = "needs to be run as root, with setpriv";
    }
}
