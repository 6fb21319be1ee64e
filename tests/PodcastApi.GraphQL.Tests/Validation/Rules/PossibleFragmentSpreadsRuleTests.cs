using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Fact]
    public void Types_that_overlap_pass() => RuleCheck.Passes(nameof(PossibleFragmentSpreadsRule),
        """{ search(text: "a") { ... on Node { id } ...F } node(id: 1) { ... on Hit { __typename } } } fragment F on Podcast { ... on Node { id } }""");

    [Fact]
    public void Types_that_do_not_overlap_fail() => RuleCheck.Fails(nameof(PossibleFragmentSpreadsRule),
        "{ podcasts { ^... on Episode { id } ^...F } } fragment F on Person { name }",
        """Fragment cannot be spread here as objects of type "Podcast" can never be of type "Episode".""",
        """Fragment "F" cannot be spread here as objects of type "Podcast" can never be of type "Person".""");
}
