using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Storage.Writing;
using Xunit.Abstractions;

namespace PodcastApi.Server.Tests.Caching;

/// <summary>No answer from memory is older than what the same client has seen, whatever happens between.</summary>
public sealed class FreshnessTests(RestServer server, ITestOutputHelper output) : IClassFixture<RestServer>
{
    private const int Revisions = 15;

    /// <summary>Ends the connection on which revisions are announced.</summary>
    private const string KillListener = """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query in ('listen podcast_revision', 'select revision from dataset')
        """;

    [Fact]
    public async Task A_client_that_saw_a_revision_gets_no_older_one_although_the_listener_is_cut_off()
    {
        await WriteAsync(0);
        for (var round = 1; round <= 10; round++)
        {
            using (await server.KeptAsync(() => server.AskAsync("/v1/podcasts")))
            using (await server.KeptAsync(() => server.PostAsync("{ revision }")))
            {
                await server.ExecuteAsync(KillListener);
            }

            var revision = await WriteAsync(round);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            // Asks another question each time, so that nothing kept can answer it, until the new revision is seen.
            for (var i = 0; ; i++)
            {
                using var seen = await server.AskAsync($"/v1/episodes?first={i % 100}&number={round}&season={i}");
                if (seen.Revision() >= revision)
                    break;
                patience.Token.ThrowIfCancellationRequested();
            }

            using var rest = await server.AskAsync("/v1/podcasts");
            using var graphQL = await server.PostAsync("{ revision }");
            Assert.True(rest.Revision() >= revision, $"round {round}: {rest.Revision()} by {rest.Status()}, not {revision}");
            Assert.Contains($"Title {round}\"", await rest.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True(graphQL.Revision() >= revision, $"round {round}: {graphQL.Revision()} by {graphQL.Status()}, not {revision}");
        }
    }

    [Fact]
    public async Task Every_answer_is_of_the_revision_that_it_is_kept_under_while_content_comes_in()
    {
        await WriteAsync(0);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(reader => Task.Run(() => ReadAsync(reader % 2 == 0, done.Token))).ToList();
        for (var i = 1; i <= Revisions; i++)
        {
            var revision = await WriteAsync(i);
            if (i % 5 == 3)
                await server.ExecuteAsync(KillListener);
            // Each revision is asked for at least once before the next one comes.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (true)
            {
                using var seen = await server.PostAsync("{ revision }");
                if (seen.Revision() >= revision)
                    break;
                await Task.Delay(5, patience.Token);
            }
        }

        await done.CancelAsync();
        var counts = await Task.WhenAll(readers);
        output.WriteLine($"{counts.Sum(count => count.Answers)} answers, {counts.Sum(count => count.Hits)} of them from memory");
        Assert.True(counts.Sum(count => count.Hits) > 0);
    }

    /// <summary>What the body says of the revision is what the header says, and it never goes back.</summary>
    private async Task<(int Answers, int Hits)> ReadAsync(bool byPost, CancellationToken done)
    {
        var (answers, hits, last) = (0, 0, 0L);
        while (!done.IsCancellationRequested)
        {
            using var response = byPost ? await server.PostAsync("{ revision }") : await server.AskAsync("/graphql?query={revision}");
            var body = (long)JsonNode.Parse(await response.Content.ReadAsStringAsync(CancellationToken.None))!["data"]!["revision"]!;
            Assert.Equal(body, response.Revision());
            Assert.True(body >= last, $"{body} came after {last} by {response.Status()}");
            last = body;
            answers++;
            hits += response.Status() == "PodcastApi; hit" ? 1 : 0;
        }

        return (answers, hits);
    }

    private async Task<long> WriteAsync(int round)
    {
        await server.WriteAsync(new ContentBatch
        {
            Podcasts = [new PodcastRow { Id = SampleServer.Id(ContentKind.Podcast, "fresh"), Slug = "fresh", Title = $"Title {round}" }],
        });
        await using var connection = new Npgsql.NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("select d.revision from dataset d", connection) { CommandTimeout = 60 };
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
