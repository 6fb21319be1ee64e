using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Validation;
using static PodcastApi.GraphQL.Tests.Execution.Incremental.IncrementalRun;

namespace PodcastApi.GraphQL.Tests.Execution.Incremental;

public sealed class DeferTests
{
    private static readonly Dictionary<string, object?> Root = Map(("number", 3), ("show", Map(("name", "s"), ("top", Host("t", 5)))));

    [Fact]
    public void Without_the_switch_the_directives_are_unknown()
    {
        var errors = DocumentValidator.Validate(SchemaBuilder.Build("type Query { a: [Int] }"), Parser.Parse("{ ... @defer { a } b: a @stream }"));
        Assert.Equal(["Unknown directive \"@defer\".", "Unknown directive \"@stream\"."], errors.Select(error => error.Message));
    }

    [Fact]
    public async Task Without_incremental_execution_all_is_in_one_answer()
    {
        var document = Parser.Parse("{ ... @defer { number } show { name } }");
        var result = await GraphQLExecutor.ExecuteAsync(Build(), document, options: new ExecutionOptions { RootValue = Root });
        Assert.Equal("""{"data":{"number":3,"show":{"name":"s"}}}""", result.ToJson());
    }

    [Fact]
    public async Task A_deferred_fragment_comes_after_the_answer() => Assert.Equal(
        [
            """{"data":{"show":{"name":"s"}},"pending":[{"id":"0","path":["show"],"label":"later"}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","data":{"top":{"age":5}}}],"completed":[{"id":"0"}]}""",
        ],
        await All("{ show { name ... @defer(label: \"later\") { top { age } } } }", Root));

    [Fact]
    public async Task A_named_fragment_can_be_deferred_at_the_root() => Assert.Equal(
        [
            """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","data":{"number":3}}],"completed":[{"id":"0"}]}""",
        ],
        await All("{ ...F @defer } fragment F on Query { number }", Root));

    [Fact]
    public async Task Switched_off_by_its_argument_it_comes_with_the_answer() => Assert.Equal(
        ["""{"data":{"number":3}}"""],
        await All("query ($off: Boolean! = false) { ... @defer(if: $off) { number } }", Root));

    [Fact]
    public async Task What_the_answer_holds_is_not_delivered_again() => Assert.Equal(
        [
            """{"data":{"show":{"name":"s","top":{"age":5}}},"pending":[{"id":"0","path":["show"]}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","subPath":["top"],"data":{"name":"t"}}],"completed":[{"id":"0"}]}""",
        ],
        await All("{ show { name top { age } ... @defer { name top { age name } } } }", Root));

    [Fact]
    public async Task A_fragment_with_nothing_of_its_own_is_not_spoken_of() => Assert.Equal(
        ["""{"data":{"number":3}}"""],
        await All("{ number ... @defer { number } }", Root));

    [Fact]
    public async Task What_two_fragments_ask_for_comes_once_with_the_first() => Assert.Equal(
        [
            """{"data":{"show":{}},"pending":[{"id":"0","path":["show"],"label":"a"},{"id":"1","path":["show"],"label":"b"}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","data":{"name":"s"}},{"id":"1","data":{"self":null}}],"completed":[{"id":"0"},{"id":"1"}]}""",
        ],
        await All("{ show { ... @defer(label: \"a\") { name } ... @defer(label: \"b\") { name self { name } } } }", Root));

    [Fact]
    public async Task A_fragment_within_another_is_told_of_when_that_is_delivered()
    {
        var slow = new TaskCompletionSource<object?>();
        await using var execution = await Start(
            "{ ... @defer(label: \"outer\") { show { name ... @defer(label: \"inner\") { top { name } } } } }",
            Root, new() { ["top"] = async (_, _, _) => await slow.Task });
        await using var payloads = execution.ReadAsync().GetAsyncEnumerator();
        Assert.Equal("""{"data":{},"pending":[{"id":"0","path":[],"label":"outer"}],"hasNext":true}""", execution.Initial.ToJson());
        Assert.True(await payloads.MoveNextAsync());
        Assert.Equal(
            """{"hasNext":true,"pending":[{"id":"1","path":["show"],"label":"inner"}],"incremental":[{"id":"0","data":{"show":{"name":"s"}}}],"completed":[{"id":"0"}]}""",
            payloads.Current.ToJson());
        slow.SetResult(Host("t"));
        Assert.True(await payloads.MoveNextAsync());
        Assert.Equal("""{"hasNext":false,"incremental":[{"id":"1","data":{"top":{"name":"t"}}}],"completed":[{"id":"1"}]}""", payloads.Current.ToJson());
        Assert.False(await payloads.MoveNextAsync());
    }

    [Fact]
    public async Task An_error_in_a_deferred_fragment_comes_with_its_data()
    {
        var answers = await All("{ ... @defer { number show { name } } }", Map(("number", new InvalidOperationException("No number.")), ("show", Root["show"])));
        Assert.Equal(
            """{"hasNext":false,"incremental":[{"id":"0","data":{"number":null,"show":{"name":"s"}},"errors":[{"message":"No number.","locations":[{"line":1,"column":16}],"path":["number"]}]}],"completed":[{"id":"0"}]}""",
            answers[1]);
    }

    [Fact]
    public async Task A_null_that_goes_out_of_a_fragment_ends_it_with_the_error_and_leaves_the_answer_as_it_is()
    {
        var answers = await All("{ number ... @defer { must { ... @defer { name } } number } ... @defer { show { name } } }", Root);
        Assert.Equal("""{"data":{"number":3},"pending":[{"id":"0","path":[]},{"id":"1","path":[]}],"hasNext":true}""", answers[0]);
        Assert.Equal(
            """{"hasNext":false,"incremental":[{"id":"1","data":{"show":{"name":"s"}}}],"completed":[{"id":"0","errors":[{"message":"Cannot return null for non-nullable field Query.must.","locations":[{"line":1,"column":23}],"path":["must"]}]},{"id":"1"}]}""",
            answers[1]);
    }

    [Fact]
    public async Task What_is_deferred_below_a_place_that_became_null_is_not_delivered()
    {
        var answers = await All("{ show { ... @defer { name } top { age } } }", Map(("show", Map(("name", "s"), ("top", Host("t", null))))));
        Assert.Equal("\"data\":{\"show\":null}}", Assert.Single(answers)[^"\"data\":{\"show\":null}}".Length..]);
    }

    [Fact]
    public async Task In_a_mutation_fields_below_the_root_can_be_deferred() => Assert.Equal(
        [
            """{"data":{"rename":{"name":"s"}},"pending":[{"id":"0","path":["rename"]}],"hasNext":true}""",
            """{"hasNext":false,"incremental":[{"id":"0","data":{"self":null}}],"completed":[{"id":"0"}]}""",
        ],
        await All("mutation { rename { name ... @defer { self { name } } } }", Map(("rename", Root["show"]))));

    [Fact]
    public async Task A_subscription_defers_nothing() => Assert.Contains(
        "`@defer` directive not supported on subscription operations.",
        (await All("subscription ($yes: Boolean! = true) { show { ... @defer(if: $yes) { name } } }", Root))[0],
        StringComparison.Ordinal);

    [Fact]
    public async Task Parts_that_end_on_many_threads_fold_to_the_plain_answer()
    {
        const string Query = """
            { shows { name ... @defer { hosts @stream(initialCount: 1) { name ... @defer { age show { name } } } } ...T @defer } ...R @defer }
            fragment T on Show { name top { name ...H @defer } }
            fragment H on Host { name age }
            fragment R on Query { number shows { top { age } } }
            """;
        var hosts = Enumerable.Range(0, 60).Select(index => Host($"h{index}", index)).ToArray();
        var root = Map(("number", 1), ("shows", hosts.Chunk(6).Select(chunk => Map(("name", "s"), ("hosts", chunk), ("top", chunk[3]))).ToArray()));
        FieldResolver slow = async (source, _, context) =>
        {
            await Task.Yield();
            return ((Dictionary<string, object?>)source!).GetValueOrDefault(context.Field.Name);
        };
        var plain = await GraphQLExecutor.ExecuteAsync(Build(), Parser.Parse(Query), options: new ExecutionOptions { RootValue = root });
        var resolvers = new[] { "name", "age", "hosts", "top", "show", "shows" }.ToDictionary(name => name, _ => slow);
        using var expected = System.Text.Json.JsonDocument.Parse(plain.ToJson());
        for (var i = 0; i < 5; i++)
        {
            using var folded = FoldedAnswer.Fold(await All(Query, root, resolvers));
            Assert.True(ConformanceJudge.Same(expected.RootElement, folded.RootElement, ordered: false, new HashSet<string>()), folded.RootElement.GetRawText());
        }
    }
}
