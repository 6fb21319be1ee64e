using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

public sealed class MarkdownBodyTests
{
    [Theory]
    [InlineData("![a *b*](c.png)", "<p><img src=\"c.png\" alt=\"a b\"></p>\n")]
    [InlineData("[a *b*](c d)", "<p>[a <em>b</em>](c d)</p>\n")]
    [InlineData("[a](<c d>)", "<p><a href=\"c d\">a</a></p>\n")]
    [InlineData("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n")]
    [InlineData("<https://b.example/x y>", "<p>&lt;https://b.example/x y&gt;</p>\n")]
    [InlineData("<https://b.example/ä>", "<p><a href=\"https://b.example/&#228;\">https://b.example/&#228;</a></p>\n")]
    public void Targets_stay_as_they_were_written(string markdown, string html) => Assert.Equal(html, MarkdownBody.ToHtml(markdown, readBareUrls: false));

    [Theory]
    [InlineData("```\na\n```\nb", "xxx.")]
    [InlineData("~~~\n```\n~~~\nb", "xxx.")]
    [InlineData("````\n```\n````\nb", "xxx.")]
    [InlineData("```\n``` x\n```\nb", "xxx.")]
    [InlineData("```\n    ```\n```\nb", "xxx.")]
    [InlineData("    ```\nb", "..")]
    [InlineData("``\nb", "..")]
    [InlineData("---\nb", "..")]
    [InlineData("``` a`b\nc", "..")]
    [InlineData("~~~ a`b\nc", "xx")]
    [InlineData("``` a\nc", "xx")]
    [InlineData("\nc", "..")]
    public void Fenced_code_ends_with_a_fence_of_its_own_kind_and_length(string text, string expected)
    {
        var fence = new MarkdownFence();
        var code = "";
        foreach (var line in text.Split('\n'))
            code += fence.IsCode(line) ? 'x' : '.';
        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("<div>x</div>\ntext", "<div>x</div>\n\ntext")]
    [InlineData("<div>x</div>text\n", "<div>x</div>\n\ntext\n")]
    [InlineData("<div><br>x</div>\ntext", "<div><br>x</div>\n\ntext")]
    [InlineData("<div><x />y</div>\ntext", "<div><x />y</div>\n\ntext")]
    [InlineData("<div>x</div>\n<div>y</div>\ntext", "<div>x</div>\n<div>y</div>\n\ntext")]
    [InlineData("<div>\ntext\n</div>\n", null)]
    [InlineData("<p>x</p>\ntext", null)]
    [InlineData("text\n<b>x</b> y", null)]
    [InlineData("```\n<div>x</div>\ntext\n```", null)]
    [InlineData("<div>x</div>\n\ntext\n<b>y</b>\ntext", null)]
    [InlineData("<div>x</div><div>y</div>\n", null)]
    public void Text_behind_a_box_of_HTML_that_is_complete_is_set_apart(string text, string? separated) => Assert.Equal(separated ?? text, HtmlBlocks.Separate(text));

    [Fact]
    public void Tags_are_not_counted_in_lines_of_more_than_20_000_characters()
    {
        var text = $"<div>{new string('x', 20_000)}</div>text\n";
        Assert.Equal(text, HtmlBlocks.Separate(text));
    }
}
