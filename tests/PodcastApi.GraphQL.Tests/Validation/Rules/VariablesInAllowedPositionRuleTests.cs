using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Fact]
    public void Variables_that_fit_pass_and_defaults_help() => RuleCheck.Passes(nameof(VariablesInAllowedPositionRule),
        "query ($a: Int, $b: Int = 1, $c: String!) { podcasts(limit: $a) { episodes(first: $b, filter: { explicit: true, title: $c, minDuration: $a }) { id } } }");

    [Fact]
    public void A_default_of_the_place_helps_within_fragments_too() => RuleCheck.Passes(nameof(VariablesInAllowedPositionRule),
        "query ($a: Int) { ...F } fragment F on Query { podcasts(limit: $a) { id } }");

    [Fact]
    public void Variables_of_other_types_fail() => RuleCheck.Fails(nameof(VariablesInAllowedPositionRule),
        "query (^$a: Int, ^$b: [ID!]) { podcasts { episodes(first: ^$a) { id } } node(id: ^$b) { id } }",
        """Variable "$a" of type "Int" used in position expecting type "Int!".""",
        """Variable "$b" of type "[ID!]" used in position expecting type "ID!".""");

    [Fact]
    public void A_variable_that_may_be_null_fails_in_a_OneOf_input_object() => RuleCheck.Fails(nameof(VariablesInAllowedPositionRule),
        "query (^$a: String) { find(by: { slug: ^$a }) { id } }",
        """Variable "$a" is of type "String" but must be non-nullable to be used for OneOf Input Object "Lookup".""");
}
