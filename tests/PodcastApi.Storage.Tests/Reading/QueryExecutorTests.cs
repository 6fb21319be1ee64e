using System.Buffers;
using System.Diagnostics;
using System.Text;
using Npgsql;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Compilation;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class QueryExecutorTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    [Fact]
    public async Task A_query_of_many_statements_is_one_round_trip()
    {
        // Opening the connection is another matter.
        (await database.Executor.ExecuteAsync(Query(new HashSet<string>()))).Dispose();

        // Npgsql has one activity for each batch or command that it sends.
        var sent = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = activity => Interlocked.Add(ref sent, activity.Parent?.OperationName == "counted" ? 1 : 0),
        };
        ActivitySource.AddActivityListener(listener);
        using var counted = new Activity("counted").Start();
        var query = Query(new HashSet<string> { "guests", "companies", "sections", "links", "sources", "chapters" });
        Assert.True(new PlanCache().Get(query.Shape).Statements.Count > 6);
        using var result = await database.Executor.ExecuteAsync(query);
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Several_roots_are_one_object_in_the_order_of_the_query()
    {
        var values = new QueryValues();
        var slug = Selecting.Scalars(ContentModel.Podcast, "slug");
        var shape = new QueryShape(
        [
            new RevisionRoot("revision"),
            new SingleRoot("b", new SlugLookup(ContentModel.Podcast, values.Add("podcast-1")), slug),
            new SingleRoot("a", new SlugLookup(ContentModel.Podcast, values.Add("none")), slug),
        ]);
        using var result = await database.Executor.ExecuteAsync(new ContentQuery(shape, values));
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteAll(buffer, "");
        Assert.Equal("""{"revision":100,"b":{"slug":"podcast-1"},"a":null}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(100, result.Revision);
        Assert.Equal(RootStatus.NotFound, result.Outcome(2).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_statements_and_the_revision_are_of_one_snapshot_whether_or_not_the_session_has_our_settings(bool hasSettings)
    {
        await using var own = await StorageDatabase.CreateAsync();
        await own.ExecuteAsync(SampleContent.Sql());
        var options = hasSettings ? new ReadingOptions() : new ReadingOptions { SessionSettings = new Dictionary<string, string>() };
        await using var source = ReadingConnection.CreateDataSource(own.ConnectionString, options);
        var executor = new QueryExecutor(source, new PlanCache());
        using var stop = new CancellationTokenSource();

        // Title and text of the sections always name the revision of their transaction.
        var writing = Task.Run(async () =>
        {
            await using var connection = new NpgsqlConnection(own.ConnectionString);
            await connection.OpenAsync();
            for (var revision = 101; !stop.IsCancellationRequested; revision++)
            {
                await using var command = new NpgsqlCommand(
                    $"begin; update episode set title = '{revision}' where slug = 'episode-14'; update section set text = '{revision}'; update dataset set revision = {revision}; commit", connection);
                await command.ExecuteNonQueryAsync();
            }
        });
        var values = new QueryValues();
        var selection = Selecting.Scalars(ContentModel.Episode, "title").With(
            Selecting.List(ContentModel.Episode.Relation("sections"), Selecting.Scalars(ContentModel.Section, "text")));
        var query = new ContentQuery(new QueryShape([new SingleRoot("e", new EpisodeSlugLookup(values.Add("episode-14"), null), selection)]), values);
        var revisions = new HashSet<long>();
        for (var i = 0; i < 300 || revisions.Count < 10; i++)
        {
            using var result = await executor.ExecuteAsync(query);
            var buffer = new ArrayBufferWriter<byte>();
            result.Write(0, buffer, "");
            if (result.Revision > 100)
                Assert.Equal($$$"""{"title":"{{{result.Revision}}}","sections":[{"text":"{{{result.Revision}}}"},{"text":"{{{result.Revision}}}"}]}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
            revisions.Add(result.Revision);
        }

        await stop.CancelAsync();
        await writing;
        Assert.Equal(!hasSettings, executor.BeginsTransactions);
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_a_timeout_and_the_connection_stays_usable()
    {
        await using var own = await StorageDatabase.CreateAsync();
        await own.ExecuteAsync(SampleContent.Sql());
        await using var source = ReadingConnection.CreateDataSource(own.ConnectionString, new ReadingOptions { StatementTimeout = TimeSpan.FromMilliseconds(100), MaxConnections = 1 });
        var executor = new QueryExecutor(source, new PlanCache());
        await using (var blocker = new NpgsqlConnection(own.ConnectionString))
        {
            await blocker.OpenAsync();
            await using var command = new NpgsqlCommand("begin; lock table section", blocker);
            await command.ExecuteNonQueryAsync();
            await Assert.ThrowsAsync<QueryTimeoutException>(async () => await executor.ExecuteAsync(Query(new HashSet<string> { "sections" })));
        }

        using var result = await executor.ExecuteAsync(Query(new HashSet<string> { "sections" }));
        Assert.Equal(RootStatus.Found, result.Outcome(0).Status);
    }

    [Fact]
    public async Task A_caller_that_gives_up_stops_the_statement()
    {
        await using var own = await StorageDatabase.CreateAsync();
        await using var source = ReadingConnection.CreateDataSource(own.ConnectionString, new ReadingOptions { MaxConnections = 1 });
        var executor = new QueryExecutor(source, new PlanCache());
        await using var blocker = new NpgsqlConnection(own.ConnectionString);
        await blocker.OpenAsync();
        await using var command = new NpgsqlCommand("begin; lock table episode", blocker);
        await command.ExecuteNonQueryAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await executor.ExecuteAsync(Query(new HashSet<string>()), patience.Token));
        Assert.Equal(0, await own.ScalarAsync<long>("select count(*) from pg_stat_activity where application_name = 'podcastapi-read' and datname = current_database() and state = 'active'"));
    }

    [Fact]
    public void Equal_shapes_are_compiled_once()
    {
        var plans = new PlanCache();
        var one = Query(new HashSet<string> { "guests" });
        var two = Query(new HashSet<string> { "guests" });
        Assert.Same(plans.Get(one.Shape), plans.Get(two.Shape));
        Assert.NotSame(plans.Get(one.Shape), plans.Get(Query(new HashSet<string> { "links" }).Shape));
        Assert.Equal(2, plans.Count);
    }

    [Fact]
    public void A_cache_that_is_full_lets_all_plans_go()
    {
        var plans = new PlanCache(capacity: 40_000);
        var fields = ContentModel.Episode.Members.OfType<ScalarField>().Select(field => field.Name).ToArray();
        var most = 0;
        for (var i = 1; i < fields.Length; i++)
        {
            var values = new QueryValues();
            plans.Get(new QueryShape([new SingleRoot("e", new EpisodeSlugLookup(values.Add("x"), null), Selecting.Scalars(ContentModel.Episode, fields[..i]))]));
            most = Math.Max(most, plans.Count);
        }

        Assert.InRange(most, 2, fields.Length - 2);
        Assert.InRange(plans.Count, 1, most);
    }

    private static ContentQuery Query(IReadOnlySet<string> includes)
    {
        var values = new QueryValues();
        var ordering = new Ordering(ContentModel.Episode.DefaultOrder);
        var page = PageReader.Read(new PageArguments(), new PageLimits(), new CursorBinding("episodes", ordering, null, [], values), values).Page!;
        var connection = new Connection
        {
            Page = page,
            Ordering = ordering,
            Output = new ItemArray(RestSelection.Summary(ContentModel.Episode, includes), PageFacts.HasNextPage | PageFacts.TotalCount),
        };
        return new ContentQuery(new QueryShape([new CollectionRoot("episodes", ContentModel.Collection("episodes"), connection)]), values);
    }
}
