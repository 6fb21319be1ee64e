using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

public sealed class BadInputTests
{
    private static Diagnostic Refused(byte[] bytes)
    {
        var refused = Assert.Throws<RefusedException>(() =>
            MarkdownTranslator.Translate(MarkdownReader.Read(bytes, "a/b.md"), new MarkdownOptions(), []));
        Assert.Equal(DiagnosticSeverity.Error, refused.Diagnostic.Severity);
        Assert.Equal("a/b.md", refused.Diagnostic.Location);
        Assert.False(string.IsNullOrWhiteSpace(refused.Diagnostic.Message));
        return refused.Diagnostic;
    }

    [Theory]
    [InlineData("", "document-empty", null, null)]
    [InlineData("\n \n", "document-empty", null, null)]
    [InlineData("# A title\n", "front-matter-missing", 1, 1)]
    [InlineData("{ \"title\": \"x\" }\n", "front-matter-missing", 1, 1)]
    [InlineData("+++\ntitle = \"x\"\n\nText\n", "front-matter-unclosed", 1, 1)]
    [InlineData("\n---\ntitle: x\n+++\n", "front-matter-unclosed", 2, 1)]
    [InlineData("+++\ntitle = \"x\ndate = 1\n+++\n", "toml-invalid", 2, 9)]
    [InlineData("+++\r\ntitle = \"x\"\r\ntitle = \"y\"\r\n+++\r\n", "toml-invalid", 3, 1)]
    [InlineData("+++\ntitle = \"x\"\ndate = 2025-02-30\n+++\n", "toml-invalid", 3, 8)]
    [InlineData("---\ntitle: x\ndate: 2025-02-30\n---\n", "front-matter-date", 3, 7)]
    [InlineData("---\ntitle: x\ndate: 2025-01-02T25:00:00Z\n---\n", "front-matter-date", 3, 7)]
    [InlineData("---\ntitle: x\ndate: yesterday\n---\n", "front-matter-date", 3, 7)]
    [InlineData("---\ntitle: x\ndate: 99999999999999999\n---\n", "front-matter-date", 3, 7)]
    [InlineData("---\ntitle: x\ndate: [2025]\n---\n", "front-matter-date", 3, 7)]
    [InlineData("---\ntitle: x\nTitle: y\ntitle: z\n---\n", "yaml-duplicate-key", 4, 1)]
    [InlineData("---\ntitle: \"x\ndate: 1\n---\n", "yaml-invalid", null, null)]
    [InlineData("---\ntitle: a: b\n---\n", "yaml-invalid", 2, 9)]
    [InlineData("---\ntitle: *nobody\n---\n", "yaml-invalid", 2, 8)]
    [InlineData("---\n- a\n- b\n---\n", "yaml-not-a-mapping", 2, 1)]
    [InlineData("+++\ndate = 2025-01-01\n+++\n", "title-missing", null, null)]
    [InlineData("---\ntitle:\n---\n", "title-missing", null, null)]
    [InlineData("---\ntitle: '  '\n---\n", "title-missing", null, null)]
    public void A_broken_document_is_refused_with_its_place_and_the_way_out(string text, string code, int? line, int? column)
    {
        var diagnostic = Refused(Encoding.UTF8.GetBytes(text));
        Assert.Equal(code, diagnostic.Code);
        Assert.False(string.IsNullOrWhiteSpace(diagnostic.Hint));
        if (line is not null)
            Assert.Equal((line, column), (diagnostic.Line, diagnostic.Column));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_with_their_offset()
    {
        var diagnostic = Refused([.. "+++\ntitle = \"Z"u8, 0xF6, .. "e\"\n+++\n"u8]);
        Assert.Equal(("not-utf8", 2, 11), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
        Assert.Contains("byte 14 is 0xF6", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_UTF16_is_told_so() =>
        Assert.Contains("UTF-16", Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("+++\n")]).Hint, StringComparison.Ordinal);

    [Fact]
    public void Aliases_that_grow_without_bounds_are_refused()
    {
        var text = new StringBuilder("---\ntitle: x\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        Assert.Equal("yaml-too-large", Refused(Encoding.UTF8.GetBytes(text + "---\n")).Code);
    }

    [Fact]
    public void Front_matter_that_nests_too_deeply_is_refused() =>
        Assert.Equal("yaml-too-large", Refused(Encoding.UTF8.GetBytes("---\ntitle: x\na: " + new string('[', 200) + new string(']', 200) + "\n---\n")).Code);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("[")]
    [InlineData("<div>")]
    [InlineData("<div>\n")]
    [InlineData("<b>")]
    [InlineData("{{ a(")]
    [InlineData("{% ")]
    [InlineData("`")]
    [InlineData("` ``")]
    [InlineData("<a href=\"")]
    [InlineData("|a")]
    [InlineData("![")]
    [InlineData("https://")]
    public void A_body_that_repeats_one_mark_for_ever_is_read_or_refused_in_good_time(string mark)
    {
        var bytes = Encoding.UTF8.GetBytes("+++\ntitle = \"x\"\n+++\n" + string.Concat(Enumerable.Repeat(mark, 50_000)));
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            Assert.Equal("x", MarkdownTranslator.Translate(MarkdownReader.Read(bytes, "a/b.md"), new MarkdownOptions(), []).Title);
        }
        catch (RefusedException refused)
        {
            Assert.Equal("markdown-too-deep", refused.Diagnostic.Code);
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 20);
    }
}
