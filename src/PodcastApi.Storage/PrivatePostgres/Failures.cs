namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The words of every failure, in one place.</summary>
internal static class Failures
{
    private const string OwnServer =
        "run `docker compose -f deploy/compose.yaml up`, or set ConnectionStrings__Podcast to a server of your own";

    public static PrivatePostgresException NotInstalled(IReadOnlyList<string> notes) => new(
        PrivatePostgresFailure.NotInstalled,
        $"""
        No PostgreSQL {PostgresBinaries.OldestMajor} or later was found on this machine{Notes(notes)}
        There are three ways on:
          1. install the package: apt install postgresql (Debian, Ubuntu), dnf install postgresql-server (Fedora), brew install postgresql@17 (macOS), or the installer from https://www.postgresql.org/download/; if it is installed already, set PODCASTAPI_PG_BIN to the folder that holds `postgres` and `initdb`
          2. run everything in containers: docker compose -f deploy/compose.yaml up
          3. use a server of your own: set ConnectionStrings__Podcast, for example to Host=localhost;Username=podcast;Password=...;Database=podcast
        """);

    public static PrivatePostgresException BinFolderWithoutPostgres(string folder, string reason) => new(
        PrivatePostgresFailure.NotInstalled,
        $"PODCASTAPI_PG_BIN names {folder}, which cannot be used: {reason}. Set it to the folder that holds `postgres` and `initdb` of PostgreSQL {PostgresBinaries.OldestMajor} or later (for example /usr/lib/postgresql/15/bin), or unset it to let it be looked for; otherwise {OwnServer}.");

    public static PrivatePostgresException OtherVersion(string cluster, int major, IReadOnlyList<string> notes) => new(
        PrivatePostgresFailure.Version,
        $"The database in {cluster} was made by PostgreSQL {major}, and that version was not found on this machine{Notes(notes)}\nInstall PostgreSQL {major}, or name its folder in PODCASTAPI_PG_BIN, or choose another data folder with PODCASTAPI_DATA and ingest the sources again.");

    public static PrivatePostgresException InUse(ServerFolder folder, RunningServer? holder) => new(
        PrivatePostgresFailure.InUse,
        $"The data folder {folder.Path} is in use by another server{Holder(holder)}. Stop that one, or give this one a folder of its own with PODCASTAPI_DATA.");

    public static PrivatePostgresException Unwritable(string path, Exception reason) => new(
        PrivatePostgresFailure.Folder,
        $"The data folder {path} cannot be used by the account '{Environment.UserName}': {reason.Message} Choose another folder with PODCASTAPI_DATA, or make this one writable for that account.",
        reason);

    public static PrivatePostgresException Blocked(string folder, string purpose, string account) => new(
        PrivatePostgresFailure.Folder,
        $"PostgreSQL does not run as root, so it runs as the account '{account}', and that one cannot enter {folder}, which lies on the way to {purpose}. Choose another data folder with PODCASTAPI_DATA (for example {PrivatePostgresOptions.DefaultDataFolder()}), or let others pass with: chmod o+x {folder}");

    public static PrivatePostgresException NoCluster(string path) => new(
        PrivatePostgresFailure.Folder,
        $"{path} holds files, but they are no database of PostgreSQL (there is no PG_VERSION among them). Move them away, or choose another data folder with PODCASTAPI_DATA.");

    public static PrivatePostgresException NoAccount() => new(
        PrivatePostgresFailure.Start,
        $"PostgreSQL does not run as root, and there is no way to run it as another account here: that needs `setpriv` (package util-linux) and an account named {string.Join(" or ", ServiceAccount.Candidates)}. Run this program as an ordinary user, or {OwnServer}.");

    public static PrivatePostgresException StillWorking(string cluster, IReadOnlyList<int> processes) => new(
        PrivatePostgresFailure.InUse,
        $"A PostgreSQL that was left behind still works in {cluster} and could not be stopped (process {string.Join(", ", processes)}). Stop it, then start again.");

    public static PrivatePostgresException CommandFailed(string command, string output) => new(
        PrivatePostgresFailure.Start,
        $"{command} failed: {(output.Length == 0 ? "it said nothing" : output)}");

    public static PrivatePostgresException Ended(string logFile, string tail) => new(
        PrivatePostgresFailure.Start,
        $"PostgreSQL ended while it started. The end of {logFile}:\n{(tail.Length == 0 ? "(nothing was written)" : tail)}");

    public static PrivatePostgresException TooSlow(string logFile, string tail, TimeSpan limit) => new(
        PrivatePostgresFailure.Start,
        $"PostgreSQL was not ready within {limit.TotalSeconds:0} seconds. The end of {logFile}:\n{(tail.Length == 0 ? "(nothing was written)" : tail)}");

    public static PrivatePostgresException Unreachable(string logFile, Exception reason) => new(
        PrivatePostgresFailure.Start,
        $"PostgreSQL was started and could not be asked: {reason.Message} Its log is {logFile}.",
        reason);

    private static string Notes(IReadOnlyList<string> notes) =>
        notes.Count == 0 ? "." : string.Concat(":", string.Concat(notes.Select(note => "\n  - " + note)));

    private static string Holder(RunningServer? holder) => holder switch
    {
        null => "",
        _ when holder.Machine == Environment.MachineName => $" (process {holder.ProcessId})",
        _ => $" (process {holder.ProcessId} on {holder.Machine})",
    };
}
