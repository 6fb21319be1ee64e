using System.Text;

namespace PodcastApi.Ingestion.Notes;

/// <summary>
/// Writes well-formed HTML: a tag is written when there is something to put into it, blocks never stand in inline elements,
/// and what a heading interrupts goes on after it.
/// </summary>
internal sealed class NotesHtml
{
    private readonly StringBuilder _html = new();

    public bool IsEmpty => _html.Length == 0;

    public void StartTag(string name, string attributes) => _html.Append('<').Append(name).Append(attributes).Append('>');

    public void EndTag(string name) => _html.Append("</").Append(name).Append('>');

    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('&', '<', '>') is var special and >= 0)
        {
            _html.Append(text[..special]).Append(text[special] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            text = text[(special + 1)..];
        }

        _html.Append(text);
    }

    public override string ToString() => _html.ToString();

    /// <summary><c> name="value"</c>, escaped.</summary>
    public static string Attribute(string name, string value) =>
        " " + name + "=\"" + value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) + "\"";
}
