using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Fact]
    public void Fragments_of_the_document_pass() => RuleCheck.Passes(nameof(KnownFragmentNamesRule),
        "{ ...A } fragment A on Query { podcasts { id } }");

    [Fact]
    public void An_unknown_fragment_fails() => RuleCheck.Fails(nameof(KnownFragmentNamesRule),
        "{ ...^A }",
        """Unknown fragment "A".""");
}
