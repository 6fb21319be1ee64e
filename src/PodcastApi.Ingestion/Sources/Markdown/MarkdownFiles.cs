namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>Something found in a folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Location">The path relative to the source, with forward slashes.</param>
/// <param name="Problem">Why a folder could not be listed; null for a file.</param>
internal sealed record MarkdownFile(string Path, string Location, string? Problem = null);

/// <summary>Finds the Markdown files of a folder, in ordinal order of their locations.</summary>
internal static class MarkdownFiles
{
    private static readonly string[] Endings = [".md", ".markdown"];

    /// <summary>
    /// Lists the folder and those below it, but for hidden ones and <c>node_modules</c>. A folder that cannot be listed is
    /// given as such, and the rest goes on. Links to folders are followed, in circles but once.
    /// </summary>
    public static IEnumerable<MarkdownFile> Find(string root, CancellationToken cancellationToken)
    {
        if (File.Exists(root))
        {
            // An index.md is named after its folder.
            var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(root)));
            var name = Path.GetFileName(root);
            yield return new MarkdownFile(root, name.StartsWith("index.", StringComparison.Ordinal) && folder is { Length: > 0 } ? folder + "/" + name : name);
            yield break;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<MarkdownFile>();
        pending.Push(new MarkdownFile(root, ""));
        while (pending.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.Location.Length > 0 && !next.Location.EndsWith('/'))
            {
                yield return next;
                continue;
            }

            if (!visited.Add(RealPath(next.Path)))
                continue;
            var (children, problem) = List(next);
            if (problem is not null)
                yield return next with { Problem = problem };
            // Onto a stack in reverse, so that they come off in order; a folder sorts with its slash, as its files do.
            foreach (var child in children.OrderByDescending(child => child.Location, StringComparer.Ordinal))
                pending.Push(child);
        }
    }

    private static (IReadOnlyList<MarkdownFile> Children, string? Problem) List(MarkdownFile folder)
    {
        try
        {
            var children = new List<MarkdownFile>();
            foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || entry.Name == "node_modules")
                    continue;
                if (entry is DirectoryInfo)
                    children.Add(new MarkdownFile(entry.FullName, folder.Location + entry.Name + "/"));
                else if (Endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                    children.Add(new MarkdownFile(entry.FullName, folder.Location + entry.Name));
            }

            return (children, null);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            return ([], mistake.Message);
        }
    }

    private static string RealPath(string path)
    {
        try
        {
            return new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        }
        catch (IOException)
        {
            return Path.GetFullPath(path);
        }
    }
}
