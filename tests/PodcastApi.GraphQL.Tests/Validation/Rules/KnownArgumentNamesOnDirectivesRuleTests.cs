using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesOnDirectivesRuleTests
{
    [Fact]
    public void Arguments_of_the_directive_pass() => RuleCheck.SdlPasses(nameof(KnownArgumentNamesOnDirectivesRule),
        """type A { a: Int @deprecated(reason: "b") }""");

    [Fact]
    public void Unknown_arguments_fail_with_a_guess() => RuleCheck.SdlFails(nameof(KnownArgumentNamesOnDirectivesRule),
        """type A { a: Int @deprecated(^reasons: "b") }""",
        """Unknown argument "reasons" on directive "@deprecated". Did you mean "reason"?""");
}
