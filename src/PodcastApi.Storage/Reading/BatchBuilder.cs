using Npgsql;
using NpgsqlTypes;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Reading;

/// <summary>Puts the statements of a query into one batch, which reads one snapshot in one round trip.</summary>
internal static class BatchBuilder
{
    /// <summary>
    /// The batch. Its first result is the state of the dataset; the results of the statements follow. The statements of a batch
    /// each have a snapshot of their own under READ COMMITTED, so a transaction is put around them.
    /// </summary>
    public static NpgsqlBatch Build(NpgsqlConnection connection, CompiledQuery compiled, QueryValues values)
    {
        var batch = new NpgsqlBatch(connection);
        var commands = batch.BatchCommands;
        if (compiled.Statements.Count > 0)
            commands.Add(new NpgsqlBatchCommand("begin isolation level repeatable read read only"));
        commands.Add(Command(compiled.State, values));
        foreach (var statement in compiled.Statements)
            commands.Add(Command(statement, values));

        if (compiled.Statements.Count > 0)
            commands.Add(new NpgsqlBatchCommand("commit"));
        return batch;
    }

    private static NpgsqlBatchCommand Command(Statement statement, QueryValues values)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        foreach (var parameter in statement.Parameters)
            command.Parameters.Add(Parameter(parameter, values[parameter.Slot]));
        return command;
    }

    private static NpgsqlParameter Parameter(StatementParameter parameter, object value)
    {
        var type = parameter.Type switch
        {
            SqlType.Uuid => NpgsqlDbType.Uuid,
            SqlType.Text => NpgsqlDbType.Text,
            SqlType.Integer => NpgsqlDbType.Integer,
            SqlType.BigInt => NpgsqlDbType.Bigint,
            SqlType.Double => NpgsqlDbType.Double,
            SqlType.Boolean => NpgsqlDbType.Boolean,
            SqlType.Timestamp => NpgsqlDbType.TimestampTz,
            SqlType.Date => NpgsqlDbType.Date,
        };
        return new NpgsqlParameter { Value = value, NpgsqlDbType = parameter.IsArray ? type | NpgsqlDbType.Array : type };
    }
}
