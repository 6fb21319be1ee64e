using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Fact]
    public void Arguments_of_the_field_or_directive_pass() => RuleCheck.Passes(nameof(KnownArgumentNamesRule),
        "{ node(id: 1) @cached(seconds: 1) { id } }");

    [Fact]
    public void Unknown_arguments_of_fields_and_directives_fail_with_a_guess() => RuleCheck.Fails(nameof(KnownArgumentNamesRule),
        "{ podcasts(^limits: 1) @cached(^second: 1) { id(^x: 1) } }",
        """Unknown argument "limits" on field "Query.podcasts". Did you mean "limit"?""",
        """Unknown argument "second" on directive "@cached". Did you mean "seconds"?""",
        """Unknown argument "x" on field "Podcast.id".""");
}
