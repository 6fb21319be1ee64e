using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Scalars_enums_and_input_objects_pass() => RuleCheck.Passes(nameof(VariablesAreInputTypesRule),
        "query ($a: [ID!]!, $b: TitleFormat, $c: EpisodeFilter, $d: Unknown) { podcasts { id } }");

    [Fact]
    public void Output_types_fail() => RuleCheck.Fails(nameof(VariablesAreInputTypesRule),
        "query ($a: ^[Podcast!], $b: ^Hit) { podcasts { id } }",
        """Variable "$a" cannot be non-input type "[Podcast!]".""",
        """Variable "$b" cannot be non-input type "Hit".""");
}
