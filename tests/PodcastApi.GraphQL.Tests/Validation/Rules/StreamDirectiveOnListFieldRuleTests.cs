using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class StreamDirectiveOnListFieldRuleTests
{
    [Fact]
    public void Lists_pass() => RuleCheck.Passes(nameof(StreamDirectiveOnListFieldRule),
        "{ podcasts @stream { id } }");

    [Fact]
    public void Other_fields_fail() => RuleCheck.Fails(nameof(StreamDirectiveOnListFieldRule),
        "{ podcasts { owner ^@stream { name } } }",
        """Directive "@stream" cannot be used on non-list field "Podcast.owner".""");
}
