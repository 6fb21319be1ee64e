using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class UniqueDirectiveNamesRuleTests
{
    [Fact]
    public void Different_names_pass_and_built_in_ones_may_be_declared_again() => RuleCheck.SdlPasses(nameof(UniqueDirectiveNamesRule),
        "directive @a on FIELD directive @skip(if: Boolean!) on FIELD");

    [Fact]
    public void One_name_for_two_directives_fails() => RuleCheck.SdlFails(nameof(UniqueDirectiveNamesRule),
        "directive @^a on FIELD directive @^a on QUERY",
        """There can be only one directive named "@a".""");
}
