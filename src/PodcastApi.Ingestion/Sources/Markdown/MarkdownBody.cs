using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>
/// Renders Markdown to HTML: CommonMark with the pipe tables, strikethrough, task lists, footnotes and bare URLs of GitHub.
/// Targets of links stay as they were written; the HTML is not sanitised yet.
/// </summary>
internal static class MarkdownBody
{
    private static readonly MarkdownPipeline Plain = Pipeline().Build();
    private static readonly MarkdownPipeline WithBareUrls = Pipeline().UseAutoLinks().Build();

    /// <summary>Renders a text.</summary>
    /// <param name="markdown">The body without front matter.</param>
    /// <param name="readBareUrls">Whether <c>https://...</c> without any markup is a link (GitHub's extension).</param>
    /// <exception cref="ArgumentException">The text nests deeper than Markdig follows.</exception>
    public static string ToHtml(string markdown, bool readBareUrls = true)
    {
        var pipeline = readBareUrls ? WithBareUrls : Plain;
        var text = HtmlBlocks.Separate(Shortcodes.Remove(markdown.Replace("\r\n", "\n", StringComparison.Ordinal)));
        var document = Markdig.Markdown.Parse(text, pipeline);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new WrittenLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new WrittenAutolinkRenderer());
        renderer.Render(document);
        return writer.ToString();
    }

    private static MarkdownPipelineBuilder Pipeline() => new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseTaskLists()
        .UseFootnotes();

    /// <summary>Markdig percent-encodes targets; what the source wrote would be lost.</summary>
    private sealed class WrittenLinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = WebUtility.HtmlEncode(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
            if (link.IsImage)
            {
                renderer.Write("<img src=\"").Write(url).Write("\" alt=\"");
                renderer.EnableHtmlForInline = false;
                renderer.WriteChildren(link);
                renderer.EnableHtmlForInline = true;
                renderer.Write("\">");
                return;
            }

            renderer.Write("<a href=\"").Write(url).Write("\">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private sealed class WrittenAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            var text = WebUtility.HtmlEncode(link.Url);
            renderer.Write("<a href=\"").Write(link.IsEmail ? "mailto:" : "").Write(text).Write("\">").Write(text).Write("</a>");
        }
    }
}
