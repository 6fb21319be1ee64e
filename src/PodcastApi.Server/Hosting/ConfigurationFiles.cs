namespace PodcastApi.Server.Hosting;

/// <summary>Where the configuration of every command comes from: the program's own file, then the environment.</summary>
internal static class ConfigurationFiles
{
    /// <summary>The folder of the program, in which its settings and the sample lie.</summary>
    public static string ProgramFolder => AppContext.BaseDirectory;

    public static IConfiguration Read() => new ConfigurationBuilder()
        .SetBasePath(ProgramFolder)
        .AddJsonFile("appsettings.json", optional: false)
        .AddEnvironmentVariables()
        .Build();
}
