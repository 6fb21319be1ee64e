using System.Text;
using Npgsql;

namespace PodcastApi.Storage.Writing.Staging;

/// <summary>The temporary tables of one transaction.</summary>
internal sealed class Stage(NpgsqlConnection connection)
{
    /// <summary>Of so many entities on, what is staged is indexed: to read a short table whole is quicker than to make it an index.</summary>
    private const int IndexedFrom = 200;

    private static readonly string CreateSql = CreateAll();
    private static readonly string IndexSql = string.Join('\n', StageTable.All.Select(table => table.IndexSql));

    private readonly CopyBuffer _buffer = new();
    private int _ordinal;
    private bool _isIndexed;

    public bool Exists { get; private set; }

    /// <summary>Makes the tables, once.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (Exists)
            return;
        await ExecuteAsync(CreateSql, cancellationToken);
        Exists = true;
    }

    /// <summary>Copies rows that are known to differ from what is stored.</summary>
    public async Task AddAsync(ChangedRows rows, CancellationToken cancellationToken)
    {
        if (rows.IsEmpty)
            return;
        await EnsureAsync(cancellationToken);
        await CopyAsync(StageTable.Podcast, rows.Podcasts, (row, buffer) => StageRows.Write(row, _ordinal++, buffer), cancellationToken);
        await CopyAsync(StageTable.PodcastHost, rows.Podcasts, StageRows.WriteHosts, cancellationToken);
        await CopyAsync(StageTable.SeasonTitle, rows.Podcasts, StageRows.WriteSeasonTitles, cancellationToken);
        await CopyAsync(StageTable.Company, rows.Companies, (row, buffer) => StageRows.Write(row, _ordinal++, buffer), cancellationToken);
        await CopyAsync(StageTable.Person, rows.People, (row, buffer) => StageRows.Write(row, _ordinal++, buffer), cancellationToken);
        await CopyAsync(StageTable.PersonProfile, rows.People, StageRows.WriteProfiles, cancellationToken);
        await CopyAsync(StageTable.Link, rows.Links, (row, buffer) => StageRows.Write(row, _ordinal++, buffer), cancellationToken);
        await CopyAsync(StageTable.Episode, rows.Episodes, (row, buffer) => StageRows.Write(row, _ordinal++, buffer), cancellationToken);
        await CopyAsync(StageTable.Appearance, rows.Episodes, StageRows.WriteAppearances, cancellationToken);
        await CopyAsync(StageTable.EpisodeCompany, rows.Episodes, StageRows.WriteCompanies, cancellationToken);
        await CopyAsync(StageTable.Section, rows.Episodes, StageRows.WriteSections, cancellationToken);
        await CopyAsync(StageTable.Mention, rows.Episodes, StageRows.WriteMentions, cancellationToken);
        await CopyAsync(StageTable.Chapter, rows.Episodes, StageRows.WriteChapters, cancellationToken);
        await CopyAsync(StageTable.Transcript, rows.Episodes, StageRows.WriteTranscripts, cancellationToken);
        await CopyAsync(StageTable.EpisodeSource, rows.Episodes, StageRows.WriteSources, cancellationToken);
        await CopyAsync(StageAlias.CopySql, rows.Podcasts, StageAlias.Write, cancellationToken);
        await CopyAsync(StageAlias.CopySql, rows.Episodes, StageAlias.Write, cancellationToken);
    }

    /// <summary>Takes back what was staged of some entities.</summary>
    public async Task RemoveAsync(StageTable entity, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (!Exists || ids.Count == 0)
            return;
        await EnsureIndexesAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var table in Owned(entity).Prepend(entity))
            Add($"delete from {table.Name} where {table.Owner} = any($1)");
        Add("delete from stage_alias where id = any($1)");
        await batch.ExecuteNonQueryAsync(cancellationToken);

        void Add(string sql)
        {
            var command = new NpgsqlBatchCommand(sql);
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. ids] });
            batch.BatchCommands.Add(command);
        }
    }

    /// <summary>All is staged: gives the planner its sizes.</summary>
    public async Task AnalyzeAsync(CancellationToken cancellationToken)
    {
        await EnsureIndexesAsync(cancellationToken);
        await ExecuteAsync($"analyze {string.Join(", ", StageTable.All.Select(table => table.Name))}, stage_alias", cancellationToken);
    }

    private async Task EnsureIndexesAsync(CancellationToken cancellationToken)
    {
        if (_isIndexed || _ordinal < IndexedFrom)
            return;
        await ExecuteAsync(IndexSql, cancellationToken);
        _isIndexed = true;
    }

    private static IEnumerable<StageTable> Owned(StageTable entity) => entity.Live switch
    {
        "episode" => StageTable.EpisodeParts,
        "podcast" => [StageTable.PodcastHost, StageTable.SeasonTitle],
        "person" => [StageTable.PersonProfile],
        _ => [],
    };

    private static string CreateAll()
    {
        var sql = new StringBuilder();
        foreach (var table in StageTable.All)
            sql.AppendLine(table.CreateSql);
        sql.AppendLine(StageAlias.CreateSql).AppendLine(WorkTables.CreateSql);
        return sql.ToString();
    }

    private Task CopyAsync<T>(
        StageTable table, IReadOnlyList<Hashed<T>> rows, Action<Hashed<T>, CopyBuffer> write, CancellationToken cancellationToken) =>
        CopyAsync(table.CopySql, rows, write, cancellationToken);

    private async Task CopyAsync<T>(
        string copySql, IReadOnlyList<Hashed<T>> rows, Action<Hashed<T>, CopyBuffer> write, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        _buffer.Start();
        foreach (var row in rows)
            write(row, _buffer);
        if (_buffer.IsEmpty)
            return;
        _buffer.Finish();
        await using var stream = await connection.BeginRawBinaryCopyAsync(copySql, cancellationToken);
        await stream.WriteAsync(_buffer.Written, cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
