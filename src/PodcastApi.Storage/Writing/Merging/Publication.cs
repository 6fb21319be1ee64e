using Npgsql;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Makes scheduled episodes public when their time has come.</summary>
internal static class Publication
{
    private const string Sql = """
        with due as (
            update episode set status = 'PUBLISHED', revision = @revision, updated_at = @now
            where status = 'SCHEDULED' and published_at <= @until
            returning id),
        appearances as (update appearance t set visible = true from due where due.id = t.episode_id),
        companies as (update episode_company t set visible = true from due where due.id = t.episode_id),
        mentions as (update mention t set visible = true from due where due.id = t.episode_id),
        links as (update link_episode t set visible = true from due where due.id = t.episode_id)
        insert into touched (type, id) select 'EPISODE', id from due
        """;

    public static async Task<int> PublishAsync(WriteTransaction transaction, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command(Sql);
        command.Parameters.Add(new NpgsqlParameter<DateTime>("until", until.UtcDateTime));
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
