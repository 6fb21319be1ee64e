using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Fact]
    public void Different_names_pass() => RuleCheck.Passes(nameof(UniqueOperationNamesRule),
        "query A { podcasts { id } } query B { podcasts { id } } fragment A on Query { podcasts { id } }");

    [Fact]
    public void One_name_for_two_operations_fails() => RuleCheck.Fails(nameof(UniqueOperationNamesRule),
        "query ^A { podcasts { id } } mutation ^A { purge { id } }",
        """There can be only one operation named "A".""");
}
