using System.Buffers;
using System.Text;
using System.Text.Json;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation;
using PodcastApi.Query;
using Xunit.Abstractions;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>
/// Random operations, answered by the planner with SQL and by the engine with plain resolvers over the same rows: the data is
/// the same to the byte, errors have the same places and codes, and the database is asked once.
/// </summary>
/// <remarks>PODCASTAPI_SEED says at which seed to begin: that of a failure replays it.</remarks>
public sealed class EquivalenceTests(EquivalenceDatabase database, ITestOutputHelper output) : IClassFixture<EquivalenceDatabase>
{
    private const int Operations = 1_000;
    private const int NightlyOperations = 100_000;

    [Fact]
    public async Task Every_operation_has_the_answer_of_plain_resolvers_in_one_round_trip()
    {
        var count = Environment.GetEnvironmentVariable("PODCASTAPI_NIGHTLY") == "1" ? NightlyOperations : Operations;
        var first = int.TryParse(Environment.GetEnvironmentVariable("PODCASTAPI_SEED"), out var seed) ? seed : 0;
        using var trips = new RoundTrips(database.Planning.Database.Name);
        var (compared, invalid, failed, bytes) = (0, 0, 0, 0L);
        for (seed = first; compared < count; seed++)
        {
            var drafts = seed % 4 == 3;
            var operation = new OperationGenerator(drafts ? database.Drafts : database.Published, seed).Make();
            var document = Parser.Parse(operation.Text);
            var errors = DocumentValidator.Validate(ContentSchema.Instance, document);
            if (errors.Count > 0)
            {
                // The generator does not look whether fields of two types of a union may be merged.
                Assert.All(errors, error => Assert.Contains("conflict because they return conflicting types", error.Message, StringComparison.Ordinal));
                Assert.True(++invalid < 10 + (compared / 5), "The generator makes too many operations that are not valid.");
                continue;
            }

            var expected = await ReferenceAsync(operation, document, drafts);
            var before = trips.Count;
            // The second plan is the first one used again.
            database.Planning.Plan(document, operation.Variables, drafts ? AccessScope.Drafts : AccessScope.Published);
            var plan = database.Planning.Plan(document, operation.Variables, drafts ? AccessScope.Drafts : AccessScope.Published);
            var actual = await database.Planning.AnswerAsync(plan);
            var what = $"seed {seed}: {operation.Text}\n{JsonSerializer.Serialize(operation.Variables)}";
            Assert.True(trips.Count - before == (plan.Query is null ? 0 : 1), $"{trips.Count - before} round trips, {what}");
            AssertSame(expected, actual, what);
            compared++;
            bytes += actual.Length;
            if (actual.StartsWith("{\"errors\"", StringComparison.Ordinal))
                failed++;
        }

        output.WriteLine($"{compared} operations from seed {first} on, {failed} of them with errors, {bytes} bytes compared.");
        Assert.True(bytes > 500 * compared, "The operations ask for too little.");
    }

    private async Task<string> ReferenceAsync(RandomOperation operation, DocumentNode document, bool drafts)
    {
        var variables = VariableCoercion.CoerceVariableValues(
            ContentSchema.Instance, OperationSelection.GetOperation(document, null), operation.Variables, out var errors);
        Assert.True(errors.Count == 0, $"{operation.Text}\n{string.Join('\n', errors.Select(error => error.Render()))}");
        var state = new PlainState(
            drafts ? database.Drafts : database.Published, variables, cursor => cursor is null ? null : operation.Items[cursor]);
        var result = await GraphQLExecutor.ExecuteAsync(
            PlainSchema.Instance, document, variables: operation.Variables, options: new ExecutionOptions { State = state });
        var unexpected = result.Errors.FirstOrDefault(error => error.Extensions is null);
        Assert.True(unexpected is null, $"{unexpected?.InnerException ?? unexpected}\n{operation.Text}");
        var written = new ArrayBufferWriter<byte>();
        result.WriteTo(written);
        return Encoding.UTF8.GetString(written.WrittenSpan);
    }

    private static void AssertSame(string expected, string actual, string what)
    {
        if (expected == actual)
            return;
        using var expectedJson = JsonDocument.Parse(expected);
        using var actualJson = JsonDocument.Parse(actual);
        Assert.True(
            Data(expectedJson) == Data(actualJson) && Errors(expectedJson).SequenceEqual(Errors(actualJson)),
            $"{what}\n\nExpected {expected}\n\nActual   {actual}");

        static string Data(JsonDocument answer) => answer.RootElement.GetProperty("data").GetRawText();

        static IEnumerable<string> Errors(JsonDocument answer) => !answer.RootElement.TryGetProperty("errors", out var errors) ? [] : errors.EnumerateArray()
            .Select(error => $"{error.GetProperty("extensions").GetProperty("code")} {error.GetProperty("path").GetRawText()} {error.GetProperty("locations").GetRawText()}");
    }
}
