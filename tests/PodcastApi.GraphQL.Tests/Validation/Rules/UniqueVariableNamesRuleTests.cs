using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Fact]
    public void Different_names_pass() => RuleCheck.Passes(nameof(UniqueVariableNamesRule),
        "query A($a: Int, $b: Int) { a } query B($a: Int) { a }");

    [Fact]
    public void One_name_for_several_variables_fails() => RuleCheck.Fails(nameof(UniqueVariableNamesRule),
        "query ($^a: Int, $b: Int, $^a: ID, $^a: Int) { a }",
        """There can be only one variable named "$a".""");
}
