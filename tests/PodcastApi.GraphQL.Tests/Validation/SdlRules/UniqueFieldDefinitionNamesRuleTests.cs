using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class UniqueFieldDefinitionNamesRuleTests
{
    [Fact]
    public void Different_fields_pass() => RuleCheck.SdlPasses(nameof(UniqueFieldDefinitionNamesRule),
        "type A { a: Int } interface B { a: Int } input C { a: Int }");

    [Fact]
    public void A_field_defined_twice_fails() => RuleCheck.SdlFails(nameof(UniqueFieldDefinitionNamesRule),
        "type A { ^a: Int } extend type A { ^a: ID } input C { ^c: Int ^c: Int }",
        """Field "A.a" can only be defined once.""",
        """Field "C.c" can only be defined once.""");
}
