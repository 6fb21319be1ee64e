using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PodcastApi.Ingestion.Notes.Lines;

/// <summary>Makes links of the addresses that stand in running text, as players and mail programs do.</summary>
internal static partial class BareUrls
{
    private static readonly string[] Closed = ["a", "code", "pre", "kbd", "samp", "script", "style", "textarea", "button"];

    /// <summary>Changes the document.</summary>
    public static void Link(IDocument document)
    {
        foreach (var text in document.DocumentElement.Descendants<IText>().Where(text => text.Data.Contains("://", StringComparison.Ordinal)).ToArray())
        {
            if (!text.Ancestors<IElement>().Any(element => Closed.Contains(element.LocalName, StringComparer.Ordinal)))
                Link(document, text);
        }
    }

    private static void Link(IDocument document, IText text)
    {
        // All at once: each node that is put before another is looked for among its siblings.
        var parts = document.CreateDocumentFragment();
        var position = 0;
        foreach (Match url in Url().Matches(text.Data))
        {
            parts.AppendChild(document.CreateTextNode(text.Data[position..url.Index]));
            var link = document.CreateElement("a");
            link.SetAttribute("href", url.Value);
            link.TextContent = url.Value;
            parts.AppendChild(link);
            position = url.Index + url.Length;
        }

        if (position == 0)
            return;
        text.Parent!.InsertBefore(parts, text);
        text.Data = text.Data[position..];
    }

    /// <summary>A closing bracket belongs to the address when it has an opening one.</summary>
    [GeneratedRegex("""https?://(?:\([^\s()<>]*\)|[^\s<>"'()\u00a0])*(?:\([^\s()<>]*\)|[^\s<>"'()\u00a0.,;:!?\]*\u201d\u2019])""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
