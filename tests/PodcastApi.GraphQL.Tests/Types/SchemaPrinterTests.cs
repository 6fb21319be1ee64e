using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Tests.Types;

public sealed class SchemaPrinterTests
{
    [Theory]
    [InlineData("type Query {\n  a: Int\n}")]
    [InlineData("schema {\n  query: Q\n}\n\ntype Q {\n  a: Int\n}")]
    [InlineData("\"\"\"Ours\"\"\"\nschema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}")]
    [InlineData("directive @d(a: Int = 1, b: [String!]) repeatable on FIELD | QUERY\n\ntype Query {\n  a: Int\n}")]
    [InlineData("scalar S @specifiedBy(url: \"https://example.org\")\n\ntype Query {\n  s: S @deprecated\n  t(a: Int = 1, b: E = TWO): E @deprecated(reason: \"old\")\n}\n\nenum E {\n  ONE\n\n  \"\"\"Second\"\"\"\n  TWO @deprecated\n}")]
    [InlineData("input In @oneOf {\n  a: Int\n  b: [In!]\n}\n\ninterface A {\n  a(i: In): Int\n}\n\ninterface B implements A {\n  a(i: In): Int\n}\n\ntype Query implements B & A {\n  a(i: In): Int\n}\n\nunion U = Query")]
    [InlineData("type Query {\n  \"\"\"First\"\"\"\n  a(\n    \"\"\"Argument\"\"\"\n    x: Int\n    y: Int\n\n    \"\"\"\n    Two\n    lines\n    \"\"\"\n    z: Int\n  ): Int\n}")]
    [InlineData("\" begins and\\n  indents\\n   all\"\ntype Query {\n  a: Int\n}")]
    public void What_prints_reads_back(string sdl) => Assert.Equal(sdl, SchemaPrinter.Print(SchemaBuilder.Build(sdl)));

    [Fact]
    public void The_introspection_schema_prints_the_built_in_directives_and_types()
    {
        var printed = SchemaPrinter.PrintIntrospection(SchemaBuilder.Build("type Query { a: Int }"));
        Assert.Contains("directive @include(", printed, StringComparison.Ordinal);
        Assert.Contains("type __Schema {", printed, StringComparison.Ordinal);
        Assert.Contains("enum __TypeKind {", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("type Query", printed, StringComparison.Ordinal);
    }
}
