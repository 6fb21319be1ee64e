using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Fact]
    public void Objects_interfaces_and_unions_pass() => RuleCheck.Passes(nameof(FragmentsOnCompositeTypesRule),
        """{ search(text: "a") { ... on Node { id } ... on Hit { __typename } ...F } } fragment F on Podcast { id }""");

    [Fact]
    public void Other_types_fail() => RuleCheck.Fails(nameof(FragmentsOnCompositeTypesRule),
        "{ ... on ^String { a } ...F } fragment F on ^EpisodeFilter { a }",
        """Fragment cannot condition on non composite type "String".""",
        """Fragment "F" cannot condition on non composite type "EpisodeFilter".""");
}
