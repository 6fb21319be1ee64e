using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query($a:Int=1@d){a}", "query ($a: Int = 1 @d) {\n  a\n}")]
    [InlineData("mutation M{x:a(b:{c:[1,2.5,\"s\",true,null,E,$v]})@d(e:1){f}}", "mutation M {\n  x: a(b: { c: [1, 2.5, \"s\", true, null, E, $v] }) @d(e: 1) {\n    f\n  }\n}")]
    [InlineData("{...F@a...on T@b{c}...{d}}", "{\n  ...F @a\n  ... on T @b {\n    c\n  }\n  ... {\n    d\n  }\n}")]
    [InlineData("\"x\" fragment F on T@d{a}", "\"x\"\nfragment F on T @d {\n  a\n}")]
    [InlineData("query(\"a\" $a:Int $b:Int){a}", "query (\n\"a\"\n$a: Int\n$b: Int\n) {\n  a\n}")]
    public void Executable_documents_print_in_one_layout(string text, string printed) => Assert.Equal(printed, Printer.Print(Parser.Parse(text)));

    [Theory]
    [InlineData("schema@d{query:Q}", "schema @d {\n  query: Q\n}")]
    [InlineData("\"\"\"d\"\"\"scalar S@a", "\"\"\"d\"\"\"\nscalar S @a")]
    [InlineData("type T implements A&B@d{f(a:Int=1):Int!@e}", "type T implements A & B @d {\n  f(a: Int = 1): Int! @e\n}")]
    [InlineData("type T", "type T")]
    [InlineData("type T{f(\"d\"a:Int b:Int):Int}", "type T {\n  f(\n    \"d\"\n    a: Int\n    b: Int\n  ): Int\n}")]
    [InlineData("interface I{a:Int}", "interface I {\n  a: Int\n}")]
    [InlineData("union U=|A|B", "union U = A | B")]
    [InlineData("enum E{A@d B}", "enum E {\n  A @d\n  B\n}")]
    [InlineData("input I{a:Int=1@d}", "input I {\n  a: Int = 1 @d\n}")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    [InlineData("extend schema@d", "extend schema @d")]
    [InlineData("extend input I{a:Int}", "extend input I {\n  a: Int\n}")]
    [InlineData("extend scalar S@d", "extend scalar S @d")]
    public void Type_system_documents_print_in_one_layout(string text, string printed) => Assert.Equal(printed, Printer.Print(Parser.Parse(text)));

    [Fact]
    public void Arguments_longer_than_a_line_stand_on_lines_of_their_own() =>
        Assert.Equal(
            "{\n  field(\n    first: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"\n    second: \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"\n  )\n}",
            Printer.Print(Parser.Parse("{ field(first: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", second: \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\") }")));

    [Fact]
    public void Control_characters_in_strings_are_escaped() =>
        Assert.Equal("\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u007F\\u0085é😀\"", Printer.PrintString("\"\\\b\f\n\r\t\u0001\u007F\u0085é😀"));
}
