using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Values_of_the_type_pass() => RuleCheck.Passes(nameof(ValuesOfCorrectTypeRule),
        """query ($e: Boolean! = true) { podcast(by: { slug: "a" }) { title(format: HTML, length: null) episodes(first: 1, filter: { explicit: $e, and: { explicit: false } }) { id } } }""");

    [Fact]
    public void Values_of_other_types_fail() => RuleCheck.Fails(nameof(ValuesOfCorrectTypeRule),
        """{ podcasts(limit: ^"1") { title(format: ^HTLM) } }""",
        "Int cannot represent non-integer value: \"1\"",
        """Value "HTLM" does not exist in "TitleFormat" enum. Did you mean the enum value "HTML"?""");

    [Fact]
    public void Input_objects_without_what_they_need_or_with_more_than_they_have_fail() => RuleCheck.Fails(nameof(ValuesOfCorrectTypeRule),
        """{ podcasts { episodes(first: 1, filter: ^{ ^titel: "a" }) { id } } }""",
        """Expected value of type "EpisodeFilter" to include required field "explicit", found: { titel: "a" }.""",
        """Expected value of type "EpisodeFilter" not to include unknown field "titel". Did you mean "title"? Found: { titel: "a" }.""");

    [Fact]
    public void A_OneOf_input_object_with_two_fields_fails() => RuleCheck.Fails(nameof(ValuesOfCorrectTypeRule),
        """{ podcast(by: ^{ id: 1, slug: "a" }) { id } }""",
        """Within OneOf Input Object type "Lookup", exactly one field must be specified, and the value for that field must be non-null.""");

    [Fact]
    public void Null_for_a_non_null_type_fails_in_defaults_too() => RuleCheck.Fails(nameof(ValuesOfCorrectTypeRule),
        "query ($a: Int! = ^null) { podcasts(limit: $a) { id } }",
        """Expected value of non-null type "Int!" not to be null.""");
}
