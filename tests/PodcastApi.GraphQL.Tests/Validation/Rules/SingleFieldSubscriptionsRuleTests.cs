using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Fact]
    public void One_field_passes_also_when_it_is_selected_twice() => RuleCheck.Passes(nameof(SingleFieldSubscriptionsRule),
        "subscription { published { id } ...F } fragment F on Subscription { published { title } }");

    [Fact]
    public void Two_fields_fail() => RuleCheck.Fails(nameof(SingleFieldSubscriptionsRule),
        "subscription S { published { id } ...F } fragment F on Subscription { ^changed { id } }",
        """Subscription "S" must select only one top level field.""");

    [Fact]
    public void A_field_of_introspection_fails() => RuleCheck.Fails(nameof(SingleFieldSubscriptionsRule),
        "subscription { ^__typename }",
        "Anonymous Subscription must not select an introspection top level field.");

    [Fact]
    public void Conditions_at_the_root_fail() => RuleCheck.Fails(nameof(SingleFieldSubscriptionsRule),
        "subscription { published ^@skip(if: true) { id } ... ^@include(if: true) { changed { id } } }",
        "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.");
}
