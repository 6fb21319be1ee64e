namespace PodcastApi.Tests;

/// <summary>A test that takes long or downloads something: run only when PODCASTAPI_NIGHTLY is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NightlyFactAttribute : FactAttribute
{
    /// <param name="program">A program on PATH that it needs besides.</param>
    public NightlyFactAttribute(string? program = null)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PODCASTAPI_NIGHTLY")))
            Skip = "runs nightly: set PODCASTAPI_NIGHTLY";
        else if (program is not null && !IsOnPath(program))
            Skip = $"needs {program}";
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
