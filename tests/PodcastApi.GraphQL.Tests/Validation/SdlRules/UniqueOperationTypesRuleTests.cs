using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class UniqueOperationTypesRuleTests
{
    [Fact]
    public void Different_operations_pass() => RuleCheck.SdlPasses(nameof(UniqueOperationTypesRule),
        "schema { query: Q } extend schema { mutation: M }");

    [Fact]
    public void An_operation_with_two_types_fails() => RuleCheck.SdlFails(nameof(UniqueOperationTypesRule),
        "schema { ^query: Q } extend schema { ^query: R }",
        "There can be only one query type in schema.");
}
