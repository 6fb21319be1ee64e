using System.Text.RegularExpressions;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>A folder with the programs of one PostgreSQL.</summary>
/// <param name="Folder">Holds <c>postgres</c>, <c>initdb</c> and, where needed, <c>pg_ctl</c>.</param>
/// <param name="Major">The major version, 15 or later.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    public string Program(string name) => Path.Combine(Folder, FileName(name));

    /// <summary>Whether a folder is worth asking: most folders of PATH are not.</summary>
    public static bool MayBeIn(string folder) =>
        File.Exists(Path.Combine(folder, FileName("postgres"))) && File.Exists(Path.Combine(folder, FileName("initdb")));

    /// <summary>Asks the programs in a folder what they are; says why not when they cannot be used.</summary>
    public static async Task<(PostgresBinaries? Binaries, string Reason)> ProbeAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var name in (string[])["postgres", "initdb"])
        {
            if (!File.Exists(Path.Combine(folder, FileName(name))))
                return (null, $"there is no {FileName(name)} in it");
        }

        var answer = await ChildCommand.RunAsync([Path.Combine(folder, FileName("postgres")), "--version"], cancellationToken).ConfigureAwait(false);
        if (!answer.Succeeded || VersionPattern().Match(answer.Output) is not { Success: true } match)
            return (null, $"its postgres does not tell its version ({answer.Output})");
        var major = int.Parse(match.Groups["major"].ValueSpan);
        return major < OldestMajor
            ? (null, $"it holds PostgreSQL {major}")
            : (new PostgresBinaries(folder, major), "");
    }

    private static string FileName(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    // "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)", "postgres (PostgreSQL) 19beta1"
    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d{1,4})", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();
}
