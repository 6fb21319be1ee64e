using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void An_operation_has_all_its_parts()
    {
        var document = Parser.Parse("""
            "What to show first"
            query Latest("How many" $count: Int! = 10 @range(max: 50), $tags: [String!]) @cached {
              latest: episodes(first: $count, where: { tags: { some: $tags }, season: null }) @include(if: true) {
                ...Card
                ... on Trailer { length }
                ... @skip(if: false) { title }
              }
            }
            fragment Card on Episode { id }
            """);
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("What to show first", operation.Description?.Value);
        Assert.Equal("Latest", operation.Name?.Value);
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Equal("cached", Assert.Single(operation.Directives).Name.Value);
        var count = operation.VariableDefinitions[0];
        Assert.Equal("How many", count.Description?.Value);
        Assert.Equal("10", Assert.IsType<IntValueNode>(count.DefaultValue).Value);
        Assert.Equal("range", Assert.Single(count.Directives).Name.Value);
        Assert.IsType<NonNullTypeNode>(count.Type);
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal("latest", field.ResponseKey);
        Assert.Equal("episodes", field.Name.Value);
        Assert.Equal(["first", "where"], field.Arguments.Select(argument => argument.Name.Value));
        Assert.Collection(
            field.SelectionSet!.Selections,
            spread => Assert.Equal("Card", Assert.IsType<FragmentSpreadNode>(spread).Name.Value),
            inline => Assert.Equal("Trailer", Assert.IsType<InlineFragmentNode>(inline).TypeCondition?.Name.Value),
            inline => Assert.Null(Assert.IsType<InlineFragmentNode>(inline).TypeCondition));
        Assert.Equal("Episode", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).TypeCondition.Name.Value);
    }

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        var document = Parser.Parse("{\n  a {\r\n    bc(x: 1)\n  }\n}\n");
        var a = Assert.IsType<FieldNode>(Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).SelectionSet.Selections[0]);
        var bc = Assert.IsType<FieldNode>(a.SelectionSet!.Selections[0]);
        Assert.Equal(new SourceLocation(2, 3), a.Location);
        Assert.Equal(new SourceLocation(3, 5), bc.Location);
        Assert.Equal("bc(x: 1)", bc.Source!.Body[bc.Start..bc.End]);
        Assert.Equal(new SourceLocation(3, 8), bc.Arguments[0].Location);
        Assert.Equal(11, document.TokenCount);
    }

    [Fact]
    public void Bytes_and_text_give_the_same_document()
    {
        const string Text = "query Ünused { a(b: \"grüße 😀\") }";
        Assert.Throws<GraphQLError>(() => Parser.Parse(Text));
        var text = Text.Replace("Ü", "U", StringComparison.Ordinal);
        Assert.Equal(Printer.Print(Parser.Parse(text)), Printer.Print(Parser.Parse(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        var error = Assert.Throws<GraphQLError>(() => Parser.Parse([(byte)'{', 0xFF, (byte)'}']));
        Assert.Equal("Syntax Error: The document is not UTF-8: invalid byte at offset 1.", error.Message);
    }

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1)]
    [InlineData("{ a", "Expected Name, found <EOF>.", 4)]
    [InlineData("{ a(b: ) }", "Unexpected \")\".", 8)]
    [InlineData("{ ...on }", "Expected Name, found \"}\".", 9)]
    [InlineData("fragment on on T { a }", "Unexpected Name \"on\".", 10)]
    [InlineData("query ($v: Int = $w) { a }", "Unexpected variable \"$w\" in constant value.", 18)]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1)]
    [InlineData("\"d\" extend type T { a: Int }", "Unexpected description, only GraphQL definitions support descriptions.", 1)]
    [InlineData("notAnOperation Foo { a }", "Unexpected Name \"notAnOperation\".", 1)]
    [InlineData("{}", "Expected Name, found \"}\".", 2)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 10)]
    [InlineData("directive @d on NOWHERE", "Unexpected Name \"NOWHERE\".", 17)]
    [InlineData("extend union U", "Unexpected <EOF>.", 15)]
    [InlineData("type T implements & { a: Int }", "Expected Name, found \"{\".", 21)]
    public void What_does_not_belong_is_named_with_its_place(string text, string message, int column)
    {
        var error = Assert.Throws<GraphQLError>(() => Parser.Parse(text));
        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal(new SourceLocation(1, column), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_type_system_document_has_all_its_parts()
    {
        var document = Parser.Parse("""
            "The schema" schema @s { query: Query mutation: Mutation }
            scalar Date @specifiedBy(url: "https://example.org")
            interface Node implements & Base & Other { id: ID! }
            type Query implements Node { "A field" a(x: [Int!]! = [1], y: In): String @deprecated }
            union U @u = | A | B
            enum E { "one" ONE TWO @deprecated(reason: "old") }
            input In @oneOf { a: Int b: E = ONE }
            directive @d("x" a: Int = 1) repeatable on FIELD | QUERY
            extend schema @x
            extend type Query { b: Int }
            extend enum E { THREE }
            """);
        Assert.Equal(
            [
                NodeKind.SchemaDefinition, NodeKind.ScalarTypeDefinition, NodeKind.InterfaceTypeDefinition, NodeKind.ObjectTypeDefinition,
                NodeKind.UnionTypeDefinition, NodeKind.EnumTypeDefinition, NodeKind.InputObjectTypeDefinition, NodeKind.DirectiveDefinition,
                NodeKind.SchemaExtension, NodeKind.ObjectTypeExtension, NodeKind.EnumTypeExtension,
            ],
            document.Definitions.Select(definition => definition.Kind));
        Assert.Equal(["Base", "Other"], Assert.IsType<InterfaceTypeDefinitionNode>(document.Definitions[2]).Interfaces.Select(type => type.Name.Value));
        Assert.Equal(["A", "B"], Assert.IsType<UnionTypeDefinitionNode>(document.Definitions[4]).Types.Select(type => type.Name.Value));
        Assert.True(Assert.IsType<DirectiveDefinitionNode>(document.Definitions[7]).IsRepeatable);
    }

    [Fact]
    public void Words_of_the_grammar_are_names_where_names_may_stand()
    {
        var document = Parser.Parse("query query { fragment type: input(on: enum, null: null) ...type } fragment type on on { on }");
        Assert.Equal(2, document.Definitions.Length);
    }

    [Fact]
    public void A_type_reference_is_read_by_itself() =>
        Assert.Equal("[[Int!]]!", Printer.Print(Parser.ParseType("[ [Int !] ] !")));

    [Fact]
    public void A_constant_value_holds_no_variable() =>
        Assert.Equal(
            "Syntax Error: Unexpected variable \"$v\" in constant value.",
            Assert.Throws<GraphQLError>(() => Parser.ParseConstValue("[$v]")).Message);
}
