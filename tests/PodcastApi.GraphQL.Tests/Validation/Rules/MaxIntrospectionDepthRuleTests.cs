using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void Two_lists_within_one_another_pass() => RuleCheck.Passes(nameof(MaxIntrospectionDepthRule),
        "{ __schema { types { fields { type { fields { name } } } } } }");

    [Fact]
    public void Three_lists_within_one_another_fail_also_through_fragments() => RuleCheck.Fails(nameof(MaxIntrospectionDepthRule),
        "{ ^__schema { types { fields { type { ...F } } } } } fragment F on __Type { fields { type { inputFields { name } } } }",
        "Maximum introspection depth exceeded");

    [Fact]
    public void A_fragment_within_itself_ends() => RuleCheck.Passes(nameof(MaxIntrospectionDepthRule),
        """{ __type(name: "A") { ...F } } fragment F on __Type { fields { type { ...F } } }""");
}
