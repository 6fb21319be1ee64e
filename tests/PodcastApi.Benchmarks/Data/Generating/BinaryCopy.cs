using Npgsql;
using NpgsqlTypes;

namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>Rows into a table by binary COPY, as they come.</summary>
internal static class BinaryCopy
{
    /// <param name="connection">An open connection.</param>
    /// <param name="into">The table, and its columns when they are not all of it.</param>
    /// <param name="rows">Numbers, texts, dates, instants, ids, truth values, bytes, lists of text, and nulls.</param>
    public static async Task WriteAsync(NpgsqlConnection connection, string into, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
                await WriteAsync(copy, value);
        }

        await copy.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value) => value switch
    {
        null => copy.WriteNullAsync(),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint),
        bool truth => copy.WriteAsync(truth, NpgsqlDbType.Boolean),
        Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid),
        DateOnly day => copy.WriteAsync(day, NpgsqlDbType.Date),
        DateTime instant => copy.WriteAsync(instant, NpgsqlDbType.TimestampTz),
        byte[] bytes => copy.WriteAsync(bytes, NpgsqlDbType.Bytea),
        string[] texts => copy.WriteAsync(texts, NpgsqlDbType.Array | NpgsqlDbType.Text),
        _ => throw new ArgumentException($"A {value.GetType().Name} is not copied.", nameof(value)),
    };
}
