using System.Runtime.CompilerServices;
using static PodcastApi.GraphQL.Tests.Execution.Incremental.IncrementalRun;

namespace PodcastApi.GraphQL.Tests.Execution.Incremental;

public sealed class StreamTests
{
    private static readonly Dictionary<string, object?>[] Hosts = [Host("a"), Host("b"), Host("c")];

    [Fact]
    public async Task Items_beyond_the_initial_count_come_after_the_answer() => Assert.Equal(
        [
            """{"data":{"show":{"hosts":[{"name":"a"}]}},"pending":[{"id":"0","path":["show","hosts"],"label":"rest"}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","items":[{"name":"b"},{"name":"c"}]}],"completed":[{"id":"0"}]}""",
        ],
        await All("{ show { hosts @stream(initialCount: 1, label: \"rest\") { name } } }", Map(("show", Map(("hosts", Hosts))))));

    [Fact]
    public async Task Without_an_initial_count_all_items_come_after_the_answer()
    {
        var answers = await All("{ show { hosts @stream { name } } }", Map(("show", Map(("hosts", Hosts)))));
        Assert.Equal("""{"data":{"show":{"hosts":[]}},"pending":[{"id":"0","path":["show","hosts"]}],"hasNext":true}""", answers[0]);
        Assert.Contains("\"items\":[{\"name\":\"a\"},{\"name\":\"b\"},{\"name\":\"c\"}]", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_or_shorter_than_the_initial_count_the_list_is_in_the_answer()
    {
        var root = Map(("show", Map(("hosts", Hosts))));
        const string Whole = """{"data":{"show":{"hosts":[{"name":"a"},{"name":"b"},{"name":"c"}]}}}""";
        Assert.Equal([Whole], await All("{ show { hosts @stream(if: false) { name } } }", root));
        Assert.Equal([Whole], await All("{ show { hosts @stream(initialCount: 4) { name } } }", root));
    }

    [Fact]
    public async Task A_negative_initial_count_is_an_error_of_the_field() => Assert.StartsWith(
        """{"errors":[{"message":"initialCount must be a positive integer",""",
        Assert.Single(await All("{ show { hosts @stream(initialCount: -1) { name } } }", Map(("show", Map(("hosts", Hosts)))))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Lists_of_lists_are_streamed_by_their_outer_list() => Assert.Equal(
        [
            """{"data":{"show":{"matrix":[[1,2]]}},"pending":[{"id":"0","path":["show","matrix"]}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","items":[[3],[4,5]]}],"completed":[{"id":"0"}]}""",
        ],
        await All(
            "{ show { matrix @stream(initialCount: 1) } }",
            Map(("show", Map(("matrix", new object[] { new[] { 1, 2 }, new[] { 3 }, new[] { 4, 5 } }))))));

    [Fact]
    public async Task An_item_that_fails_is_null_where_it_may_be_and_else_ends_the_stream()
    {
        var hosts = new object[] { Host("a"), Host("b", null), Host("c") };
        const string Error = """{"message":"Cannot return null for non-nullable field Host.age.","locations":[{"line":1,"column":27}],"path":["show","guests",1,"age"]}""";
        var nullable = await All("{ show { guests @stream { age } } }", Map(("show", Map(("guests", hosts)))));
        Assert.Equal($$"""{"hasNext":false,"incremental":[{"id":"0","items":[{"age":1},null,{"age":1}],"errors":[{{Error}}]}],"completed":[{"id":"0"}]}""", nullable[1]);
        var strict = await All("{ show { hosts  @stream { age } } }", Map(("show", Map(("hosts", hosts)))));
        Assert.Equal(
            $$"""{"hasNext":false,"incremental":[{"id":"0","items":[{"age":1}]}],"completed":[{"id":"0","errors":[{{Error.Replace("guests", "hosts", StringComparison.Ordinal)}}]}]}""",
            strict[1]);
    }

    [Fact]
    public async Task Fragments_can_be_deferred_in_streamed_items()
    {
        using var folded = FoldedAnswer.Fold(await All("{ show { hosts @stream(initialCount: 1) { name ... @defer { age } } } }", Map(("show", Map(("hosts", Hosts))))));
        Assert.Equal(
            """{"data":{"show":{"hosts":[{"name":"a","age":1},{"name":"b","age":1},{"name":"c","age":1}]}}}""", folded.RootElement.GetRawText());
    }

    [Fact]
    public async Task A_list_that_is_waited_for_is_streamed_as_it_comes_and_disposed_of_where_reading_ends()
    {
        var source = new Source();
        await using (var execution = await Start("{ show { hosts @stream(initialCount: 1) { name } } }", Map(("show", Map(("hosts", source.Read()))))))
        {
            Assert.Equal("""{"data":{"show":{"hosts":[{"name":"h0"}]}},"pending":[{"id":"0","path":["show","hosts"]}],"hasNext":true}""", execution.Initial.ToJson());
            await foreach (var payload in execution.ReadAsync())
            {
                Assert.StartsWith("""{"hasNext":true,"incremental":[{"id":"0","items":[{"name":"h1"}""", payload.ToJson(), StringComparison.Ordinal);
                break;
            }
        }
        await source.Closed.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_list_that_nobody_starts_to_read_is_disposed_of()
    {
        var source = new Source();
        await using (await Start("{ show { hosts @stream(initialCount: 1) { name } } }", Map(("show", Map(("hosts", source.Read()))))))
            Assert.False(source.Closed.Task.IsCompleted);
        Assert.True(source.Closed.Task.IsCompleted);
    }

    [Fact]
    public async Task A_list_below_a_place_that_became_null_is_disposed_of()
    {
        var source = new Source();
        var answers = await All("{ show { hosts @stream(initialCount: 1) { name } top { name } } }", Map(("show", Map(("hosts", source.Read()), ("top", null)))));
        Assert.EndsWith("\"data\":{\"show\":null}}", Assert.Single(answers), StringComparison.Ordinal);
        Assert.True(source.Closed.Task.IsCompleted);
    }

    [Fact]
    public async Task A_list_is_read_a_hundred_items_ahead_at_most()
    {
        var source = new Source();
        await using var execution = await Start("{ show { hosts @stream { name } } }", Map(("show", Map(("hosts", source.Read())))));
        var delivered = 0;
        await foreach (var payload in execution.ReadAsync())
        {
            delivered += payload.Incremental.Sum(part => part.Items!.Count);
            Assert.InRange(source.Count, 0, delivered + 101);
            if (delivered > 2000)
                break;
        }
    }

    [Fact]
    public async Task A_waited_for_list_without_stream_is_in_the_answer() => Assert.Equal(
        ["""{"data":{"show":{"hosts":[{"name":"h0"},{"name":"h1"}]}}}"""],
        await All("{ show { hosts { name } } }", Map(("show", Map(("hosts", new Source { End = 2 }.Read()))))));

    [Fact]
    public async Task What_a_list_throws_while_it_is_read_is_an_error_of_its_field_or_ends_its_stream()
    {
        const string Error = """{"message":"No more.","locations":[{"line":1,"column":10}],"path":["show","hosts"]}""";
        var plain = await All("{ show { hosts { name } } }", Map(("show", Map(("hosts", new Source { End = 1, Fails = true }.Read())))));
        Assert.Equal(["{\"errors\":[" + Error + "],\"data\":{\"show\":{\"hosts\":null}}}"], plain);
        var streamed = await All("{ show { hosts @stream(initialCount: 1) { name } } }", Map(("show", Map(("hosts", new Source { End = 1, Fails = true }.Read())))));
        Assert.Equal($$"""{"hasNext":false,"completed":[{"id":"0","errors":[{{Error}}]}]}""", streamed[^1]);
    }

    [Fact]
    public async Task Cancellation_reaches_resolvers_of_what_was_put_off()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = new TaskCompletionSource();
        await using var execution = await Start(
            "{ number ... @defer { show { name } } }",
            Map(("number", 1)),
            new()
            {
                ["show"] = async (_, _, context) =>
                {
                    seen.SetResult();
                    await Task.Delay(Timeout.Infinite, context.CancellationToken);
                    return null;
                },
            },
            cancellation.Token);
        var reading = Task.Run(async () =>
        {
            await foreach (var _ in execution.ReadAsync())
                Assert.Fail("Nothing is to be delivered.");
        });
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    /// <summary>Hosts without end, unless it says otherwise.</summary>
    private sealed class Source
    {
        public int End { get; init; } = int.MaxValue;

        public bool Fails { get; init; }

        public int Count { get; private set; }

        public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async IAsyncEnumerable<object?> Read([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                for (; Count < End; Count++)
                {
                    await Task.Yield();
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return Host($"h{Count}");
                }
                if (Fails)
                    throw new InvalidOperationException("No more.");
            }
            finally
            {
                Closed.TrySetResult();
            }
        }
    }
}
