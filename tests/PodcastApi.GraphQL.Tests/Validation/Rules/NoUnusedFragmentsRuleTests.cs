using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Fact]
    public void Fragments_used_through_others_pass() => RuleCheck.Passes(nameof(NoUnusedFragmentsRule),
        "{ ...A } fragment A on Query { ...B } fragment B on Query { podcasts { id } }");

    [Fact]
    public void Fragments_that_no_operation_uses_fail() => RuleCheck.Fails(nameof(NoUnusedFragmentsRule),
        "{ podcasts { id } } ^fragment A on Query { ...B } ^fragment B on Query { podcasts { id } }",
        """Fragment "A" is never used.""",
        """Fragment "B" is never used.""");
}
