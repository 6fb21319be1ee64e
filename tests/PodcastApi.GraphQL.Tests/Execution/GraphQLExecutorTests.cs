using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class GraphQLExecutorTests
{
    private const string Sdl = """
        interface Named { name: String }
        type Show implements Named { name: String hosts: [Host!] top: Host! self: Show }
        type Host implements Named { name: String age: Int! }
        union Found = Show | Host
        type Query { show: Show shows: [Show] found: Found named: Named number: Int add(a: Int!, b: Int = 2): Int matrix: [[Int!]] must: Int! }
        type Mutation { first: Int second: Int! third: Int }
        """;

    [Fact]
    public async Task Without_a_resolver_a_field_is_the_entry_of_its_name()
    {
        var root = Map(("show", Map(("name", "Rustacean"))), ("number", 3));
        Assert.Equal("""{"data":{"show":{"title":"Rustacean","self":null},"number":3}}""", await Run("{ show { title: name self { name } } number }", root: root));
        Assert.Equal("""{"data":{"number":null}}""", await Run("{ number }", root: new object()));
    }

    [Fact]
    public async Task Arguments_come_with_defaults_and_in_declared_order() => Assert.Equal(
        """{"data":{"x":3,"y":30}}""",
        await Run(
            "query ($n: Int) { x: add(a: 1, b: $n) y: add(b: 20, a: 10) }",
            new() { ["add"] = (_, arguments, _) => Result((int)arguments["a"]! + (int)arguments["b"]!) }));

    [Fact]
    public async Task An_argument_that_is_none_of_its_type_is_an_error_of_its_field() => Assert.Equal(
        """{"errors":[{"message":"Argument \"Query.add(a:)\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":3}],"path":["add"]}],"data":{"add":null}}""",
        await Run("{ add }"));

    [Fact]
    public async Task What_a_resolver_throws_is_an_error_with_the_path_of_keys_and_indexes()
    {
        var root = Map(("shows", new object[] { Map(("name", "a")), Map(("name", new InvalidOperationException("No name."))) }));
        Assert.Equal(
            """{"errors":[{"message":"No name.","locations":[{"line":1,"column":16}],"path":["all",1,"n"]}],"data":{"all":[{"n":"a"},{"n":null}]}}""",
            await Run("{ all: shows { n: name } }", root: root));
    }

    [Fact]
    public async Task An_error_of_a_resolver_keeps_its_extensions() => Assert.Contains(
        "\"extensions\":{\"code\":\"SLEEPS\"}",
        await Run("{ number }", new()
        {
            ["number"] = (_, _, _) => throw new GraphQLError("Later.", extensions: new Dictionary<string, object?> { ["code"] = "SLEEPS" }),
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task All_selections_of_a_merged_field_are_places_of_its_error() => Assert.Equal(
        """{"errors":[{"message":"Cannot return null for non-nullable field Query.must.","locations":[{"line":1,"column":3},{"line":1,"column":14}],"path":["must"]}],"data":null}""",
        await Run("{ must ... { must } }"));

    [Fact]
    public async Task Null_goes_up_to_the_first_place_that_may_be_null()
    {
        var root = Map(("number", 1), ("show", Map(("name", "s"), ("top", Map(("age", null))))));
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Host.age.","locations":[{"line":1,"column":28}],"path":["show","top","age"]}],"data":{"number":1,"show":null}}""",
            await Run("{ number show { name top { age } } }", root: root));
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.matrix.","locations":[{"line":1,"column":3}],"path":["matrix",1,0]}],"data":{"matrix":[[1],null]}}""",
            await Run("{ matrix }", root: Map(("matrix", new object?[] { new object?[] { 1 }, new object?[] { null, 2 } }))));
    }

    [Fact]
    public async Task Below_one_nulled_place_only_the_first_error_is_kept()
    {
        var slow = new TaskCompletionSource<object?>();
        var running = Run("{ show { a: top { age } b: top { age } } number }", new()
        {
            ["show"] = (_, _, _) => Result(Map()),
            ["top"] = async (_, _, context) => context.Path.ToArray()[1] is "a" ? await slow.Task : throw new InvalidOperationException("b"),
            ["number"] = (_, _, _) =>
            {
                slow.SetException(new InvalidOperationException("a"));
                return Result(1);
            },
        });
        Assert.Equal(
            """{"errors":[{"message":"b","locations":[{"line":1,"column":25}],"path":["show","b"]}],"data":{"show":null,"number":1}}""", await running);
    }

    [Fact]
    public async Task Fields_of_a_query_wait_together()
    {
        var second = new TaskCompletionSource<object?>();
        Assert.Equal("""{"data":{"number":1,"must":2}}""", await Run("{ number must }", new()
        {
            ["number"] = async (_, _, _) => await second.Task,
            ["must"] = (_, _, _) =>
            {
                second.SetResult(1);
                return Result(2);
            },
        }));
    }

    [Fact]
    public async Task Fields_that_end_on_many_threads_give_the_same_answer_as_fields_that_need_not_wait()
    {
        var hosts = Enumerable.Range(0, 300).Select(i => Map(("name", $"h{i}"), ("age", i % 7 == 0 ? null : i))).ToArray();
        var root = Map(("shows", hosts.Chunk(30).Select(chunk => Map(("name", "s"), ("hosts", chunk), ("top", chunk[5]), ("self", null))).ToArray()));
        const string Query = "{ shows { name hosts { name age } top { age name } self { name } } }";
        FieldResolver slow = async (source, _, context) =>
        {
            await Task.Yield();
            return ((Dictionary<string, object?>)source!)[context.Field.Name];
        };
        var expected = await Run(Query, root: root);
        var actual = await Run(Query, new() { ["name"] = slow, ["age"] = slow, ["hosts"] = slow, ["top"] = slow }, root);
        var data = expected.IndexOf("\"data\":", StringComparison.Ordinal);
        Assert.Equal(expected[data..], actual[actual.IndexOf("\"data\":", StringComparison.Ordinal)..]);
    }

    [Fact]
    public async Task Root_fields_of_a_mutation_run_one_after_the_other_and_none_after_a_null_at_the_root()
    {
        var order = new List<string>();
        FieldResolver record = async (_, _, context) =>
        {
            order.Add("start " + context.Field.Name);
            await Task.Yield();
            order.Add("end " + context.Field.Name);
            return context.Field.Name == "first" ? 1 : null;
        };
        var json = await Run("mutation { first second third }", new() { ["first"] = record, ["second"] = record, ["third"] = record });
        Assert.Equal(["start first", "end first", "start second", "end second"], order);
        Assert.EndsWith("\"data\":null}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_enumerable_is_a_list_but_texts_and_dictionaries_are_none()
    {
        Assert.Equal("""{"data":{"matrix":[[1,2],[3]]}}""", await Run("{ matrix }", root: Map(("matrix", Enumerable.Range(0, 2).Select(i => i == 0 ? (object)new[] { 1, 2 } : new List<int> { 3 })))));
        foreach (var value in new object[] { "12", Map(), new Dictionary<int, int>(), 5 })
        {
            Assert.Equal(
                """{"errors":[{"message":"Expected Iterable, but did not find one for field \"Query.shows\".","locations":[{"line":1,"column":3}],"path":["shows"]}],"data":{"shows":null}}""",
                await Run("{ shows { name } }", root: Map(("shows", value))));
        }
    }

    [Theory]
    [InlineData("Host", """{"data":{"found":{"__typename":"Host","name":"x"}}}""")]
    [InlineData("Cast", "Abstract type \\\"Found\\\" was resolved to a type \\\"Cast\\\" that does not exist inside the schema.")]
    [InlineData("Named", "Abstract type \\\"Found\\\" was resolved to a non-object type \\\"Named\\\".")]
    [InlineData("Query", "Runtime Object type \\\"Query\\\" is not a possible type for \\\"Found\\\".")]
    [InlineData(null, "Abstract type \\\"Found\\\" must resolve to an Object type at runtime for field \\\"Query.found\\\".")]
    public async Task An_abstract_value_says_its_type(string? type, string expected) => Assert.Contains(
        expected,
        await Run("{ found { __typename ... on Named { name } } }", root: Map(("found", Map(("__typename", type), ("name", "x"))))),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_first_type_that_takes_a_value_for_its_own_is_its_type()
    {
        UnionType? union = null;
        var number = new ObjectType("Number", () => [new Field("n", Scalars.Int) { Resolver = (source, _, _) => Result(source) }]) { IsTypeOf = (value, _) => value is int };
        var text = new ObjectType("Text", () => [new Field("t", Scalars.String) { Resolver = (source, _, _) => Result(source) }]) { IsTypeOf = (value, _) => value is string };
        union = new UnionType("Any", () => [number, text]);
        var schema = new Schema(new SchemaConfig { Query = new ObjectType("Query", () => [new Field("all", union.List), new Field("number", number)]) });
        var root = Map(("all", new object[] { 1, "two" }), ("number", "three"));
        var result = await GraphQLExecutor.ExecuteAsync(
            schema, Parser.Parse("{ all { ... on Number { n } ... on Text { t } } number { n } }"), options: new ExecutionOptions { RootValue = root });
        Assert.Equal(
            """{"errors":[{"message":"Expected value of type \"Number\" but got: \"three\".","locations":[{"line":1,"column":49}],"path":["number"]}],"data":{"all":[{"n":1},{"t":"two"}],"number":null}}""",
            result.ToJson());
    }

    [Fact]
    public async Task Resolvers_find_state_path_and_merged_selections_in_their_context()
    {
        ResolveContext? seen = null;
        await Run("query Q { s: show { name } s: show { self { name } } }", new()
        {
            ["show"] = (_, _, context) =>
            {
                seen = context;
                return Result(null);
            },
        }, state: "state");
        Assert.NotNull(seen);
        Assert.Equal("state", seen.State);
        Assert.Equal(["s"], seen.Path.ToArray());
        Assert.Equal(2, seen.FieldNodes.Count);
        Assert.Equal("Query", seen.ParentType.Name);
        Assert.Equal("Q", seen.Operation.Name!.Value);
        Assert.Equal(["name", "self"], seen.CollectSubfields((ObjectType)seen.Schema.FindType("Show")!).Select(field => field.ResponseKey));
    }

    [Fact]
    public async Task A_schema_without_the_root_type_cannot_execute_the_operation()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int }");
        var result = await GraphQLExecutor.ExecuteAsync(schema, Parser.Parse("mutation { a }"));
        Assert.Equal("""{"errors":[{"message":"Schema is not configured to execute mutation operation.","locations":[{"line":1,"column":1}]}],"data":null}""", result.ToJson());
    }

    [Fact]
    public async Task Cancellation_ends_the_execution()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Run("{ number must }", new()
        {
            ["number"] = async (_, _, context) =>
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
                return 1;
            },
            ["must"] = async (_, _, _) =>
            {
                await cancellation.CancelAsync();
                return 2;
            },
        }, cancellationToken: cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_resolver_that_gives_up_by_itself_is_an_error_of_its_field() => Assert.Contains(
        "\"data\":{\"number\":null}",
        await Run("{ number }", new() { ["number"] = (_, _, _) => throw new OperationCanceledException() }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_response_that_nests_too_deeply_is_an_error_and_no_crash()
    {
        var fragments = string.Concat(Enumerable.Range(0, 600).Select(i => $"fragment f{i} on Show {{ self {{ ...f{i + 1} }} }}\n"));
        var show = new Dictionary<string, object?>();
        show["self"] = show;
        var json = await Run("{ show { ...f0 } }" + fragments + "fragment f600 on Show { name }", root: Map(("show", show)));
        Assert.Contains("The response is nested more than 500 levels deep.", json[..200], StringComparison.Ordinal);
    }

    private static async Task<string> Run(
        string query,
        Dictionary<string, FieldResolver>? resolvers = null,
        object? root = null,
        object? state = null,
        CancellationToken cancellationToken = default)
    {
        var schema = SchemaBuilder.Build(Sdl, new SchemaBuilderOptions { Resolver = (_, field) => resolvers?.GetValueOrDefault(field.Name.Value) });
        var options = new ExecutionOptions { RootValue = root, State = state };
        var result = await GraphQLExecutor.ExecuteAsync(schema, Parser.Parse(query), options: options, cancellationToken: cancellationToken);
        return result.ToJson();
    }

    private static ValueTask<object?> Result(object? value) => new(value);

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value);
}
