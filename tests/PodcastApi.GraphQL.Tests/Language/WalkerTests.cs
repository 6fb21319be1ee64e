using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class WalkerTests
{
    private const string Text = "query Q($v: Int = 1) { a(x: [1, { y: $v }]) { b } c }";

    [Fact]
    public void Nodes_are_entered_and_left_in_document_order()
    {
        var trace = new Trace(NodeKinds.OperationDefinition | NodeKinds.Field | NodeKinds.Variable | NodeKinds.IntValue);
        Walker.Walk(Parser.Parse(Text), trace);
        Assert.Equal(
            [
                "+OperationDefinition", "+Variable", "-Variable", "+IntValue", "-IntValue", "+a", "+IntValue", "-IntValue", "+Variable", "-Variable",
                "+b", "-b", "-a", "+c", "-c", "-OperationDefinition",
            ],
            trace.Steps);
    }

    [Fact]
    public void A_visitor_sees_only_what_it_asks_for()
    {
        var trace = new Trace(NodeKinds.Field, NodeKinds.None);
        Walker.Walk(Parser.Parse(Text), trace);
        Assert.Equal(["+a", "+b", "+c"], trace.Steps);
    }

    [Fact]
    public void One_visitor_skips_and_another_goes_on()
    {
        var skipping = new Trace(NodeKinds.Field) { ActionAt = name => name == "a" ? VisitAction.Skip : VisitAction.Continue };
        var other = new Trace(NodeKinds.Field);
        Walker.Walk(Parser.Parse(Text), skipping, other);
        Assert.Equal(["+a", "+c", "-c"], skipping.Steps);
        Assert.Equal(["+a", "+b", "-b", "-a", "+c", "-c"], other.Steps);
    }

    [Fact]
    public void One_visitor_stops_and_another_goes_on()
    {
        var stopping = new Trace(NodeKinds.Field) { ActionAt = name => name == "b" ? VisitAction.Stop : VisitAction.Continue };
        var other = new Trace(NodeKinds.Field, NodeKinds.None);
        Walker.Walk(Parser.Parse(Text), stopping, other);
        Assert.Equal(["+a", "+b"], stopping.Steps);
        Assert.Equal(["+a", "+b", "+c"], other.Steps);
    }

    [Fact]
    public void The_walker_knows_the_nodes_around()
    {
        Walker? walker = null;
        var around = new List<string>();
        var visitor = new Trace(NodeKinds.Variable, NodeKinds.None)
        {
            ActionAt = _ =>
            {
                around.Add(string.Join(' ', walker!.Ancestors.ToArray().Select(node => node.Kind)) + " | " + walker.Parent?.Kind);
                return VisitAction.Continue;
            },
        };
        walker = new Walker([visitor]);
        walker.Walk(Parser.Parse(Text));
        Assert.Equal(
            [
                "Document OperationDefinition VariableDefinition | VariableDefinition",
                "Document OperationDefinition SelectionSet Field Argument ListValue ObjectValue ObjectField | ObjectField",
            ],
            around);
    }

    [Fact]
    public void A_guide_enters_before_and_leaves_after_all_visitors_whatever_they_skip()
    {
        var steps = new List<string>();
        var guide = new Trace(NodeKinds.Field) { Steps = steps, Prefix = "guide" };
        var visitor = new Trace(NodeKinds.Field) { Steps = steps, ActionAt = _ => VisitAction.Skip };
        new Walker([visitor], guide: guide).Walk(Parser.Parse("{ a { b } }"));
        Assert.Equal(["guide+a", "+a", "guide+b", "guide-b", "guide-a"], steps);
    }

    [Fact]
    public void A_table_serves_new_visitors_of_the_same_classes()
    {
        var table = new VisitorTable([new Trace(NodeKinds.Field)]);
        var trace = new Trace(NodeKinds.Field);
        new Walker([trace], table).Walk(Parser.Parse("{ a }"));
        Assert.Equal(["+a", "-a"], trace.Steps);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Walker([trace, trace], table));
    }

    [Fact]
    public void Every_part_of_a_type_system_document_is_walked()
    {
        var trace = new Trace((NodeKinds)ulong.MaxValue, NodeKinds.None);
        Walker.Walk(
            Parser.Parse("""
                schema @d { query: Q } type Q implements I @d { "x" f(a: [Int!] = 1 @d): Int @d } union U @d = A
                enum E @d { V @d } input In @d { a: Int } scalar S @d directive @x(a: Int) on FIELD extend scalar S @d
                """),
            trace);
        Assert.Equal(10, trace.Steps.Count(step => step == "+Directive"));
        Assert.Equal(7, trace.Steps.Count(step => step == "+NamedType"));
        Assert.Contains("+StringValue", trace.Steps);
        Assert.Contains("+ListType", trace.Steps);
        Assert.Contains("+ScalarTypeExtension", trace.Steps);
    }

    private sealed class Trace(NodeKinds enters, NodeKinds? leaves = null) : Visitor
    {
        public List<string> Steps { get; init; } = [];

        public string Prefix { get; init; } = "";

        public Func<string, VisitAction> ActionAt { get; init; } = _ => VisitAction.Continue;

        public override NodeKinds Enters => enters;

        public override NodeKinds Leaves => leaves ?? enters;

        public override VisitAction Enter(Node node)
        {
            Steps.Add(Prefix + "+" + NameOf(node));
            return ActionAt(NameOf(node));
        }

        public override VisitAction Leave(Node node)
        {
            Steps.Add(Prefix + "-" + NameOf(node));
            return VisitAction.Continue;
        }

        private static string NameOf(Node node) => (node as FieldNode)?.Name.Value ?? node.Kind.ToString();
    }
}
