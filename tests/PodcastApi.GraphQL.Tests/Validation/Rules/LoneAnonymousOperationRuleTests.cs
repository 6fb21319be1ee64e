using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void One_operation_without_a_name_passes() => RuleCheck.Passes(nameof(LoneAnonymousOperationRule),
        "{ ...F } fragment F on Query { podcasts { id } }");

    [Fact]
    public void An_operation_without_a_name_beside_another_fails() => RuleCheck.Fails(nameof(LoneAnonymousOperationRule),
        "^{ podcasts { id } } query A { podcasts { id } }",
        "This anonymous operation must be the only defined operation.");
}
