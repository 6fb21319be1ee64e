using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Fact]
    public void Defined_variables_pass_in_fragments_too() => RuleCheck.Passes(nameof(NoUndefinedVariablesRule),
        "query ($id: ID!, $n: Int!) { node(id: $id) { ...F } } fragment F on Podcast { episodes(first: $n) { id } }");

    [Fact]
    public void Undefined_variables_fail_in_fragments_too() => RuleCheck.Fails(nameof(NoUndefinedVariablesRule),
        "^query Q { node(id: ^$id) { ...F } } fragment F on Podcast { episodes(first: ^$n) { id } }",
        """Variable "$id" is not defined by operation "Q".""",
        """Variable "$n" is not defined by operation "Q".""");

    [Fact]
    public void An_anonymous_operation_is_not_named() => RuleCheck.Fails(nameof(NoUndefinedVariablesRule),
        "^{ node(id: ^$id) { id } }",
        """Variable "$id" is not defined.""");
}
