using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources;

/// <summary>Reads whole files of text, none that is larger than it may be.</summary>
internal static class TextFile
{
    /// <param name="path">Where it is.</param>
    /// <param name="location">What diagnostics call it.</param>
    /// <param name="maxBytes">The most bytes; a larger file is not read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RefusedException">It is too large, cannot be read, or is a link to nothing; the diagnostic says which.</exception>
    public static async Task<byte[]> ReadAsync(string path, string location, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            // The stream knows the length of what a link leads to; the link does not.
            var stream = new FileStream(path, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.ReadWrite | FileShare.Delete });
            await using (stream.ConfigureAwait(false))
                return await ReadAsync(stream, location, maxBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Unreadable(path, location, mistake));
        }
    }

    private static async Task<byte[]> ReadAsync(FileStream stream, string location, long maxBytes, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > maxBytes)
            throw TooLarge(location, stream.Length, maxBytes);
        // A size that a file does not tell (/proc, /dev) is found out by reading up to the limit.
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
                throw TooLarge(location, bytes.Length, maxBytes);
        }

        return bytes.ToArray();
    }

    private static RefusedException TooLarge(string location, long length, long maxBytes) => new(new Diagnostic(
        DiagnosticSeverity.Error, "file-too-large", location, null, null, $"The file has {length} bytes or more; at most {maxBytes} are read.",
        "Show notes are not that long: take out what is none, or raise Ingestion:MaxTextBytes."));

    private static Diagnostic Unreadable(string path, string location, Exception mistake) =>
        new FileInfo(path).LinkTarget is { } target && mistake is FileNotFoundException or DirectoryNotFoundException
            ? new(DiagnosticSeverity.Error, "link-dangling", location, null, null, $"The link leads to {target}, which does not exist.", "Remove the link, or put the file where it leads.")
            : new(DiagnosticSeverity.Error, "file-unreadable", location, null, null, $"The file cannot be read: {mistake.Message}", "Give the account that ingests the right to read it.");
}
