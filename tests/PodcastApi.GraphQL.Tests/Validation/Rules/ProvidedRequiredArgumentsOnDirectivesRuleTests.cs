using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    [Fact]
    public void Given_arguments_pass() => RuleCheck.SdlPasses(nameof(ProvidedRequiredArgumentsOnDirectivesRule),
        """directive @d(a: Int!, b: Int! = 1) on SCALAR scalar S @specifiedBy(url: "a") @d(a: 1)""");

    [Fact]
    public void Missing_arguments_fail() => RuleCheck.SdlFails(nameof(ProvidedRequiredArgumentsOnDirectivesRule),
        "directive @d(a: Int!) on SCALAR scalar S ^@specifiedBy ^@d",
        """Argument "@specifiedBy(url:)" of type "String!" is required, but it was not provided.""",
        """Argument "@d(a:)" of type "Int!" is required, but it was not provided.""");
}
