using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void Different_arguments_pass() => RuleCheck.Passes(nameof(UniqueArgumentNamesRule),
        "{ podcasts { title(format: HTML, length: 1) } }");

    [Fact]
    public void An_argument_given_several_times_fails() => RuleCheck.Fails(nameof(UniqueArgumentNamesRule),
        "{ podcasts { title(^length: 1, ^length: 2) @cached(^seconds: 1, ^seconds: 1) } }",
        """There can be only one argument named "length".""",
        """There can be only one argument named "seconds".""");

    [Fact]
    public void An_argument_given_twice_in_type_definitions_fails() => RuleCheck.SdlFails(nameof(UniqueArgumentNamesRule),
        """type A { a: Int @deprecated(^reason: "b", ^reason: "c") }""",
        """There can be only one argument named "reason".""");
}
