using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnValidOperationsRuleTests
{
    [Fact]
    public void Under_a_condition_they_pass() => RuleCheck.Passes(nameof(DeferStreamDirectiveOnValidOperationsRule),
        "subscription ($a: Boolean!) { published { ... @defer(if: $a) { id } ... @defer(if: false) { id } ... @skip(if: $a) { ... @defer { id } } } }");

    [Fact]
    public void Without_a_condition_they_fail_with_the_spreads_that_lead_there() => RuleCheck.Fails(nameof(DeferStreamDirectiveOnValidOperationsRule),
        "subscription { changed { ... ^@defer { id } ^...F } } fragment F on Podcast { episodes(first: 1) ^@stream(if: true) { id } }",
        "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.",
        "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.");
}
