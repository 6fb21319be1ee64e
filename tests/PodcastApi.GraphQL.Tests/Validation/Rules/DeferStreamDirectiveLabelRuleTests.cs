using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveLabelRuleTests
{
    [Fact]
    public void Different_labels_pass() => RuleCheck.Passes(nameof(DeferStreamDirectiveLabelRule),
        """{ ... @defer(label: "a") { podcasts @stream(label: "b") { id } } ... @defer(label: null) { podcasts { id } } ... @defer { podcasts { id } } }""");

    [Fact]
    public void One_label_for_two_fails() => RuleCheck.Fails(nameof(DeferStreamDirectiveLabelRule),
        """{ ... ^@defer(label: "a") { podcasts ^@stream(label: "a") { id } } }""",
        """Value for arguments "defer(label:)" and "stream(label:)" must be unique across all Defer/Stream directive usages.""");

    [Fact]
    public void A_label_from_a_variable_fails() => RuleCheck.Fails(nameof(DeferStreamDirectiveLabelRule),
        "query ($a: String) { ... ^@defer(label: $a) { podcasts { id } } }",
        """Argument "@defer(label:)" must be a static string.""");
}
