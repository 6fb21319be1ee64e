using Npgsql;

namespace PodcastApi.Storage;

/// <summary>Completes a connection string with what it leaves open.</summary>
internal static class ConnectionSettings
{
    public static string Apply(string connectionString, PodcastDatabaseOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            ApplicationName = options.ApplicationName,
            MaxPoolSize = options.MaxPoolSize,
            MinPoolSize = options.MinPoolSize,
            MaxAutoPrepare = options.MaxAutoPrepare,
            AutoPrepareMinUsages = 2,
            Timeout = options.ConnectTimeoutSeconds,
            KeepAlive = 30,
        };
        var given = Read(connectionString);
        foreach (var keyword in given.Keys)
            settings[keyword] = given[keyword];
        if (string.IsNullOrEmpty(settings.Host))
            throw new ArgumentException("The connection string names no host; add 'Host=…'.", nameof(connectionString));
        settings.MinPoolSize = Math.Min(settings.MinPoolSize, settings.MaxPoolSize);
        // Dates are compared and written as UTC everywhere.
        settings.Timezone = "UTC";
        return settings.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The string itself may hold a password and is not repeated.
            throw new ArgumentException(
                $"The connection string cannot be read: {e.Message} It looks like 'Host=localhost;Database=podcast;Username=podcast;Password=…'.",
                nameof(connectionString));
        }
    }
}
