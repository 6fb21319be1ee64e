using Npgsql;

namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>The indexes that only make reading fast: dropped before millions of rows come, and made again after.</summary>
internal static class SecondaryIndexes
{
    /// <summary>Drops them; gives what makes them again.</summary>
    public static async Task<IReadOnlyList<string>> DropAsync(NpgsqlConnection connection)
    {
        var found = new List<(string Name, string Definition)>();
        await using (var command = new NpgsqlCommand("""
            select c.oid::regclass::text, pg_get_indexdef(c.oid)
            from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relnamespace = 'public'::regnamespace and not i.indisunique
            order by 1
            """, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                found.Add((reader.GetString(0), reader.GetString(1)));
        }

        await using var drop = new NpgsqlCommand(string.Concat(found.Select(index => $"drop index {index.Name};")), connection);
        await drop.ExecuteNonQueryAsync();
        return [.. found.Select(index => index.Definition)];
    }
}
