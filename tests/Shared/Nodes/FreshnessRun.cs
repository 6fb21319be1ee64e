using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;
using PodcastApi.Content;
using PodcastApi.Storage;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Tests.Nodes;

/// <summary>
/// How long it takes from the commit of an ingest to the first fresh answer of every node on the same database. Now and then the
/// connections on which the nodes are told of revisions are ended just before the commit.
/// </summary>
internal static class FreshnessRun
{
    /// <summary>Every so many revisions all nodes lose the connection on which they are told.</summary>
    private const int RevisionsToCut = 10;

    /// <summary>What runs for the first time is slow, and is not measured.</summary>
    private const int RevisionsToWarmUp = 3;

    private const string Listeners = """
        from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query in ('listen podcast_revision', 'select revision from dataset')
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Writes revisions, one when all clients have seen the one before.</summary>
    /// <param name="connectionString">The database; a podcast is added to it.</param>
    /// <param name="nodes">The addresses of the nodes.</param>
    /// <param name="revisions">How many.</param>
    /// <exception cref="TimeoutException">A client did not see a revision within a minute.</exception>
    public static async Task<Freshness> MeasureAsync(string connectionString, IReadOnlyList<Uri> nodes, int revisions)
    {
        var clients = nodes.SelectMany<Uri, NodeClient>(node => [new(node, AskRest), new(node, AskGraphQL)]).ToList();
        using var done = new CancellationTokenSource();
        var running = clients.Select(client => Task.Run(() => client.RunAsync(done.Token))).ToList();
        var commits = new List<(long Revision, long At, bool IsCut)>();
        await using (var database = PodcastDatabase.Create(connectionString))
        {
            for (var i = -RevisionsToWarmUp; i < revisions; i++)
            {
                var isCut = i >= 0 && i % RevisionsToCut == RevisionsToCut / 2;
                var (revision, at) = await WriteAsync(database, i, isCut ? () => CutAsync(connectionString, nodes.Count) : () => Task.CompletedTask);
                if (i >= 0)
                    commits.Add((revision, at, isCut));
                await UntilAsync(() => running.Any(task => task.IsFaulted) || clients.All(client => client.Newest >= revision), $"Not every node has told of revision {revision}.");
            }
        }

        await done.CancelAsync();
        await Task.WhenAll(running);
        var lags = commits.Select(commit => (commit.IsCut, Each: clients.Select(client => client.FirstAnswer(commit.Revision, commit.At)).ToList())).ToList();
        var result = new Freshness(
            nodes.Count, [.. lags.SelectMany(commit => commit.Each).Order()], [.. lags.Where(commit => commit.IsCut).SelectMany(commit => commit.Each).Order()],
            clients.Sum(client => client.Answers), clients.Min(client => client.Kept), clients.Select(client => client.Stale).FirstOrDefault(stale => stale is not null));
        clients.ForEach(client => client.Dispose());
        return result;
    }

    private static HttpRequestMessage AskRest() => new(HttpMethod.Get, "/v1/podcasts");

    private static HttpRequestMessage AskGraphQL() => new(HttpMethod.Post, "/graphql")
    {
        Content = new StringContent("""{"query":"{ podcasts { nodes { title } } }"}""", Encoding.UTF8, "application/json"),
    };

    /// <summary>The time is that at which the writer knows of its commit: a node may know of it before.</summary>
    private static async Task<(long Revision, long At)> WriteAsync(PodcastDatabase database, int round, Func<Task> beforeCommit)
    {
        await using var writer = await ContentWriter.BeginAsync(database, CancellationToken.None);
        await writer.WriteAsync(
            new ContentBatch { Podcasts = [new PodcastRow { Id = EntityId.FromNaturalKey(ContentKind.Podcast, "freshness").Value, Slug = "freshness", Title = $"Freshness {round}" }] },
            CancellationToken.None);
        await beforeCommit();
        var result = await writer.CompleteAsync(CancellationToken.None);
        return (result.Revision, Stopwatch.GetTimestamp());
    }

    private static async Task CutAsync(string connectionString, int nodes)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        // Those that were cut off before have to be back.
        var waited = Stopwatch.StartNew();
        while (await CountAsync("select count(*) " + Listeners) < nodes)
        {
            if (waited.Elapsed > Limit)
                throw new TimeoutException($"There are not {nodes} connections that listen.");
            await Task.Delay(5);
        }

        await CountAsync("select count(*) filter (where pg_terminate_backend(pid)) " + Listeners);

        async Task<long> CountAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return (long)(await command.ExecuteScalarAsync())!;
        }
    }

    private static async Task UntilAsync(Func<bool> condition, string failure)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > Limit)
                throw new TimeoutException(failure);
            await Task.Delay(1);
        }
    }
}

/// <summary>What was found.</summary>
/// <param name="Nodes">How many nodes there were, with two clients each.</param>
/// <param name="Lags">From each commit to the first fresh answer to each client, ascending.</param>
/// <param name="CutLags">Those among them for which the nodes were not told of the revision.</param>
/// <param name="Answers">How many answers there were.</param>
/// <param name="Kept">How many answers came from memory, of the client that had the fewest.</param>
/// <param name="Stale">An answer that was older than one that the same client had seen; null when there was none.</param>
internal sealed record Freshness(int Nodes, IReadOnlyList<TimeSpan> Lags, IReadOnlyList<TimeSpan> CutLags, int Answers, int Kept, string? Stale)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"From a commit to the first fresh answer of every node ({Nodes} nodes, {Lags.Count} first answers of {Answers}): {Spread(Lags)}; {CutLags.Count} of them with the listeners' connections ended before the commit: {Spread(CutLags)}.");

    private static string Spread(IReadOnlyList<TimeSpan> sorted) => string.Create(CultureInfo.InvariantCulture,
        $"p50 {At(sorted, 0.5):0.0} ms, p99 {At(sorted, 0.99):0.0} ms, longest {sorted[^1].TotalMilliseconds:0.0} ms");

    private static double At(IReadOnlyList<TimeSpan> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)].TotalMilliseconds;
}
