using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Fact]
    public void A_fragment_spread_twice_passes() => RuleCheck.Passes(nameof(NoFragmentCyclesRule),
        "{ ...A ...B } fragment A on Query { ...B ...B } fragment B on Query { podcasts { id } }");

    [Fact]
    public void A_fragment_within_itself_fails() => RuleCheck.Fails(nameof(NoFragmentCyclesRule),
        "{ ...A } fragment A on Podcast { episodes(first: 1) { podcast { ^...A } } }",
        """Cannot spread fragment "A" within itself.""");

    [Fact]
    public void Fragments_within_one_another_fail() => RuleCheck.Fails(nameof(NoFragmentCyclesRule),
        "{ ...A } fragment A on Query { ^...B } fragment B on Query { ^...C } fragment C on Query { ^...A }",
        """Cannot spread fragment "A" within itself via "B", "C".""");
}
