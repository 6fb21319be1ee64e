using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The folder of the unix socket: in the data folder, or a short one when that path will not do.</summary>
internal static partial class SocketFolder
{
    /// <summary>Bytes of the longest socket path: sun_path has 108 on Linux, 104 on macOS and BSD, less elsewhere.</summary>
    private const int LongestSocketPath = 90;

    private const string SocketName = "/.s.PGSQL.5432";
    private const string ShortPrefix = "/tmp/podcastapi-socket-";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, open to the account that PostgreSQL runs as and to nobody else.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="account">Whom it is given to, when this process is root.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<string> CreateAsync(ServerFolder folder, ServiceAccount? account, CancellationToken cancellationToken)
    {
        var path = Fits(folder.SocketFolder) ? folder.SocketFolder : ShortPrefix + Guid.NewGuid().ToString("N");
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, OwnerOnly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failures.Unwritable(path, e);
        }

        if (account is not null)
            await account.TakeAsync(path, cancellationToken).ConfigureAwait(false);
        return path;
    }

    /// <summary>Removes a folder under /tmp that this class made; leaves anything else alone.</summary>
    public static void RemoveShort(string? path)
    {
        if (path is null || !path.StartsWith(ShortPrefix, StringComparison.Ordinal) || !Directory.Exists(path))
            return;
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Empty but for a socket, and in /tmp: somebody else will sweep it.
        }
    }

    /// <summary>
    /// Besides its length: a comma separates hosts for Npgsql and folders for PostgreSQL, a colon starts a port, a
    /// quote needs another quote. Plain characters need no rule.
    /// </summary>
    internal static bool Fits(string path) =>
        Encoding.UTF8.GetByteCount(path) + SocketName.Length <= LongestSocketPath && PlainPath().IsMatch(path);

    [GeneratedRegex(@"^/[A-Za-z0-9/_.+ -]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainPath();
}
