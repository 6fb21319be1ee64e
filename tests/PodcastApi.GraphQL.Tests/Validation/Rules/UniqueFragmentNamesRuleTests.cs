using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Fact]
    public void Different_names_pass() => RuleCheck.Passes(nameof(UniqueFragmentNamesRule),
        "{ ...A ...B } fragment A on Query { a } fragment B on Query { b }");

    [Fact]
    public void One_name_for_two_fragments_fails() => RuleCheck.Fails(nameof(UniqueFragmentNamesRule),
        "{ ...A } fragment ^A on Query { a } fragment ^A on Query { b }",
        """There can be only one fragment named "A".""");
}
