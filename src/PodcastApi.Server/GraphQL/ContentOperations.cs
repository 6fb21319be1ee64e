using Microsoft.Extensions.Options;
using PodcastApi.GraphQL.Content.Planning;
using PodcastApi.GraphQL.Content.Planning.Subscriptions;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Values;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Paging;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.GraphQL;

/// <summary>Executes operations on our content: planned into one read, run, completed.</summary>
internal sealed class ContentOperations(QueryExecutor executor, ReviewConnection review, IOptions<LimitOptions> limits)
{
    private readonly OperationPlanner _planner = new(ContentSchema.Instance, new PlanningOptions
    {
        Pages = new PageLimits(limits.Value.DefaultPageSize, limits.Value.MaxPageSize) { MaximumSetting = LimitOptions.Setting(nameof(LimitOptions.MaxPageSize)) },
        Changes = new PageLimits(limits.Value.DefaultChangesPageSize, limits.Value.MaxChangesPageSize) { MaximumSetting = LimitOptions.Setting(nameof(LimitOptions.MaxChangesPageSize)) },
        MaxNodes = limits.Value.MaxNodes,
        MaxNodesSetting = LimitOptions.Setting(nameof(LimitOptions.MaxNodes)),
        MaxCost = limits.Value.MaxCost,
        MaxCostSetting = LimitOptions.Setting(nameof(LimitOptions.MaxCost)),
        CanonicalizeUrl = UrlCanonicalizer.Canonicalize,
        SpellPath = (path, baseUrl) => PathSpellings.Of(path, baseUrl).All,
    });

    private readonly ExecutionOptions _options = new();

    /// <inheritdoc cref="OperationExecutor"/>
    public async ValueTask<OperationOutcome> ExecuteAsync(OperationContext operation, CancellationToken cancellationToken)
    {
        var variables = VariableCoercion.CoerceVariableValues(
            ContentSchema.Instance, operation.Operation, operation.Request.Variables, out var errors, _options);
        if (errors.Count > 0)
            return new OperationOutcome(ExecutionResult.OfErrors(errors), null);
        var document = operation.Document.Document!;
        var reviewed = await _planner.ReviewAsync(document, operation.Operation, variables, review.ReadAsync, cancellationToken);
        var planned = _planner.Plan(document, operation.Operation, variables, new RequestScope(operation.Access, operation.BaseUrl), reviewed);
        if (operation.Cost == CostReport.Validate && planned.Query is not null)
            return new OperationOutcome(new ExecutionResult { Extensions = Report(planned) }, null);
        if (planned.Query is not { } query)
            return new OperationOutcome(WithCost(planned.Complete(), operation, planned), null);
        using var read = await executor.ExecuteAsync(query, cancellationToken);
        return new OperationOutcome(WithCost(planned.Complete(Answer(read, operation.BaseUrl)), operation, planned), reviewed is null ? read.State : null);
    }

    /// <summary>Answers an event of a subscription: one read.</summary>
    /// <returns>What it gave, and what became of its root; null where nothing was read.</returns>
    public async ValueTask<(OperationOutcome Outcome, RootOutcome? Root)> ExecuteEventAsync(
        EventQuery query, VariableValues variables, OperationContext subscription, CancellationToken cancellationToken)
    {
        var planned = _planner.Plan(query.Document, query.Operation, variables, new RequestScope(subscription.Access, subscription.BaseUrl));
        if (planned.Query is not { } content)
            return (new OperationOutcome(planned.Complete(), null), null);
        using var read = await executor.ExecuteAsync(content, cancellationToken);
        var result = planned.Complete(Answer(read, subscription.BaseUrl));
        return (new OperationOutcome(WithCost(result, subscription, planned), read.State), read.Outcome(0));
    }

    private static ContentAnswer Answer(QueryResult read, string baseUrl) => new(
        read.Outcome, (root, target) => read.Write(root, target, baseUrl), target => read.WriteAll(target, baseUrl));

    private ExecutionResult WithCost(ExecutionResult result, OperationContext operation, PlannedOperation planned) => operation.Cost == CostReport.None
        ? result
        : new ExecutionResult { HasData = result.HasData, Data = result.Data, Errors = result.Errors, Extensions = Report(planned) };

    private OrderedDictionary<string, object?> Report(PlannedOperation planned) => new(StringComparer.Ordinal)
    {
        ["cost"] = new OrderedDictionary<string, object?>(StringComparer.Ordinal)
        {
            ["cost"] = planned.Cost.Cost,
            ["maxCost"] = limits.Value.MaxCost,
            ["nodes"] = planned.Cost.Nodes,
            ["maxNodes"] = limits.Value.MaxNodes,
        },
    };
}
