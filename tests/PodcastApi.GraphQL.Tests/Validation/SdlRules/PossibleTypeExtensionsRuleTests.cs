using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class PossibleTypeExtensionsRuleTests
{
    [Fact]
    public void Extensions_of_the_kind_of_the_type_pass() => RuleCheck.SdlPasses(nameof(PossibleTypeExtensionsRule),
        """type A { a: Int } extend type A { b: Int } scalar S extend scalar S @specifiedBy(url: "a")""");

    [Fact]
    public void Extensions_of_another_kind_fail() => RuleCheck.SdlFails(nameof(PossibleTypeExtensionsRule),
        "^type A { a: Int } ^extend enum A { B }",
        """Cannot extend non-enum type "A".""");

    [Fact]
    public void Extensions_of_what_is_not_defined_fail_with_a_guess() => RuleCheck.SdlFails(nameof(PossibleTypeExtensionsRule),
        "type Person { a: Int } extend type ^Persons { b: Int }",
        """Cannot extend type "Persons" because it is not defined. Did you mean "Person"?""");
}
