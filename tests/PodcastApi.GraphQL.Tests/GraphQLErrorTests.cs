using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests;

public sealed class GraphQLErrorTests
{
    [Fact]
    public void Locations_come_from_the_nodes_and_nodes_made_in_code_have_none()
    {
        var document = Parser.Parse("{\n  a\n  b\n}");
        var fields = ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections;
        var error = new GraphQLError("Both.", [fields[1], new NullValueNode(), fields[0]]);
        Assert.Equal([new SourceLocation(3, 3), new SourceLocation(2, 3)], error.Locations.AsEnumerable());
        Assert.Empty(new GraphQLError("None.", new NullValueNode()).Locations);
        Assert.Empty(new GraphQLError("None.").Locations);
    }

    [Fact]
    public void The_caret_form_shows_the_lines_around_the_place()
    {
        var error = Assert.Throws<GraphQLError>(() => Parser.Parse("query {\n  a(\n}\n"));
        Assert.Equal(
            """
            Syntax Error: Expected Name, found "}".

            GraphQL request:3:1
            2 |   a(
            3 | }
              | ^
            4 |
            """,
            error.Render());
    }

    [Fact]
    public void The_caret_form_of_a_long_line_shows_its_pieces()
    {
        var error = Assert.Throws<GraphQLError>(() => Parser.Parse("{ " + new string('a', 160) + " ? }"));
        Assert.Equal(
            "Syntax Error: Unexpected character: \"?\".\n\nGraphQL request:1:164\n"
            + "1 | { " + new string('a', 78) + "\n  | " + new string('a', 80) + "\n  | aa ? }\n  |    ^",
            error.Render());
    }

    [Fact]
    public void An_error_about_two_nodes_shows_both()
    {
        var fields = ((OperationDefinitionNode)Parser.Parse(new Source("{ a b }", "two.graphql")).Definitions[0]).SelectionSet.Selections;
        Assert.Equal(
            "Twice.\n\ntwo.graphql:1:3\n1 | { a b }\n  |   ^\n\ntwo.graphql:1:5\n1 | { a b }\n  |     ^",
            new GraphQLError("Twice.", [fields[0], fields[1]]).Render());
    }
}
