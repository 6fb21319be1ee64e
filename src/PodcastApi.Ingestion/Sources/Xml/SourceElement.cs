using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>An element with all that it holds, its namespace by its short name (<see cref="WellKnownNamespaces"/>).</summary>
internal sealed class SourceElement(string space, string name, int line, int column)
{
    private readonly List<SourceAttribute> _attributes = [];
    private readonly List<SourceNode> _nodes = [];

    public string Space { get; } = space;

    /// <summary>The local name as written; feeds differ in case.</summary>
    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>The base of relative references in it: <c>xml:base</c> of it or of what it stands in.</summary>
    public Uri? Base { get; set; }

    /// <summary>The document broke off in it.</summary>
    public bool IsCut { get; set; }

    /// <summary>It was larger than the limit, and is not whole.</summary>
    public bool IsTooLarge { get; set; }

    public IReadOnlyList<SourceAttribute> Attributes => _attributes;

    public IReadOnlyList<SourceNode> Nodes => _nodes;

    public IEnumerable<SourceElement> Children => _nodes.Where(node => node.Element is not null).Select(node => node.Element!);

    public bool HasChildren => _nodes.Exists(node => node.Element is not null);

    /// <summary>The text that stands in it, that of its children included; white space around it removed.</summary>
    public string Text
    {
        get
        {
            var text = _nodes is [{ Text: { } only }] ? only : Gather(new StringBuilder()).ToString();
            return text.Trim();
        }
    }

    /// <summary>The text that stands in it directly, that of its children left out.</summary>
    public string OwnText => string.Concat(_nodes.Select(node => node.Text)).Trim();

    /// <summary>Its content as markup: text as it is, since it is markup itself, and children as tags without prefix.</summary>
    public string Markup => HasChildren ? WriteMarkup(new StringBuilder()).ToString().Trim() : Text;

    public bool Is(string space, string name) =>
        string.Equals(Space, space, StringComparison.Ordinal) && string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value of an attribute without a namespace, trimmed; null when it has none or an empty one.</summary>
    public string? Attribute(string name) => Attribute(WellKnownNamespaces.Unprefixed, name);

    /// <summary>The value of an attribute, trimmed; null when it has none or an empty one.</summary>
    public string? Attribute(string space, string name)
    {
        foreach (var attribute in _attributes)
        {
            if (string.Equals(attribute.Space, space, StringComparison.Ordinal) && string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))
                return attribute.Value.AsSpan().Trim() is { IsEmpty: false } value ? value.ToString() : null;
        }

        return null;
    }

    public void Add(SourceAttribute attribute) => _attributes.Add(attribute);

    public void Add(string text) => _nodes.Add(new SourceNode(text, null));

    public void Add(SourceElement child) => _nodes.Add(new SourceNode(null, child));

    /// <summary>SHA-256 of names, attributes and text; the form of the tags does not count.</summary>
    public byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendTo(hash);
        return hash.GetHashAndReset();
    }

    private StringBuilder Gather(StringBuilder text)
    {
        foreach (var node in _nodes)
        {
            text.Append(node.Text);
            node.Element?.Gather(text);
        }

        return text;
    }

    private StringBuilder WriteMarkup(StringBuilder markup)
    {
        foreach (var (text, element) in _nodes)
        {
            markup.Append(text);
            if (element is null)
                continue;
            markup.Append('<').Append(element.Name);
            foreach (var attribute in element._attributes.Where(attribute => attribute.Space.Length == 0))
                markup.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
            if (element._nodes.Count == 0)
                markup.Append(" />");
            else
                element.WriteMarkup(markup.Append('>')).Append("</").Append(element.Name).Append('>');
        }

        return markup;
    }

    private void AppendTo(IncrementalHash hash)
    {
        Append(hash, Space, "<");
        Append(hash, Name, ":");
        foreach (var attribute in _attributes)
        {
            Append(hash, attribute.Name, "@");
            Append(hash, attribute.Value, "=");
        }

        foreach (var (text, element) in _nodes)
        {
            if (text is not null)
                Append(hash, text, "\"");
            element?.AppendTo(hash);
        }

        Append(hash, string.Empty, ">");
    }

    private static void Append(IncrementalHash hash, string text, string mark)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length + 1));
        var length = Encoding.UTF8.GetBytes(mark, bytes);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        hash.AppendData(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
    }
}

/// <summary>An attribute; declarations of namespaces are none.</summary>
internal readonly record struct SourceAttribute(string Space, string Name, string Value);

/// <summary>Text or an element.</summary>
internal readonly record struct SourceNode(string? Text, SourceElement? Element);
