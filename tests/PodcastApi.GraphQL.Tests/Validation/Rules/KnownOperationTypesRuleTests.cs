using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Validation;
using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Fact]
    public void Operations_that_the_schema_supports_pass() => RuleCheck.Passes(nameof(KnownOperationTypesRule),
        "query A { podcasts { id } } mutation B { purge { id } } subscription C { published { id } }");

    [Fact]
    public void Operations_without_a_root_type_fail()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int }");
        var errors = DocumentValidator.Validate(schema, Parser.Parse("{ a } mutation M { a }"));
        Assert.Contains(errors, error => error.Message == "The mutation operation is not supported by the schema.");
    }
}
