namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>The account that PostgreSQL runs as when this process is root, which PostgreSQL refuses to be.</summary>
internal sealed record ServiceAccount(string Name, int UserId, int GroupId, bool Known = true)
{
    public static readonly IReadOnlyList<string> Candidates = ["postgres", "nobody"];

    /// <summary>Null when this process is an ordinary user: PostgreSQL runs as the same.</summary>
    /// <exception cref="PrivatePostgresException">No account will do; says which folder keeps it out.</exception>
    public static async Task<ServiceAccount?> ChooseAsync(ServerFolder folder, string binFolder, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return null;
        var candidates = await OwnerAsync(folder.Cluster, cancellationToken).ConfigureAwait(false) is { } owner
            ? [owner]
            : ReadAccounts().Where(account => Candidates.Contains(account.Name)).OrderBy(account => Candidates.ToList().IndexOf(account.Name)).ToList();
        if (candidates.Count == 0 || SystemTools.Setpriv is null)
            throw Failures.NoAccount();

        PrivatePostgresException? first = null;
        foreach (var candidate in candidates)
        {
            var blocked = await candidate.BlockedFromAsync(folder.Path, cancellationToken).ConfigureAwait(false);
            if (blocked is not null)
            {
                first ??= Failures.Blocked(blocked, $"the data folder {folder.Path}", candidate.Name);
                continue;
            }

            blocked = await candidate.BlockedFromAsync(binFolder, cancellationToken).ConfigureAwait(false);
            if (blocked is null)
                return candidate;
            first ??= Failures.Blocked(blocked, $"PostgreSQL's programs in {binFolder}", candidate.Name);
        }

        throw first!;
    }

    /// <summary>Gives a file or an empty folder to the account.</summary>
    public async Task TakeAsync(string path, CancellationToken cancellationToken)
    {
        var result = await ChildCommand.RunAsync(["chown", $"{UserId}:{GroupId}", path], cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
            throw Failures.CommandFailed($"chown {UserId}:{GroupId} {path}", result.Output);
    }

    /// <summary>The words before a command that make it run as this account.</summary>
    public IEnumerable<string> SetprivArguments() =>
        [$"--reuid={UserId}", $"--regid={GroupId}", Known ? "--init-groups" : "--clear-groups"];

    /// <summary>The topmost folder on the way to <paramref name="path"/>, itself included, that the account cannot enter.</summary>
    private async Task<string?> BlockedFromAsync(string path, CancellationToken cancellationToken)
    {
        var way = new List<string>();
        for (var part = path; !string.IsNullOrEmpty(part); part = Path.GetDirectoryName(part))
            way.Insert(0, part);
        const string FirstBlocked = "for folder; do [ -x \"$folder\" ] || { printf %s \"$folder\"; exit; }; done";
        var result = await ChildCommand.RunAsync(
            SystemTools.AsAccount(this, ["/bin/sh", "-c", FirstBlocked, "sh", .. way]), cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
            throw Failures.CommandFailed($"setpriv (to the account '{Name}')", result.Output);
        return result.Output.Length == 0 ? null : result.Output;
    }

    /// <summary>The account that an existing cluster belongs to, unless that is root.</summary>
    private static async Task<ServiceAccount?> OwnerAsync(string cluster, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(cluster))
            return null;
        var result = await ChildCommand.RunAsync(["stat", "-c", "%u:%g", cluster], cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded
            || result.Output.Split(':') is not [var user, var group]
            || !int.TryParse(user, out var userId)
            || !int.TryParse(group, out var groupId)
            || userId == 0)
        {
            return null;
        }

        return ReadAccounts().FirstOrDefault(account => account.UserId == userId)
            ?? new ServiceAccount(user, userId, groupId, Known: false);
    }

    private static IEnumerable<ServiceAccount> ReadAccounts()
    {
        if (!File.Exists("/etc/passwd"))
            yield break;
        foreach (var line in File.ReadLines("/etc/passwd"))
        {
            if (line.Split(':') is [var name, _, var user, var group, ..]
                && int.TryParse(user, out var userId)
                && int.TryParse(group, out var groupId))
            {
                yield return new ServiceAccount(name, userId, groupId);
            }
        }
    }
}
