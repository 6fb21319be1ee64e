using Npgsql;
using NpgsqlTypes;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Reading;

/// <summary>Puts the statements of a query into one batch, which reads one snapshot in one round trip.</summary>
internal static class BatchBuilder
{
    /// <summary>
    /// The batch. Its first result is the state of the dataset, perhaps with what the first statements read; the results of the statements follow. A batch is one transaction,
    /// but under READ COMMITTED, unless the session has another default, each statement has a snapshot of its own: then a
    /// transaction of another kind is put around them.
    /// </summary>
    public static NpgsqlBatch Build(NpgsqlConnection connection, CompiledQuery compiled, QueryValues values, bool beginsTransaction)
    {
        var batch = new NpgsqlBatch(connection);
        var commands = batch.BatchCommands;
        if (beginsTransaction)
            commands.Add(new NpgsqlBatchCommand("begin isolation level repeatable read read only"));
        commands.Add(Command(compiled.State, values));
        for (var i = compiled.Folded; i < compiled.Statements.Count; i++)
            commands.Add(Command(compiled.Statements[i], values));

        if (beginsTransaction)
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
