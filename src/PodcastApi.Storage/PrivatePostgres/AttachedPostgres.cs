namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>A private PostgreSQL that another process runs, as its guest: until this is disposed, a command that owns it waits.</summary>
public sealed class AttachedPostgres : IDisposable
{
    private readonly GuestLock _guest;

    internal AttachedPostgres(string connectionString, GuestLock guest)
    {
        ConnectionString = connectionString;
        _guest = guest;
    }

    /// <summary>How Npgsql reaches the database.</summary>
    public string ConnectionString { get; }

    /// <inheritdoc />
    public void Dispose() => _guest.Dispose();
}
