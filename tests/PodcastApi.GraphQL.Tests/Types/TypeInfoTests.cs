using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class TypeInfoTests
{
    private static readonly Schema Schema = SchemaBuilder.Build("""
        type Query { node(id: ID!, where: Filter, ids: [[ID!]]): Node union: U }
        interface Node { id: ID }
        type Episode implements Node { id: ID title(color: Color = RED): String }
        union U = Episode
        input Filter { title: String colors: [Color!] nested: Filter }
        enum Color { RED GREEN }
        """);

    [Fact]
    public void It_tells_the_types_of_fields_and_fragments() => Assert.Equal(
        [
            "Query > node: Node", "Node > id: ID", "Episode > title: String", "Query > union: U", "U > __typename: String!",
            "Query > missing: -", "- > deep: -", "Episode > id: ID",
        ],
        Trace(
            "{ node(id: 1) { id ... on Episode { title } } union { __typename ...F } missing { deep } } fragment F on Episode { id }",
            NodeKinds.Field,
            (info, node) => $"{info.ParentType?.Name ?? "-"} > {((FieldNode)node).Name.Value}: {info.Type?.ToString() ?? "-"}"));

    [Fact]
    public void It_tells_the_types_of_arguments_and_what_is_in_them() => Assert.Equal(
        ["$v: Filter", "1: ID!", "\"t\": String", "GREEN: Color! = Color.GREEN", "RED: Color! = Color.RED", "$v: Filter", "3: -", "2: ID!", "true: Boolean!"],
        Trace(
            "query ($v: Filter) { node(id: 1, where: { title: \"t\", colors: [GREEN, RED], nested: $v, none: 3 }, ids: [[2]]) @skip(if: true) { id } }",
            NodeKinds.IntValue | NodeKinds.StringValue | NodeKinds.EnumValue | NodeKinds.BooleanValue | NodeKinds.Variable,
            (info, node) => $"{node}: {info.InputType?.ToString() ?? "-"}{(info.EnumValue is { } value ? $" = {value}" : "")}"));

    [Fact]
    public void It_tells_directives_arguments_and_defaults()
    {
        Assert.Equal(
            ["@include if Boolean! -", "- color Color RED"],
            Trace(
                "{ union { ... on Episode @include(if: true) { title(color: GREEN) } } }",
                NodeKinds.Argument,
                (info, _) => $"{info.Directive?.ToString() ?? "-"} {info.Argument?.Name} {info.InputType} {info.DefaultValue?.Literal?.ToString() ?? "-"}"));
    }

    private static List<string> Trace(string text, NodeKinds kinds, Func<TypeInfo, Node, string> describe)
    {
        var info = new TypeInfo(Schema);
        var recorder = new Recorder(kinds, node => describe(info, node));
        new Walker([recorder], guide: info).Walk(Parser.Parse(text));
        return recorder.Lines;
    }

    private sealed class Recorder(NodeKinds kinds, Func<Node, string> describe) : Visitor
    {
        public List<string> Lines { get; } = [];

        public override NodeKinds Enters => kinds;

        public override VisitAction Enter(Node node)
        {
            Lines.Add(describe(node));
            return VisitAction.Continue;
        }
    }
}
