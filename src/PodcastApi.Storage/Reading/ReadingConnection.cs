using System.Globalization;
using Npgsql;

namespace PodcastApi.Storage.Reading;

/// <summary>Connections that are fit for reading.</summary>
public static class ReadingConnection
{
    /// <summary>A data source for reading: statements are prepared at their second use, the time zone is UTC, statements have a time limit.</summary>
    public static NpgsqlDataSource CreateDataSource(string connectionString, ReadingOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = options.PreparedStatements,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = options.MaxConnections,
            Timezone = "UTC",
            ApplicationName = "podcastapi-read",
            // Readers leave nothing behind in a session that would have to be undone.
            NoResetOnClose = true,
        };
        foreach (var (name, value) in options.SessionSettings)
            Add(name, value);
        if (options.StatementTimeout > TimeSpan.Zero)
        {
            Add("statement_timeout", ((long)options.StatementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
            // Ours is the last resort; it must not come before the database's own.
            settings.CommandTimeout = (int)Math.Ceiling(options.StatementTimeout.TotalSeconds) + 5;
        }

        return DataSources.Create(settings.ConnectionString);

        void Add(string name, string value) => settings.Options = $"{settings.Options} -c {name}={value.Replace(" ", "\\ ", StringComparison.Ordinal)}".TrimStart();
    }
}
