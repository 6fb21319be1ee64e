using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void Repeatable_directives_and_different_places_pass() => RuleCheck.Passes(nameof(UniqueDirectivesPerLocationRule),
        "{ podcasts @tag @tag @cached(seconds: 1) { id @cached(seconds: 1) } }");

    [Fact]
    public void A_directive_twice_in_one_place_fails() => RuleCheck.Fails(nameof(UniqueDirectivesPerLocationRule),
        "{ podcasts ^@cached(seconds: 1) @tag ^@cached(seconds: 2) { id } }",
        """The directive "@cached" can only be used once at this location.""");

    [Fact]
    public void In_type_definitions_repeatable_directives_pass() => RuleCheck.SdlPasses(nameof(UniqueDirectivesPerLocationRule),
        "directive @a repeatable on OBJECT type A @a @a { a: Int }");

    [Fact]
    public void In_type_definitions_a_type_and_its_extension_are_one_place() => RuleCheck.SdlFails(nameof(UniqueDirectivesPerLocationRule),
        "directive @a on OBJECT type A ^@a { a: Int } extend type A ^@a",
        """The directive "@a" can only be used once at this location.""");
}
