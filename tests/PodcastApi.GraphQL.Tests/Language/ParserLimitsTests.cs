using System.Text;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    [Fact]
    public void A_document_may_have_as_many_tokens_as_the_limit_says()
    {
        Assert.Equal(3, Parser.Parse("{ a }", new ParserOptions { MaxTokens = 3 }).TokenCount);
        var error = Assert.Throws<GraphQLError>(() => Parser.Parse("{ a # comment\n}", new ParserOptions { MaxTokens = 2 }));
        Assert.Equal("Syntax Error: Document contains more than 2 tokens. Parsing aborted.", error.Message);
        Assert.Equal(new SourceLocation(2, 1), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_document_may_be_as_long_as_the_limit_says()
    {
        var options = new ParserOptions { MaxLength = 5 };
        Parser.Parse("{ a }", options);
        Assert.Equal(
            "Syntax Error: Document is longer than 5 characters. Parsing aborted.",
            Assert.Throws<GraphQLError>(() => Parser.Parse("{ a b }", options)).Message);
        Assert.Equal(
            "Syntax Error: Document is longer than 5 characters. Parsing aborted.",
            Assert.Throws<GraphQLError>(() => Parser.Parse(Encoding.UTF8.GetBytes(new string(' ', 1000)), options)).Message);
    }

    [Theory]
    [InlineData("{a", "}")]
    [InlineData("{a(b:[", "])}")]
    [InlineData("{a(b:{c:", "})}")]
    [InlineData("query($v:[", "Int]){a}")]
    [InlineData("{...", "{a}}")]
    public void Nothing_nests_deeper_than_the_limit(string open, string close)
    {
        // The repeated part is the last bracket and what stands with it.
        var unit = open[(open.LastIndexOfAny(['{', '[']))..];
        var text = open + string.Concat(Enumerable.Repeat(unit, 100_000)) + close;
        var error = Assert.Throws<GraphQLError>(() => Parser.Parse(text));
        Assert.Equal("Syntax Error: Document is nested more than 250 levels deep. Parsing aborted.", error.Message);
        Assert.Single(error.Locations);
    }

    [Fact]
    public void A_document_at_the_limit_is_read_printed_and_walked_on_a_small_stack()
    {
        var text = string.Concat(Enumerable.Repeat("{a", 249)) + "{a(b:1)}" + new string('}', 249);
        Exception? failure = null;
        var thread = new Thread(
            () => failure = Record.Exception(() =>
            {
                var document = Parser.Parse(text);
                Assert.NotEmpty(Printer.Print(document));
                Walker.Walk(document, new Counter());
            }),
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Fact]
    public void Depth_counts_what_is_open_not_what_was()
    {
        var text = "{" + string.Concat(Enumerable.Repeat("a { b(c: [{}]) }", 1000)) + "}";
        Parser.Parse(text, new ParserOptions { MaxDepth = 4 });
        Assert.Throws<GraphQLError>(() => Parser.Parse(text, new ParserOptions { MaxDepth = 3 }));
    }

    private sealed class Counter : Visitor
    {
        public override NodeKinds Enters => NodeKinds.Field;
    }
}
