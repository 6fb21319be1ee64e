namespace PodcastApi.Storage.PrivatePostgres;

/// <summary>
/// The private PostgreSQL cannot be had. <see cref="Exception.Message"/> is written for the person at the terminal:
/// what is wrong, where, and what to do.
/// </summary>
public sealed class PrivatePostgresException : Exception
{
    /// <summary>Creates the exception.</summary>
    public PrivatePostgresException(PrivatePostgresFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>What kind of failure it is.</summary>
    public PrivatePostgresFailure Failure { get; }
}

/// <summary>Why a private PostgreSQL could not be started.</summary>
public enum PrivatePostgresFailure
{
    /// <summary>No PostgreSQL 15 or later is installed, and none could be fetched.</summary>
    NotInstalled,

    /// <summary>Another process holds the data folder.</summary>
    InUse,

    /// <summary>The data folder cannot be created, written or entered.</summary>
    Folder,

    /// <summary>The data folder was made by a major version of PostgreSQL that is not installed.</summary>
    Version,

    /// <summary>PostgreSQL was found and did not start.</summary>
    Start,
}
