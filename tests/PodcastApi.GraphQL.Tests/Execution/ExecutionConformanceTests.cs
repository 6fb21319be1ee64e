using System.Text.Json;
using PodcastApi.ConformanceHost;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class ExecutionConformanceTests
{
    [ConformanceFact]
    public async Task Every_case_of_the_public_suite_is_answered_as_expected_in_the_order_of_keys_too()
    {
        var engine = new ConformanceEngine();
        var failures = new List<string>();
        var count = 0;
        foreach (var (name, file) in ConformanceSuites.Read("graphql/open"))
        {
            foreach (var item in ConformanceSuites.Cases(file))
            {
                count++;
                using var answer = await Answer(engine, item, file);
                if (!ConformanceJudge.Same(item.GetProperty("expected"), answer.RootElement, ordered: true, new HashSet<string>()))
                    failures.Add($"{name}/{item.Text("id")}");
            }
        }
        Assert.Empty(failures);
        Assert.True(count > 1000);
    }

    [ConformanceFact]
    public Task Errors_and_nulls_propagate_as_expected() => RunBundle("errors");

    [ConformanceFact]
    public Task Introspection_answers_as_expected() => RunBundle("introspection");

    [ConformanceFact]
    public Task What_does_not_parse_is_refused_as_expected() => RunBundle("parse");

    [ConformanceFact]
    public Task Variables_and_arguments_are_coerced_as_expected() => RunBundle("coercion");

    [ConformanceFact]
    public Task Documents_that_break_a_rule_are_refused_as_expected() => RunBundle("validation");

    [ConformanceFact]
    public Task Schemas_that_break_a_rule_are_refused_as_expected() => RunBundle("schema");

    /// <summary>All cases must have the same verdict, data, places and paths, and 98 in 100 the same words and order.</summary>
    private static async Task RunBundle(string bundle)
    {
        var engine = new ConformanceEngine();
        var failures = new List<string>();
        var strictFailures = new List<string>();
        var count = 0;
        foreach (var (name, file) in ConformanceSuites.Read($"graphql-more/open/{bundle}"))
        {
            foreach (var item in ConformanceSuites.Cases(file))
            {
                count++;
                using var answer = await Answer(engine, item, file);
                var expected = item.GetProperty("expected");
                if (ConformanceJudge.Judge(expected, answer.RootElement, item, strict: true) is not { } strictWhy)
                    continue;
                strictFailures.Add($"{name}/{item.Text("id")}: {strictWhy}");
                if (ConformanceJudge.Judge(expected, answer.RootElement, item, strict: false) is { } why)
                    failures.Add($"{name}/{item.Text("id")}: {why}");
            }
        }
        Assert.True(count > 0);
        Assert.Empty(failures);
        Assert.True(strictFailures.Count * 50 <= count, string.Join('\n', strictFailures));
    }

    private static async Task<JsonDocument> Answer(ConformanceEngine engine, JsonElement item, JsonElement file) =>
        JsonDocument.Parse(await engine.Execute(ConformanceRequest.Read(item, file.Text("schema")), CancellationToken.None));
}
