using System.Globalization;
using System.Xml;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <content>Tags, attributes and references.</content>
internal sealed partial class XmlMender
{
    private const int MaxAttributes = 256;

    /// <summary>HTML elements without content, which often stand unescaped in a description.</summary>
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase) { "br", "hr", "img", "input", "wbr" };

    private readonly List<Attribute> _attributes = [];
    private readonly List<string> _prefixes = ["xml", "xmlns"];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private void StartTag()
    {
        var end = TagLength(out var isWhole);
        if (!isWhole && !Ensure(end + 1))
        {
            // The document breaks off in this tag.
            Advance(end);
            return;
        }

        var tag = Rest[..end];
        var nameLength = NameLength(tag[1..]);
        var name = tag.Slice(1, nameLength);
        if (!IsQName(name))
        {
            Literal();
            return;
        }

        if (HasRoot && _open.Count == 0)
        {
            Log("text-outside-root", $"<{name}> stands after the root element; it was skipped.", "Put everything into one root element.");
            WriteBlanks(tag);
            Advance(end);
            return;
        }

        if (!isWhole)
            Log("tag-unclosed", $"The tag <{name}> has no closing '>'.", "Close the tag.");
        var body = tag[(nameLength + 1)..(isWhole ? end - 1 : end)];
        var isEmpty = body.EndsWith("/");
        Open(Intern(name), isEmpty ? body[..^1] : body, isEmpty);
        Advance(end);
    }

    private void Open(string name, ReadOnlySpan<char> body, bool isEmpty)
    {
        // One item within another: the first was never closed.
        if (name is "item" or "entry" && _open.FindLastIndex(open => open.Name == name) is > 0 and var outer)
            CloseDownTo(outer);
        HasRoot = true;
        if (_open.Count == options.MaxDepth)
            throw Refuse("xml-too-deep", $"Elements are nested more than {options.MaxDepth} deep.", "Feeds are a few levels deep; look for tags that are never closed, or raise Ingestion:MaxFeedDepth.");

        var prefixes = _prefixes.Count;
        ReadAttributes(body);
        Write("<");
        Write(name);
        var written = 0;
        foreach (var attribute in _attributes)
        {
            WriteBlanks(body[written..attribute.Start]);
            if (written == attribute.Start)
                Write(" ");
            Write(attribute.Name);
            Write("=\"");
            WriteValue(body[attribute.ValueStart..attribute.ValueEnd]);
            Write("\"");
            written = attribute.End;
        }

        WriteBlanks(body[written..]);
        DeclarePrefix(name);
        foreach (var attribute in _attributes)
            DeclarePrefix(attribute.Name);
        if (isEmpty || VoidElements.Contains(name))
        {
            Write("/>");
            _prefixes.RemoveRange(prefixes, _prefixes.Count - prefixes);
            return;
        }

        Write(">");
        _open.Add(new OpenElement(name, _line, _column, prefixes));
    }

    private void EndTag()
    {
        var end = TagLength(out var isWhole);
        var tag = Rest[..end];
        var nameLength = NameLength(tag[2..]);
        var name = Intern(tag.Slice(2, nameLength));
        var index = _open.FindLastIndex(open => string.Equals(open.Name, name, StringComparison.Ordinal));
        if (index < 0)
            index = _open.FindLastIndex(open => string.Equals(open.Name, name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            if (!VoidElements.Contains(name))
                Log("tag-unmatched", $"</{name}> closes nothing; it was skipped.", "Remove it, or open the element.");
        }
        else
        {
            if (!isWhole)
                Log("tag-unclosed", $"The tag </{name}> has no closing '>'.", "Close the tag.");
            if (index < _open.Count - 1)
            {
                var (inner, line, column, _) = _open[^1];
                Log("tag-unmatched", $"</{name}> comes before <{inner}> of line {line}, column {column}, is closed; it was closed here.", $"Write </{inner}> before it.");
            }

            CloseDownTo(index);
        }

        // Line breaks within the tag, which is nothing but a name.
        WriteLineBreaks(tag);
        Advance(end);
    }

    private void WriteLineBreaks(ReadOnlySpan<char> tag)
    {
        if (!tag.Contains('\n'))
            return;
        Write("<!--");
        WriteBlanks(tag);
        Write("-->");
    }

    private void CloseDownTo(int index)
    {
        while (_open.Count > index)
            CloseTop();
    }

    private void CloseTop()
    {
        var top = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _prefixes.RemoveRange(top.Prefixes, _prefixes.Count - top.Prefixes);
        Write("</");
        Write(top.Name);
        Write(">");
    }

    /// <summary>The length of the tag at the position; one without '>' goes up to the next '&lt;' or the document's end.</summary>
    private int TagLength(out bool isWhole)
    {
        var length = TagLength(heedQuotes: true, out isWhole);
        return isWhole || length < MaxMarkupLength && !Rest[..length].ContainsAny('"', '\'') ? length : TagLength(heedQuotes: false, out isWhole);
    }

    private int TagLength(bool heedQuotes, out bool isWhole)
    {
        var quote = '\0';
        var last = '\0';
        isWhole = false;
        for (var i = 1; i < MaxMarkupLength; i++)
        {
            if (!Ensure(i + 1))
                return i;
            var c = _input[_position + i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (heedQuotes && c is '"' or '\'' && last == '=')
                quote = c;
            else if (c == '>')
                isWhole = true;
            else if (c == '<')
                return i;
            if (isWhole)
                return i + 1;
            if (!char.IsWhiteSpace(c))
                last = c;
        }

        return heedQuotes ? MaxMarkupLength : throw Refuse("tag-too-long", $"A tag has more than {MaxMarkupLength:N0} characters.", "Close the tag, and its quotes.");
    }

    private void ReadAttributes(ReadOnlySpan<char> body)
    {
        _attributes.Clear();
        var i = 0;
        while (true)
        {
            while (i < body.Length && (char.IsWhiteSpace(body[i]) || body[i] is '"' or '\'' or '/' or '='))
                i++;
            if (i == body.Length)
                return;
            var start = i;
            while (i < body.Length && !char.IsWhiteSpace(body[i]) && body[i] is not ('=' or '"' or '\'' or '/'))
                i++;
            var name = body[start..i];
            var (valueStart, valueEnd) = ReadValue(body, ref i, (start, start + name.Length));
            AddAttribute(name, new Attribute(string.Empty, start, valueStart, valueEnd, i), body[valueStart..valueEnd]);
        }
    }

    private (int Start, int End) ReadValue(ReadOnlySpan<char> body, ref int i, (int Start, int End) name)
    {
        var equals = i;
        while (equals < body.Length && char.IsWhiteSpace(body[equals]))
            equals++;
        if (equals == body.Length || body[equals] != '=')
        {
            Log("attribute-unquoted", $"The attribute {body[name.Start..name.End]} has no value.", "Write name=\"value\".");
            return name;
        }

        i = equals + 1;
        while (i < body.Length && char.IsWhiteSpace(body[i]))
            i++;
        var start = i;
        if (i < body.Length && body[i] is '"' or '\'' && body[(i + 1)..].IndexOf(body[i]) is >= 0 and var length)
        {
            i += length + 2;
            return (start + 1, start + 1 + length);
        }

        Log("attribute-unquoted", $"The value of the attribute {body[name.Start..name.End]} is not in quotes.", "Write name=\"value\".");
        while (i < body.Length && !char.IsWhiteSpace(body[i]))
            i++;
        return (start, i);
    }

    private void AddAttribute(ReadOnlySpan<char> name, Attribute attribute, ReadOnlySpan<char> value)
    {
        if (_attributes.Count == MaxAttributes || !IsQName(name))
        {
            Log("attribute-invalid", $"'{name}' is no name of an attribute; it was dropped.", "Remove it.");
            return;
        }

        attribute = attribute with { Name = Intern(name) };
        if (_attributes.Exists(known => known.Name == attribute.Name))
        {
            Log("attribute-twice", $"The attribute {name} stands twice; the first one counts.", "Remove one of them.");
            return;
        }

        if (name.StartsWith("xmlns:"))
        {
            if (value.IsWhiteSpace() || name is "xmlns:xml" or "xmlns:xmlns")
                return;
            _prefixes.Add(Intern(name[6..]));
        }

        _attributes.Add(attribute);
    }

    /// <summary>Declares a name's prefix in the tag at hand when nobody did.</summary>
    private void DeclarePrefix(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return;
        var prefix = Intern(name.AsSpan(0, colon));
        if (_prefixes.Contains(prefix))
            return;
        Log("prefix-undeclared", $"The prefix '{prefix}' is not declared.", $"Declare xmlns:{prefix} on the root element.");
        _prefixes.Add(prefix);
        Write($" xmlns:{prefix}=\"{WellKnownNamespaces.UriOf(prefix)}\"");
    }

    private void WriteValue(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length;)
        {
            switch (value[i])
            {
                case '&':
                    i += WriteReference(value[i..], _line, _column);
                    continue;
                case '"':
                    Write("&quot;");
                    break;
                case '<':
                    Log("markup-unescaped", "'<' stands in the value of an attribute.", "Write &lt; there.");
                    Write("&lt;");
                    break;
                case var c when ControlCharacters.Contains(c):
                    WriteControl(c);
                    break;
                default:
                    Write(value.Slice(i, 1));
                    break;
            }

            i++;
        }
    }

    /// <summary>Writes what the reference that a text begins with stands for.</summary>
    /// <returns>How many characters it took.</returns>
    private int WriteReference(ReadOnlySpan<char> text, int line, int column)
    {
        if (CharacterReference.Read(text) is { Length: > 0 } reference)
        {
            if (!reference.IsXml)
                log.Add("reference-invalid", line, column, $"'{text[..reference.Length]}' is no character reference of XML.", "Write the character itself.");
            foreach (var rune in (reference.Text ?? "\uFFFD").EnumerateRunes())
                Write(string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"));
            return reference.Length;
        }

        var end = 1;
        while (end < text.Length && end < 64 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == text.Length || text[end] != ';')
            return Stray();
        var name = Intern(text[1..end]);
        if (name is "lt" or "gt" or "amp" or "quot" or "apos")
        {
            Write(text[..(end + 1)]);
            return end + 1;
        }

        if (!_entities.TryResolve(name, out var value))
            return Stray();
        if (value is null)
            log.Add("entity-not-expanded", line, column, $"The entity &{name}; refers to other entities or to another file; it was left out.", "Write its text in its place.");
        foreach (var rune in (value ?? string.Empty).EnumerateRunes())
        {
            if (rune.Value is '<' or '>' or '&' or '"')
                Write(string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"));
            else if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
                Write(rune.ToString());
        }

        return end + 1;

        int Stray()
        {
            log.Add("ampersand-unescaped", line, column, "'&' stands for itself.", "Write &amp;.");
            Write("&amp;");
            return 1;
        }
    }

    private string Intern(ReadOnlySpan<char> name)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var known))
            return known;
        var made = name.ToString();
        if (_names.Count < 4096)
            _names.Add(made, made);
        return made;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or '/' or '<' or '"' or '\''))
            end++;
        return end;
    }

    private static bool IsQName(ReadOnlySpan<char> name)
    {
        var colon = name.IndexOf(':');
        return colon < 0 ? IsNCName(name) : IsNCName(name[..colon]) && IsNCName(name[(colon + 1)..]);
    }

    private static bool IsNCName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0]))
            return false;
        foreach (var c in name[1..])
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    /// <summary>An attribute and where it stands in the tag.</summary>
    private readonly record struct Attribute(string Name, int Start, int ValueStart, int ValueEnd, int End);
}
