using System.Buffers;

namespace PodcastApi.Ingestion.Fetching;

/// <summary>Takes a body in whole, so that no server is kept waiting by the database: a small one in memory, a large one in a temporary file that goes with its stream.</summary>
internal static class BodySpool
{
    /// <summary>A seekable stream at its beginning; null when the body has more bytes than it may.</summary>
    public static async Task<Stream?> TakeAsync(Stream body, FetchOptions options, CancellationToken cancellationToken)
    {
        Stream spool = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int n;
            while ((n = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (spool.Length + n > options.MaxBytes)
                {
                    await spool.DisposeAsync().ConfigureAwait(false);
                    return null;
                }

                if (spool is MemoryStream memory && memory.Length + n > options.MaxBytesInMemory)
                    spool = await MoveToFileAsync(memory, cancellationToken).ConfigureAwait(false);
                await spool.WriteAsync(buffer.AsMemory(0, n), cancellationToken).ConfigureAwait(false);
            }

            spool.Position = 0;
            return spool;
        }
        catch
        {
            await spool.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<Stream> MoveToFileAsync(MemoryStream memory, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose | FileOptions.SequentialScan,
        });
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
        await memory.DisposeAsync().ConfigureAwait(false);
        return file;
    }
}
