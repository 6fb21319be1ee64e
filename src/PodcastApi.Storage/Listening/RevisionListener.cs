using Npgsql;
using PodcastApi.Storage.Writing.Merging;

namespace PodcastApi.Storage.Listening;

/// <summary>
/// Knows the newest revision: told by NOTIFY at the commit that made it, read again after a lost connection, and looked up now
/// and then for replicas and poolers that pass on no notification.
/// </summary>
public sealed class RevisionListener(PodcastDatabase database, RevisionListenerOptions? options = null)
{
    private readonly RevisionListenerOptions _options = options ?? new RevisionListenerOptions();
    private long _revision = -1;
    private volatile bool _isConnected;

    /// <summary>Called with each new revision, on the listener's thread; it may be called with less than every revision.</summary>
    public event Action<long>? Changed;

    /// <summary>The newest revision known; -1 before the first look. It never goes back.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>
    /// Whether <see cref="Revision"/> is current: notifications are being received. Without, an older revision may be known for
    /// as long as the database is out of reach.
    /// </summary>
    public bool IsConnected => _isConnected;

    /// <summary>Listens until cancelled. A lost connection is taken up again, with growing pauses.</summary>
    /// <param name="onError">Told why a connection failed, once for each failure; the listener goes on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action<Exception>? onError, CancellationToken cancellationToken)
    {
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => failures = 0, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or ObjectDisposedException or InvalidOperationException)
            {
                onError?.Invoke(e);
            }
            finally
            {
                _isConnected = false;
            }

            var pause = TimeSpan.FromTicks(Math.Min(_options.LongestPause.Ticks, _options.FirstPause.Ticks << Math.Min(failures++, 10)));
            await Task.Delay(pause, database.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(Action onConnected, CancellationToken cancellationToken)
    {
        await using var connection = await database.WriteSource.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) =>
        {
            if (notification.Channel == ChangeLog.Channel && long.TryParse(notification.Payload, out var revision))
                Advance(revision);
        };
        await using (var listen = new NpgsqlCommand($"listen {ChangeLog.Channel}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        while (true)
        {
            // After LISTEN: what is committed from now on is notified, what was before is read.
            Advance(await ReadAsync(connection, cancellationToken));
            _isConnected = true;
            onConnected();
            await connection.WaitAsync(_options.PollInterval, cancellationToken);
        }
    }

    private static async Task<long> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select revision from dataset", connection);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Takes note of a revision that this process made itself, before it is told of it.</summary>
    public void Advance(long revision)
    {
        long known;
        do
        {
            known = Interlocked.Read(ref _revision);
            if (revision <= known)
                return;
        }
        while (Interlocked.CompareExchange(ref _revision, revision, known) != known);
        Changed?.Invoke(revision);
    }
}

/// <summary>How often the listener looks.</summary>
public sealed record RevisionListenerOptions
{
    /// <summary>How long it waits for a notification before it looks itself.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause after a first failed connection; each further failure doubles it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest pause between two attempts.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(15);
}
