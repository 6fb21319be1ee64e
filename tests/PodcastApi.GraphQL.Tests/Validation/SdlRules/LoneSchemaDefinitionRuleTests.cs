using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class LoneSchemaDefinitionRuleTests
{
    [Fact]
    public void One_schema_definition_and_extensions_pass() => RuleCheck.SdlPasses(nameof(LoneSchemaDefinitionRule),
        "schema { query: Q } extend schema { mutation: M }");

    [Fact]
    public void A_second_schema_definition_fails() => RuleCheck.SdlFails(nameof(LoneSchemaDefinitionRule),
        "schema { query: Q } ^schema { query: Q }",
        "Must provide only one schema definition.");
}
