using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>The merge, step by step.</summary>
internal static class Completion
{
    public static async Task<WriteResult> RunAsync(
        WriteTransaction transaction, Stage stage, Doomed doomed, CancellationToken cancellationToken)
    {
        await stage.EnsureAsync(cancellationToken);
        await doomed.CopyAsync(transaction.Connection, cancellationToken);
        await RunAsync(Removal.PrepareSql);
        if (doomed.HasMerges)
            await RunAsync(ReferenceMoves.StagedSql);
        await RunAsync(EpisodeMerge.LinkEpisodesSql);
        await stage.AnalyzeAsync(cancellationToken);

        await RunAsync(Affected.StartSql);
        await RunAsync(Affected.CollectSql);

        await SlugAssigner.AssignAsync(transaction, SluggedTable.Podcast, cancellationToken);
        await SlugAssigner.AssignAsync(transaction, SluggedTable.Company, cancellationToken);
        await SlugAssigner.AssignAsync(transaction, SluggedTable.Person, cancellationToken);
        await RunAsync(EntityMerge.LinksSql);
        await RunAsync(EntityMerge.PartsSql);
        if (doomed.HasMerges)
            await RunAsync(ReferenceMoves.StoredSql);

        var created = await CountAsync("select count(*) from stage_episode s where not exists (select 1 from episode e where e.id = s.id)");
        await SlugAssigner.AssignAsync(transaction, SluggedTable.Episode, cancellationToken);
        var staged = await CountAsync("select count(*) from stage_episode");
        await RunAsync(EpisodeMerge.PartsSql);
        await RunAsync(EpisodeMerge.FollowSql);
        var deleted = await CountAsync("select count(*) from episode e join doomed d on d.type = 'EPISODE' and d.id = e.id");
        await RunAsync(Removal.Sql);

        await RunAsync(Affected.CollectSql);
        await RunAsync("analyze affected");
        await RunAsync(Counting.PeopleSql);
        await RunAsync(Counting.CompaniesSql);
        await RunAsync(Counting.LinksSql);
        await RunAsync(Counting.PodcastsSql);
        await RunAsync(LinkTargets.Sql);

        var changes = await CountAsync(ChangeLog.RecordSql);
        if (changes > 0)
            await RunAsync(ChangeLog.PublishSql);
        return new WriteResult(
            changes > 0 ? transaction.Revision : transaction.Revision - 1, changes > 0, created, staged - created, deleted);

        Task RunAsync(string sql) => transaction.ExecuteAsync(sql, cancellationToken);
        Task<int> CountAsync(string sql) => transaction.CountAsync(sql, cancellationToken);
    }
}
