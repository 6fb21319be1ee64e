namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>Where installed PostgreSQL programs are looked for.</summary>
/// <param name="PathVariable">Folders like those of PATH; the first that will do is taken. Null: the PATH of this process.</param>
/// <param name="Patterns">Folders of installers, one segment of each with a <c>*</c>; the newest version is taken.</param>
internal sealed record SearchPlaces(string? PathVariable, IReadOnlyList<string> Patterns)
{
    public static SearchPlaces Default { get; } = new(
        null,
        OperatingSystem.IsWindows()
            ? [@"C:\Program Files\PostgreSQL\*\bin"]
            :
            [
                "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
                "/usr/pgsql-*/bin", // Fedora, Red Hat (PGDG)
                "/usr/libexec/postgresql*", // Alpine
                "/opt/homebrew/opt/postgresql@*/bin", // Homebrew, Apple silicon
                "/usr/local/opt/postgresql@*/bin", // Homebrew, Intel
                "/Library/PostgreSQL/*/bin", // EDB
                "/Applications/Postgres.app/Contents/Versions/*/bin",
            ]);

    public IEnumerable<string> PathFolders() =>
        (PathVariable ?? Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified);

    public IEnumerable<string> InstallerFolders() => Patterns.SelectMany(Expand);

    private static IEnumerable<string> Expand(string pattern)
    {
        var separators = new[] { '/', Path.DirectorySeparatorChar };
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        var start = pattern.LastIndexOfAny(separators, star) + 1;
        var end = pattern.IndexOfAny(separators, star);
        var parent = pattern[..start];
        if (!Directory.Exists(parent))
            return [];
        var segment = end < 0 ? pattern[start..] : pattern[start..end];
        var rest = end < 0 ? "" : pattern[(end + 1)..];
        return Directory.EnumerateDirectories(parent, segment)
            .Select(folder => Path.Combine(folder, rest))
            .Where(Directory.Exists);
    }
}
