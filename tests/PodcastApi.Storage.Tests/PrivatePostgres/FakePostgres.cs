namespace PodcastApi.Storage.Tests.PrivatePostgres;

/// <summary>Shell scripts in the place of programs.</summary>
internal static class FakePostgres
{
    /// <summary>A folder with a <c>postgres</c> that tells a version, and an <c>initdb</c>.</summary>
    public static string Write(string folder, string version, string initdb = "exit 1")
    {
        Directory.CreateDirectory(folder);
        WriteScript(Path.Combine(folder, "postgres"), $"echo '{version}'");
        WriteScript(Path.Combine(folder, "initdb"), initdb);
        return folder;
    }

    public static void WriteScript(string path, string body)
    {
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }
}
