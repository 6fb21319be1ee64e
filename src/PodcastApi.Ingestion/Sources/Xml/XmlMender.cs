using System.Buffers;
using System.Xml;
using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>
/// Hands on markup as it is met in the wild as well-formed XML 1.0, so that a strict reader can take it: well-formed
/// input goes through as it is, save that the document type declaration, comments and processing instructions turn into
/// blanks. Keeps line breaks, so that the strict reader's lines are those of the source.
/// </summary>
/// <remarks>
/// Mended, each with a warning: ampersands and angle brackets that stand for themselves, HTML's named entities, control
/// characters, prefixes nobody declared, attributes without quotes or twice, tags never closed or closed in the wrong
/// order, and an end that is missing; there the processing instruction <see cref="Cut"/> says that the open elements are
/// not whole.
/// </remarks>
internal sealed partial class XmlMender(TextReader source, XmlReadOptions options, MendingLog log) : TextReader
{
    /// <summary>The target of the processing instruction that stands where the document broke off.</summary>
    public const string Cut = "cut";

    private const string C1 = "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F";
    private const int MaxMarkupLength = 1 << 20;
    private const string Controls = C1 + "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\u000B\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF";

    private static readonly SearchValues<char> TextStops = SearchValues.Create("<&]" + Controls);
    private static readonly SearchValues<char> CDataStops = SearchValues.Create("]" + Controls);
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(Controls);

    private readonly EntityTable _entities = new();
    private readonly List<OpenElement> _open = [];
    private char[] _input = new char[16 * 1024];
    private char[] _output = new char[16 * 1024];
    private int _position;
    private int _length;
    private int _outputPosition;
    private int _outputLength;
    private int _line = 1;
    private int _column = 1;
    private bool _done;

    /// <summary>Whether any element was met.</summary>
    public bool HasRoot { get; private set; }

    private ReadOnlySpan<char> Rest => _input.AsSpan(_position, _length - _position);

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (_outputPosition == _outputLength)
        {
            if (_done)
                return 0;
            _outputPosition = _outputLength = 0;
            Step();
        }

        var n = Math.Min(buffer.Length, _outputLength - _outputPosition);
        _output.AsSpan(_outputPosition, n).CopyTo(buffer);
        _outputPosition += n;
        return n;
    }

    public override int Peek() => throw new NotSupportedException();

    public override int Read() => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }

    private void Step()
    {
        if (!Ensure(1))
            Finish();
        else if (_input[_position] == '<')
            Markup();
        else if (_open.Count == 0)
            OutsideRoot();
        else
            Text();
    }

    private void Text()
    {
        var rest = Rest;
        var stop = rest.IndexOfAny(TextStops);
        if (stop != 0)
        {
            Copy(stop < 0 ? rest.Length : stop);
            return;
        }

        switch (rest[0])
        {
            case '&':
                Ensure(64);
                Advance(WriteReference(Rest, _line, _column));
                break;
            case ']' when Ensure(3) && Rest.StartsWith("]]>"):
                Log("markup-unescaped", "']]>' stands in text.", "Write ]]&gt; in text.");
                Write("]]&gt;");
                Advance(3);
                break;
            case ']':
                Copy(1);
                break;
            default:
                MendControl();
                break;
        }
    }

    /// <summary>Only white space may stand before and after the root.</summary>
    private void OutsideRoot()
    {
        var rest = Rest;
        var end = rest.IndexOf('<');
        rest = end < 0 ? rest : rest[..end];
        if (!rest.IsWhiteSpace() && rest.Trim() is not "\uFEFF")
            Log("text-outside-root", "There is text outside of the root element; it was skipped.", "Remove what stands before and after the feed.");
        WriteBlanks(rest);
        Advance(rest.Length);
    }

    private void Markup()
    {
        Ensure(9);
        var rest = Rest;
        if (rest.StartsWith("<!--"))
            Comment();
        else if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
            CData();
        else if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && !HasRoot)
            DocumentType();
        else if (rest.StartsWith("<!"))
            Declaration();
        else if (rest.StartsWith("<?"))
            Instruction();
        else if (rest.Length > 2 && rest[1] == '/')
            EndTag();
        else if (rest.Length > 1 && XmlConvert.IsStartNCNameChar(rest[1]))
            StartTag();
        else
            Literal();
    }

    /// <summary>An angle bracket that stands for itself.</summary>
    private void Literal()
    {
        if (_open.Count > 0)
        {
            Log("markup-unescaped", "'<' stands for itself.", "Write &lt; in text.");
            Write("&lt;");
        }

        Advance(1);
    }

    private void Comment()
    {
        Write("<!--");
        Advance(4);
        while (true)
        {
            var end = Rest.IndexOf("-->");
            if (end >= 0)
            {
                Blank(end);
                Advance(3);
                break;
            }

            // The last two characters may be the beginning of the end.
            Blank(Math.Max(0, Rest.Length - 2));
            if (Ensure(3))
                continue;
            Blank(Rest.Length);
            Log("comment-unclosed", "A comment is never closed.", "Close it with -->.");
            break;
        }

        Write("-->");
    }

    private void CData()
    {
        if (_open.Count == 0)
        {
            Advance(9);
            return;
        }

        Write("<![CDATA[");
        Advance(9);
        while (true)
        {
            if (!Ensure(3))
            {
                while (!Rest.IsEmpty && Rest.IndexOfAny(ControlCharacters) is var control)
                {
                    if (control == 0)
                        MendControl();
                    else
                        Copy(control < 0 ? Rest.Length : control);
                }

                Log("cdata-unclosed", "A CDATA section is never closed.", "Close it with ]]>.");
                break;
            }

            var rest = Rest;
            var stop = rest.IndexOfAny(CDataStops);
            if (stop != 0)
                Copy(stop < 0 ? rest.Length : stop);
            else if (rest.StartsWith("]]>"))
                break;
            else if (rest[0] == ']')
                Copy(1);
            else
                MendControl();
        }

        Write("]]>");
        Advance(Math.Min(3, Rest.Length));
    }

    /// <summary>A document type declaration: its entities are noted, nothing it refers to is fetched.</summary>
    private void DocumentType()
    {
        var end = DocumentTypeLength();
        var text = Rest[..end];
        _entities.Declare(text.ToString());
        Write("<!--");
        WriteBlanks(text[Math.Min(7, end)..]);
        Write("-->");
        Advance(end);
    }

    private int DocumentTypeLength()
    {
        var quote = '\0';
        var brackets = 0;
        for (var i = 1; Ensure(i + 4); i++)
        {
            if (i > MaxMarkupLength)
                throw Refuse("doctype-too-long", $"The document type declaration has more than {MaxMarkupLength:N0} characters.", "Remove it: feeds need none.");
            var c = _input[_position + i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (Rest[i..].StartsWith("<!--"))
                i = Rest[i..].IndexOf("-->") is >= 0 and var length ? i + length : i;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '[' or ']')
                brackets += c == '[' ? 1 : -1;
            else if (c == '>' && brackets <= 0)
                return i + 1;
        }

        return Rest.IndexOf('>') is >= 0 and var first ? first + 1 : Rest.Length;
    }

    /// <summary>Any other declaration means nothing in the content of a document.</summary>
    private void Declaration()
    {
        Log("markup-unescaped", "'<!' stands in text.", "Write &lt; in text.");
        BlankTo(">");
    }

    private void Instruction() => BlankTo(Rest.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? ">" : "?>");

    /// <summary>Puts blanks for what goes up to an end; they are in a comment, where they are no text.</summary>
    private void BlankTo(string end)
    {
        var found = Rest.IndexOf(end);
        while (found < 0 && Rest.Length < MaxMarkupLength && Ensure(Rest.Length + 1))
            found = Rest.IndexOf(end);
        var length = found >= 0 ? found + end.Length : Rest.IndexOf('>') is >= 0 and var bracket ? bracket + 1 : 2;
        Write("<!--");
        WriteBlanks(Rest[Math.Min(7, length)..length]);
        Write("-->");
        Advance(length);
    }

    private void Finish()
    {
        _done = true;
        if (_open.Count == 0)
            return;
        var (name, line, column, _) = _open[^1];
        Log("xml-truncated", $"The document ends before <{name}> of line {line}, column {column}, is closed.", "Fetch or export it again; what is whole in it was read.");
        Write($"<?{Cut}?>");
        while (_open.Count > 0)
            CloseTop();
    }

    private void MendControl()
    {
        WriteControl(_input[_position]);
        Advance(1);
    }

    /// <summary>A C1 control is a byte of windows-1252 that was taken for Latin-1; the others may not stand in XML.</summary>
    private void WriteControl(char control)
    {
        if (control is >= '\u0080' and <= '\u009F')
        {
            Log("control-character", $"U+{(int)control:X4} is no character; it was read as windows-1252.", "Write the document in the encoding that it declares, best UTF-8.");
            Write([Windows1252.Decode((byte)control)]);
            return;
        }

        // Dropped, it would join what stands on both sides: "]" and "]>".
        Log("control-character", $"U+{(int)control:X4} may not stand in XML; it was replaced by a blank.", "Remove control characters from the text.");
        Write(" ");
    }

    private RefusedException Refuse(string code, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, options.Location, _line, _column, message, hint));

    private void Log(string code, string message, string hint) => log.Add(code, _line, _column, message, hint);

    private readonly record struct OpenElement(string Name, int Line, int Column, int Prefixes);
}
