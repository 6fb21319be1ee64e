using Npgsql;

namespace PodcastApi.Storage;

/// <summary>Makes data sources.</summary>
internal static class DataSources
{
    /// <summary>
    /// A data source that knows the types that are built in, which are all that is read and written: Npgsql would ask the server for those of
    /// each database, which takes both of them longer than the rest of a first connection.
    /// </summary>
    /// <param name="connectionString">How to connect.</param>
    public static NpgsqlDataSource Create(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }
}
