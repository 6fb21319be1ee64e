using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Fact]
    public void Fields_of_the_type_and_meta_fields_pass() => RuleCheck.Passes(nameof(FieldsOnCorrectTypeRule),
        """{ __schema { __typename } podcasts { id __typename } search(text: "a") { __typename } }""");

    [Fact]
    public void An_unknown_field_fails_with_a_guess() => RuleCheck.Fails(nameof(FieldsOnCorrectTypeRule),
        "{ podcasts { ^titel } }",
        """Cannot query field "titel" on type "Podcast". Did you mean "title"?""");

    [Fact]
    public void A_field_of_members_fails_with_the_types_that_have_it() => RuleCheck.Fails(nameof(FieldsOnCorrectTypeRule),
        """{ node(id: 1) { ^title } search(text: "a") { ^id } }""",
        """Cannot query field "title" on type "Node". Did you mean to use an inline fragment on "Episode" or "Podcast"?""",
        """Cannot query field "id" on type "Hit". Did you mean to use an inline fragment on "Node", "Episode", or "Podcast"?""");
}
