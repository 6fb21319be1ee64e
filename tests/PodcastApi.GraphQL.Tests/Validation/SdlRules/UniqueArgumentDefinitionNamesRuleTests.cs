using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class UniqueArgumentDefinitionNamesRuleTests
{
    [Fact]
    public void Different_arguments_pass() => RuleCheck.SdlPasses(nameof(UniqueArgumentDefinitionNamesRule),
        "type A { a(b: Int, c: Int): Int } directive @d(a: Int, b: Int) on FIELD");

    [Fact]
    public void An_argument_defined_twice_fails() => RuleCheck.SdlFails(nameof(UniqueArgumentDefinitionNamesRule),
        "type A { a(^b: Int, ^b: Int): Int } directive @d(^a: Int, ^a: Int) on FIELD",
        """Argument "A.a(b:)" can only be defined once.""",
        """Argument "@d(a:)" can only be defined once.""");
}
