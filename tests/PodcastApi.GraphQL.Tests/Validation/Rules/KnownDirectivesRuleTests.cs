using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Fact]
    public void Directives_in_their_places_pass() => RuleCheck.Passes(nameof(KnownDirectivesRule),
        "query ($a: Int @tag) @cached(seconds: 1) { podcasts @skip(if: true) { id } ... @include(if: true) { podcasts { id } } }");

    [Fact]
    public void Unknown_directives_fail() => RuleCheck.Fails(nameof(KnownDirectivesRule),
        "{ podcasts ^@nothing { id } }",
        """Unknown directive "@nothing".""");

    [Fact]
    public void Directives_in_other_places_fail() => RuleCheck.Fails(nameof(KnownDirectivesRule),
        "query ($a: Int ^@skip(if: true)) ^@include(if: true) { podcasts { id } ...F ^@cached(seconds: 1) } fragment F on Query ^@tag { ... ^@tag { podcasts { id } } }",
        """Directive "@skip" may not be used on VARIABLE_DEFINITION.""",
        """Directive "@include" may not be used on QUERY.""",
        """Directive "@cached" may not be used on FRAGMENT_SPREAD.""",
        """Directive "@tag" may not be used on FRAGMENT_DEFINITION.""",
        """Directive "@tag" may not be used on INLINE_FRAGMENT.""");

    [Fact]
    public void In_type_definitions_directives_of_the_document_in_their_places_pass() => RuleCheck.SdlPasses(nameof(KnownDirectivesRule),
        "directive @a on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT type A @a { b(c: Int @a): Int @deprecated } input B { c: Int @a }");

    [Fact]
    public void In_type_definitions_others_fail() => RuleCheck.SdlFails(nameof(KnownDirectivesRule),
        "directive @a on OBJECT schema ^@a { query: Q } scalar S ^@a type Q { a(b: Int ^@a): Int ^@unknown } interface I ^@a { i: Int } union U ^@a = Q enum E ^@a { E ^@a } input N ^@a { n: Int ^@a } directive @b ^@a on FIELD",
        """Directive "@a" may not be used on SCHEMA.""",
        """Directive "@a" may not be used on SCALAR.""",
        """Directive "@a" may not be used on ARGUMENT_DEFINITION.""",
        """Unknown directive "@unknown".""",
        """Directive "@a" may not be used on INTERFACE.""",
        """Directive "@a" may not be used on UNION.""",
        """Directive "@a" may not be used on ENUM.""",
        """Directive "@a" may not be used on ENUM_VALUE.""",
        """Directive "@a" may not be used on INPUT_OBJECT.""",
        """Directive "@a" may not be used on INPUT_FIELD_DEFINITION.""",
        """Directive "@a" may not be used on DIRECTIVE_DEFINITION.""");
}
