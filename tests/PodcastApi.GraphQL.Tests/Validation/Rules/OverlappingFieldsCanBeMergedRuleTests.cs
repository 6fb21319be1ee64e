using PodcastApi.GraphQL.Validation.Rules;

namespace PodcastApi.GraphQL.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Fact]
    public void The_same_fields_merge() => RuleCheck.Passes(nameof(OverlappingFieldsCanBeMergedRule),
        "{ podcasts { title(length: 1) title(length: 1) a: id a: id ...F } } fragment F on Podcast { title(length: 1) owner { name } owner { name title } }");

    [Fact]
    public void Different_fields_conflict() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        "{ podcasts { ^a: id ^a: title } }",
        """Fields "a" conflict because "id" and "title" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Differing_arguments_conflict() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        "{ podcasts { ^title(length: 1) ^title(length: 2) } }",
        """Fields "title" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void The_order_of_arguments_and_of_the_fields_of_objects_does_not_matter() => RuleCheck.Passes(nameof(OverlappingFieldsCanBeMergedRule),
        """{ podcasts { episodes(first: 1, filter: { title: "a", explicit: true }) { id } episodes(filter: { explicit: true, title: "a" }, first: 1) { id } } }""");

    [Fact]
    public void Different_object_types_may_select_different_fields_of_one_type() => RuleCheck.Passes(nameof(OverlappingFieldsCanBeMergedRule),
        """{ search(text: "a") { ... on Podcast { a: id } ... on Episode { a: id } } node(id: 1) { ... on Podcast { title } ... on Episode { title } } }""");

    [Fact]
    public void Different_object_types_must_not_return_conflicting_types() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        """{ search(text: "a") { ... on Podcast { ^a: title } ... on Episode { ^a: duration } } }""",
        """Fields "a" conflict because they return conflicting types "String!" and "Int". Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Conflicts_below_are_told_with_all_fields() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        "{ ^podcasts { ^a: id } ^podcasts { ^a: title ^b: id } ...F } fragment F on Query { ^podcasts { ^b: title } }",
        """Fields "podcasts" conflict because subfields "a" conflict because "id" and "title" are different fields. Use different aliases on the fields to fetch both if this was intentional.""",
        """Fields "podcasts" conflict because subfields "b" conflict because "id" and "title" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Fragments_are_compared_with_one_another() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        "{ podcasts { ...A ...B } } fragment A on Podcast { ^x: id } fragment B on Podcast { ^x: title }",
        """Fields "x" conflict because "id" and "title" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Streams_conflict() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        "{ ^podcasts @stream { id } ^podcasts { id } }",
        """Fields "podcasts" conflict because they have overlapping stream directives. Use different aliases on the fields to fetch both if this was intentional.""");

    [Fact]
    public void Each_pair_is_told_though_equal_fields_repeat() => RuleCheck.Fails(nameof(OverlappingFieldsCanBeMergedRule),
        "{ podcasts { ^a: id ^a: id ^a: title } }",
        """Fields "a" conflict because "id" and "title" are different fields. Use different aliases on the fields to fetch both if this was intentional.""",
        """Fields "a" conflict because "id" and "title" are different fields. Use different aliases on the fields to fetch both if this was intentional.""");
}
