using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Operations_and_fragments_pass() => RuleCheck.Passes(nameof(ExecutableDefinitionsRule),
        "{ ...F } fragment F on Query { podcasts { id } }");

    [Fact]
    public void Type_system_definitions_and_extensions_are_no_part_of_a_request() => RuleCheck.Fails(nameof(ExecutableDefinitionsRule),
        "{ podcasts { id } } ^type A { a: Int } ^extend type B { b: Int } ^schema { query: A } ^directive @d on FIELD",
        """The "A" definition is not executable.""",
        """The "B" definition is not executable.""",
        "The schema definition is not executable.",
        """The "d" definition is not executable.""");
}
