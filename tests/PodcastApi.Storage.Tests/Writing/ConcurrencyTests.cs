using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Writers_go_one_after_the_other_and_each_gets_its_own_revision()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await test.WriteAsync(Batch().With(Podcast()));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => test.WriteAsync(Batch(Episode($"e{i}").WithGuest("ada").WithGuest($"g{i}")))));

        Assert.Equal([2L, 3, 4, 5, 6, 7], results.Select(result => result.Revision).Order());
        Assert.Equal(["ada|6|7"], await test.RowsAsync("select slug, episode_count, revision from person where slug = 'ada'"));
        Assert.Equal(7, await test.ScalarAsync<long>("select revision from dataset"));
    }

    [Fact]
    public async Task A_writer_waits_for_the_one_before_and_can_be_cancelled_while_it_waits()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var first = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        var second = ContentWriter.BeginAsync(test.Database, cancellation.Token);
        await Task.Delay(100);
        Assert.False(second.IsCompleted);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task A_reader_sees_a_transaction_whole_or_not_at_all()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.WriteAsync(Batch(Episode("one").WithGuest("ada")).With(Podcast()), CancellationToken.None);
        Assert.Equal("0|0|0", (await test.RowsAsync("select (select count(*) from episode), (select count(*) from change), (select revision from dataset)"))[0]);

        await writer.CompleteAsync(CancellationToken.None);

        Assert.Equal("1|3|1", (await test.RowsAsync("select (select count(*) from episode), (select count(*) from change), (select revision from dataset)"))[0]);
    }

    [Fact]
    public async Task A_writer_that_is_not_completed_leaves_nothing()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using (var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None))
        {
            await writer.Identities.ResolveAsync(ContentKind.Person, ["ada"], CancellationToken.None);
            await writer.WriteAsync(Batch(Episode("one").WithGuest("ada")).With(Podcast()), CancellationToken.None);
        }

        Assert.Equal("0|0|0", (await test.RowsAsync("select (select count(*) from episode), (select count(*) from identity), (select revision from dataset)"))[0]);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_leaves_nothing_and_the_next_writer_goes_on()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.WriteAsync(Batch(Episode("one").WithGuest("ada")).With(Podcast()), CancellationToken.None);
        await test.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => writer.CompleteAsync(CancellationToken.None));

        NpgsqlConnection.ClearAllPools();
        var result = await test.WriteAsync(Batch(Episode("two").WithGuest("bob")).With(Podcast()));
        Assert.Equal(1, result.Revision);
        Assert.Equal(["two"], await test.RowsAsync("select slug from episode"));
    }

    [Fact]
    public async Task A_row_that_refers_to_nothing_is_refused_and_nothing_is_written()
    {
        await using var test = await StorageDatabase.CreateAsync();

        var error = await Assert.ThrowsAsync<PostgresException>(() => test.WriteAsync(Batch(Episode("one")) with { Podcasts = [] }));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, error.SqlState);
        Assert.Equal(0, await test.ScalarAsync<long>("select count(*) from episode"));
    }

    [Fact]
    public async Task A_completed_writer_takes_nothing_more()
    {
        await using var test = await StorageDatabase.CreateAsync();
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        await writer.CompleteAsync(CancellationToken.None);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.WriteAsync(new ContentBatch(), CancellationToken.None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.CompleteAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Chunks_give_the_same_as_one_batch()
    {
        await using var whole = await StorageDatabase.CreateAsync();
        await using var chunked = await StorageDatabase.CreateAsync();
        var episodes = Enumerable.Range(0, 30)
            .Select(i => Episode($"e{i}", i + 1).WithGuest($"g{i % 7}").WithLink($"t{i % 3}", $"https://x.example/{i % 5}") with { Slug = $"s{i % 10}" }).ToArray();

        await whole.WriteAsync(Batch(episodes).With(Podcast()));
        await chunked.WriteAsync([Batch().With(Podcast()), .. episodes.Chunk(7).Select(Batch)]);

        const string Dump = """
            select 'e', id, slug, revision, content_hash::text from episode union all
            select 'p', id, slug, episode_count, content_hash::text from person union all
            select 'l', id, title, mention_count, content_hash::text from link order by 1, 2
            """;
        Assert.Equal(await whole.RowsAsync(Dump), await chunked.RowsAsync(Dump));
    }
}
