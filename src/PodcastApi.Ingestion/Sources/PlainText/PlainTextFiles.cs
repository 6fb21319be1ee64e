namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Something found in a folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Location">The path relative to the source, with forward slashes; that of a folder ends in one.</param>
/// <param name="Problem">Why a folder could not be listed; null for a file.</param>
internal sealed record PlainTextFile(string Path, string Location, string? Problem = null);

/// <summary>Finds the text files of a folder, in ordinal order of their locations; hidden ones are passed over.</summary>
internal static class PlainTextFiles
{
    public static IEnumerable<PlainTextFile> Find(string root)
    {
        if (!Directory.Exists(root))
        {
            yield return new PlainTextFile(root, Path.GetFileName(root));
            yield break;
        }

        var pending = new Stack<PlainTextFile>();
        pending.Push(new PlainTextFile(root, string.Empty));
        while (pending.TryPop(out var next))
        {
            if (next.Location.Length > 0 && next.Location[^1] != '/')
            {
                yield return next;
                continue;
            }

            var (children, problem) = List(next);
            if (problem is not null)
                yield return next with { Problem = problem };
            foreach (var child in children.OrderByDescending(child => child.Location, StringComparer.Ordinal))
                pending.Push(child);
        }
    }

    /// <summary>Links to folders are not followed: they may lead in circles.</summary>
    private static (IReadOnlyList<PlainTextFile> Children, string? Problem) List(PlainTextFile folder)
    {
        try
        {
            return ([.. new DirectoryInfo(folder.Path).EnumerateFileSystemInfos()
                .Where(entry => !entry.Name.StartsWith('.') && (entry is DirectoryInfo { LinkTarget: null } || entry is FileInfo && entry.Extension.Equals(".txt", StringComparison.OrdinalIgnoreCase)))
                .Select(entry => new PlainTextFile(entry.FullName, folder.Location + entry.Name + (entry is DirectoryInfo ? "/" : "")))], null);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return ([], mistake.Message);
        }
    }
}
