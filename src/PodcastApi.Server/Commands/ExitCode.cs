namespace PodcastApi.Server.Commands;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Some documents were refused.</summary>
    public const int SomeRefused = 1;

    /// <summary>Nothing could be done.</summary>
    public const int NothingDone = 2;
}
