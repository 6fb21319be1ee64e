using System.Text;
using System.Xml;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>Reads one element after the other from a strict reader, each into a tree of its own.</summary>
internal sealed class SourceElementReader(XmlReader reader, int maxCharacters, MendingLog log)
{
    private readonly char[] _chunk = new char[8 * 1024];
    private int _budget;

    /// <summary>The start tag at the reader's position, without its content.</summary>
    public SourceElement ReadStart(Uri? baseUrl)
    {
        var (line, column) = reader is IXmlLineInfo position ? (position.LineNumber, Math.Max(1, position.LinePosition - 1)) : (1, 1);
        var element = new SourceElement(WellKnownNamespaces.NameOf(reader.NamespaceURI, reader.Prefix), reader.LocalName, line, column) { Base = baseUrl };
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
                continue;
            if (reader.Name == "xml:base")
                element.Base = Resolve(baseUrl, reader.Value) ?? baseUrl;
            element.Add(new SourceAttribute(WellKnownNamespaces.NameOf(reader.NamespaceURI, reader.Prefix), reader.LocalName, Mend(reader.Value)));
            _budget -= reader.LocalName.Length + reader.Value.Length;
        }

        reader.MoveToElement();
        return element;
    }

    /// <summary>The element at the reader's position with all that it holds; the reader stands after it.</summary>
    public SourceElement Read(Uri? baseUrl)
    {
        _budget = maxCharacters;
        var element = ReadStart(baseUrl);
        ReadContent(element);
        element.IsTooLarge = _budget < 0;
        return element;
    }

    /// <summary>Null when there is nothing to resolve against or it is no reference.</summary>
    public static Uri? Resolve(Uri? baseUrl, string reference) => Uri.TryCreate(baseUrl, reference.Trim(), out var resolved) ? resolved : null;

    private void ReadContent(SourceElement element)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        if (isEmpty)
            return;
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var child = ReadStart(element.Base);
                    ReadContent(child);
                    element.IsCut |= child.IsCut;
                    if (_budget >= 0)
                        element.Add(child);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    ReadText(element);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    element.IsCut |= reader.Name == XmlMender.Cut;
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        reader.Read();
    }

    /// <summary>In chunks, so that text beyond the limit is passed over without ever being in memory.</summary>
    private void ReadText(SourceElement element)
    {
        var text = new StringBuilder();
        for (int n; (n = reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
        {
            _budget -= n;
            if (_budget >= 0)
                text.Append(_chunk, 0, n);
        }

        if (text.Length > 0)
            element.Add(Mend(text.ToString()));
        reader.Read();
    }

    private string Mend(string text)
    {
        if (!Windows1252.TryUndoDoubleEncoding(text, out var mended))
            return text;
        var (line, column) = reader is IXmlLineInfo position ? (position.LineNumber, position.LinePosition) : (1, 1);
        log.Add("charset-double-encoded", line, column, "Text is UTF-8 that was encoded as UTF-8 once more; it was decoded twice.", "Encode it once.");
        return mended;
    }
}
