using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Fact]
    public void Given_arguments_and_such_with_defaults_pass() => RuleCheck.Passes(nameof(ProvidedRequiredArgumentsRule),
        "{ podcasts @cached(seconds: 1) { episodes(first: 1) { id } } }");

    [Fact]
    public void Missing_arguments_of_fields_and_directives_fail() => RuleCheck.Fails(nameof(ProvidedRequiredArgumentsRule),
        "{ podcasts ^@cached { ^episodes { id } } }",
        """Argument "@cached(seconds:)" of type "Int!" is required, but it was not provided.""",
        """Argument "Podcast.episodes(first:)" of type "Int!" is required, but it was not provided.""");
}
