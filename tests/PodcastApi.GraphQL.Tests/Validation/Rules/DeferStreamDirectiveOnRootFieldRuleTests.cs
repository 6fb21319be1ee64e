using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Fact]
    public void Below_the_root_of_mutations_and_in_queries_they_pass() => RuleCheck.Passes(nameof(DeferStreamDirectiveOnRootFieldRule),
        "query A { ... @defer { podcasts @stream { id } } } mutation B { purge { ... @defer { id } } }");

    [Fact]
    public void At_the_root_of_a_mutation_they_fail() => RuleCheck.Fails(nameof(DeferStreamDirectiveOnRootFieldRule),
        "mutation { ... ^@defer { purge ^@stream { id } } ...F ^@defer } fragment F on Mutation { purge ^@stream { id } }",
        """Defer directive cannot be used on root mutation type "Mutation".""",
        """Stream directive cannot be used on root mutation type "Mutation".""",
        """Defer directive cannot be used on root mutation type "Mutation".""",
        """Stream directive cannot be used on root mutation type "Mutation".""");
}
