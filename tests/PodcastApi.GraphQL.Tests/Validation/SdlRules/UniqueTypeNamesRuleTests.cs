using PodcastApi.GraphQL.Validation.SdlRules;

namespace PodcastApi.GraphQL.Tests.Validation.SdlRules;

public sealed class UniqueTypeNamesRuleTests
{
    [Fact]
    public void Different_names_pass() => RuleCheck.SdlPasses(nameof(UniqueTypeNamesRule),
        "type A { a: Int } enum B { A } extend type A { b: Int }");

    [Fact]
    public void One_name_for_two_types_fails() => RuleCheck.SdlFails(nameof(UniqueTypeNamesRule),
        "type ^A { a: Int } enum ^A { B }",
        """There can be only one type named "A".""");
}
