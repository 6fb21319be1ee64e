using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class UniqueEnumValueNamesRuleTests
{
    [Fact]
    public void Different_values_pass() => RuleCheck.SdlPasses(nameof(UniqueEnumValueNamesRule),
        "enum A { A B } enum B { A } extend enum A { C }");

    [Fact]
    public void A_value_defined_again_in_an_extension_fails() => RuleCheck.SdlFails(nameof(UniqueEnumValueNamesRule),
        "enum A { ^A B } extend enum A { ^A }",
        """Enum value "A.A" can only be defined once.""");
}
