using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Fact]
    public void Leaf_fields_without_and_others_with_a_selection_pass() => RuleCheck.Passes(nameof(ScalarLeafsRule),
        "{ podcasts { title owner { name } } }");

    [Fact]
    public void A_selection_on_a_leaf_fails() => RuleCheck.Fails(nameof(ScalarLeafsRule),
        "{ podcasts { title ^{ length } } }",
        """Field "title" must not have a selection since type "String!" has no subfields.""");

    [Fact]
    public void An_object_without_a_selection_fails() => RuleCheck.Fails(nameof(ScalarLeafsRule),
        "{ ^podcasts }",
        """Field "podcasts" of type "[Podcast!]!" must have a selection of subfields. Did you mean "podcasts { ... }"?""");
}
