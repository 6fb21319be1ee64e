using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Fact]
    public void Types_of_the_schema_pass() => RuleCheck.Passes(nameof(KnownTypeNamesRule),
        "query ($id: ID!) { node(id: $id) { ... on Podcast { id } ...F } } fragment F on Episode { id }");

    [Fact]
    public void Unknown_types_fail_with_a_guess() => RuleCheck.Fails(nameof(KnownTypeNamesRule),
        "query ($id: ^Id!) { node(id: $id) { ... on ^Podkast { id } ...F } } fragment F on ^Xyzzyxyzzy { id }",
        """Unknown type "Id". Did you mean "ID"?""",
        """Unknown type "Podkast". Did you mean "Podcast"?""",
        """Unknown type "Xyzzyxyzzy".""");

    [Fact]
    public void In_type_definitions_types_of_the_document_and_built_in_ones_pass() => RuleCheck.SdlPasses(nameof(KnownTypeNamesRule),
        "type A { a: String b: A c: __Type } extend type A { d: ID }");

    [Fact]
    public void In_type_definitions_unknown_types_fail_with_a_guess() => RuleCheck.SdlFails(nameof(KnownTypeNamesRule),
        "type Query { a: ^Stringg b: ^Nowhere }",
        """Unknown type "Stringg". Did you mean "String"?""",
        """Unknown type "Nowhere".""");
}
