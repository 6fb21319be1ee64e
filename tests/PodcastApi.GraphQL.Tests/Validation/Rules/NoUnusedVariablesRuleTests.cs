using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Fact]
    public void Used_variables_pass_in_fragments_too() => RuleCheck.Passes(nameof(NoUnusedVariablesRule),
        "query ($n: Int!) { ...F } fragment F on Podcast { episodes(first: $n) { id } }");

    [Fact]
    public void Unused_variables_fail() => RuleCheck.Fails(nameof(NoUnusedVariablesRule),
        "query Q(^$a: Int, $b: Int!) { podcasts(limit: $b) { id } }",
        """Variable "$a" is never used in operation "Q".""");

    [Fact]
    public void An_anonymous_operation_is_not_named() => RuleCheck.Fails(nameof(NoUnusedVariablesRule),
        "query (^$a: Int) { podcasts { id } }",
        """Variable "$a" is never used.""");
}
