using System.Buffers;
using System.Text;
using System.Text.Json;
using PodcastApi.GraphQL.Content.Planning;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation;
using PodcastApi.Query;
using PodcastApi.Query.Compilation;
using PodcastApi.Storage.Reading;
using PodcastApi.Storage.Tests.Reading;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

/// <summary>A database with the sample content and the planner before it; shared by the tests of a class.</summary>
public sealed class PlanningDatabase : IAsyncLifetime
{
    public const string BaseUrl = "https://api.example";

    private TestDatabase? _database;
    private Npgsql.NpgsqlDataSource? _source;
    private QueryExecutor? _executor;

    public OperationPlanner Planner { get; init; } = new(ContentSchema.Instance, Options);

    internal TestDatabase Database => _database!;

    public static PlanningOptions Options { get; } = new()
    {
        CanonicalizeUrl = url => url.StartsWith("http", StringComparison.Ordinal) ? url.Replace("http://", "https://", StringComparison.Ordinal) : null,
        SpellPath = (path, baseUrl) => path.Length == 0 ? [] : [path.Replace(baseUrl + "/v1/", "", StringComparison.Ordinal)],
    };

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.ExecuteAsync(SampleContent.Sql());
        _source = ReadingConnection.CreateDataSource(_database.ConnectionString, new ReadingOptions());
        _executor = new QueryExecutor(_source, new PlanCache());
    }

    public async Task DisposeAsync()
    {
        await _source!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>The plan of a document that has to be valid.</summary>
    public PlannedOperation Plan(string text, string? variables = null, AccessScope access = AccessScope.Published)
        => Plan(text, variables is null ? null : JsonValues.ReadObject(JsonDocument.Parse(variables).RootElement), access);

    /// <inheritdoc cref="Plan(string, string?, AccessScope)"/>
    public PlannedOperation Plan(string text, IReadOnlyDictionary<string, object?>? variables, AccessScope access)
    {
        var document = Parser.Parse(text);
        var errors = DocumentValidator.Validate(ContentSchema.Instance, document);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => error.Render())));
        return Plan(document, variables, access);
    }

    /// <summary>The plan of a document that is valid.</summary>
    public PlannedOperation Plan(DocumentNode document, IReadOnlyDictionary<string, object?>? variables, AccessScope access)
    {
        var operation = OperationSelection.GetOperation(document, null);
        var coerced = VariableCoercion.CoerceVariableValues(ContentSchema.Instance, operation, variables, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => error.Render())));
        return Planner.Plan(document, operation, coerced, new RequestScope(access, BaseUrl));
    }

    /// <summary>The answer to a document that has to be valid, as text.</summary>
    public Task<string> AnswerAsync(string text, string? variables = null, AccessScope access = AccessScope.Published)
        => AnswerAsync(Plan(text, variables, access));

    /// <summary>The answer to a plan, as text.</summary>
    public async Task<string> AnswerAsync(PlannedOperation plan)
    {
        var output = new ArrayBufferWriter<byte>();
        if (plan.Query is null)
        {
            plan.Complete().WriteTo(output);
        }
        else
        {
            using var result = await _executor!.ExecuteAsync(plan.Query);
            plan.Complete(new ContentAnswer(
                result.Outcome, (root, target) => result.Write(root, target, BaseUrl), target => result.WriteAll(target, BaseUrl))).WriteTo(output);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>The data of an answer that has to be without errors, as text.</summary>
    public async Task<string> DataAsync(string text, string? variables = null, AccessScope access = AccessScope.Published)
    {
        var answer = await AnswerAsync(text, variables, access);
        Assert.StartsWith("{\"data\":", answer);
        return answer[8..^1];
    }
}
