using Npgsql;

namespace PodcastApi.Storage;

/// <summary>Makes data sources.</summary>
internal static class DataSources
{
    /// <summary>
    /// A data source that knows the types that are built in, which are all that is read and written. By default Npgsql asks each database
    /// for its own ones at the first connection, with a join over the catalogue.
    /// </summary>
    /// <param name="connectionString">How to connect.</param>
    public static NpgsqlDataSource Create(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        return builder.Build();
    }
}
