using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void Different_fields_pass_and_inner_objects_count_alone() => RuleCheck.Passes(nameof(UniqueInputFieldNamesRule),
        """{ podcasts { episodes(first: 1, filter: { explicit: true, and: { explicit: true }, title: "a" }) { id } } }""");

    [Fact]
    public void A_field_given_twice_fails() => RuleCheck.Fails(nameof(UniqueInputFieldNamesRule),
        """{ podcasts { episodes(first: 1, filter: { ^explicit: true, and: { title: "a" }, ^explicit: false }) { id } } }""",
        """There can be only one input field named "explicit".""");

    [Fact]
    public void In_type_definitions_a_field_given_twice_in_a_default_fails() => RuleCheck.SdlFails(nameof(UniqueInputFieldNamesRule),
        "input A { a: B = { ^b: 1, ^b: 2 } }",
        """There can be only one input field named "b".""");
}
