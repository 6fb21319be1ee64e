using AngleSharp.Dom;

namespace PodcastApi.Ingestion.Notes.Lines;

/// <summary>What stands between two line breaks or paragraph ends, or a block that is no running text (a list, a table).</summary>
internal sealed class NotesLine
{
    private static readonly string[] Bold = ["strong", "b"];

    /// <summary>What items of a list that was typed by hand begin with.</summary>
    private const string Bullets = "-\u2013\u2014*\u2022\u25cf\u25aa\u25e6\u2023\u00b7\u2219\u25b6\u25ba\u2192\u2794\u279c\u2713\u2714";

    private const string Separators = "-\u2013\u2014:|,(\u2022\u00b7&/+";

    private readonly List<INode> _nodes = [];
    private string? _text;

    /// <summary>The block; null for a line of text.</summary>
    public IElement? Block { get; init; }

    /// <summary>Lines of one paragraph have one number.</summary>
    public int Paragraph { get; init; }

    public IReadOnlyList<INode> Nodes => _nodes;

    /// <summary>The visible text, white space folded.</summary>
    public string Text => _text ??= NotesText.Fold(string.Concat(_nodes.Select(node => node is IComment ? "" : node.TextContent)));

    public bool IsBlank => Block is null && Text.Length == 0;

    public bool IsList => Block?.LocalName is "ul" or "ol";

    /// <summary>A line that was drawn, by hand or not.</summary>
    public bool IsRule => Block?.LocalName == "hr" || (Block is null && Text.Length > 2 && Text.All(c => c is '-' or '_' or '=' or '*' or '\u2014' or '\u2500'));

    public bool HasLink => _nodes.Any(node => Anchors(node).Any());

    public void Add(INode node) => _nodes.Add(node);

    /// <summary>Whether every letter of the line is bold; colons and symbols around it need not be.</summary>
    public bool IsBold()
    {
        var letters = _nodes.SelectMany(node => node.DescendantsAndSelf<IText>()).Where(text => text.Data.Any(char.IsLetterOrDigit)).ToArray();
        return letters.Length > 0 && Array.TrueForAll(letters, text => IsIn(text, Bold));
    }

    /// <summary>How many characters of <see cref="Text"/> are a bullet and the blanks behind it; 0 without one.</summary>
    public int BulletLength()
    {
        if (Text.Length < 3 || char.IsLetterOrDigit(Text[0]))
            return 0;
        var blank = Text.IndexOf(' ', StringComparison.Ordinal);
        if (blank is < 1 or > 4)
            return 0;
        // A bullet, or a symbol such as the emoji of a pointing hand.
        var mark = Text.AsSpan(0, blank);
        var isBullet = (mark.Length == 1 && Bullets.Contains(mark[0])) || (HasLink && IsSymbol(mark));
        return isBullet ? blank + 1 : 0;
    }

    /// <summary>Whether a line with a bullet is an item without another beside it: it has a link, and an emoji has it right behind.</summary>
    public bool IsItemAlone() => HasLink && (Bullets.Contains(Text[0]) || BeginsWithLink(BulletLength()));

    /// <summary>Whether a link opens the line, and nothing but a description set off from it follows.</summary>
    public bool BeginsWithLink() => BeginsWithLink(0);

    private bool BeginsWithLink(int bullet)
    {
        if (_nodes.SelectMany(Anchors).FirstOrDefault() is not { } link)
            return false;
        var text = NotesText.Fold(link.TextContent);
        if (text.Length == 0 || !Text.AsSpan(bullet).StartsWith(text))
            return false;
        var rest = Text[(bullet + text.Length)..].TrimStart();
        return rest.Length == 0 || Separators.Contains(rest[0]);
    }

    /// <summary>Whether the line is "Label: https://...", and nothing else.</summary>
    public bool EndsInUrl()
    {
        if (_nodes.SelectMany(Anchors).ToArray() is not [var link])
            return false;
        var url = NotesText.Fold(link.TextContent);
        if (!url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return false;
        return Text.EndsWith(url, StringComparison.Ordinal) && Text[..^url.Length].TrimEnd() is [.., ':' or '-' or '\u2013' or '\u2014'] or [];
    }

    /// <summary>Takes characters off the front of the line.</summary>
    public void TrimStart(int length)
    {
        // Counted without the blanks in front, as in the text.
        var isStart = true;
        foreach (var text in _nodes.SelectMany(node => node.DescendantsAndSelf<IText>()).ToArray())
        {
            var data = isStart ? text.Data.TrimStart() : text.Data;
            var count = Math.Min(length, data.Length);
            text.Data = data[count..];
            length -= count;
            isStart &= data.Length == 0;
            if (length == 0)
                break;
        }

        _text = null;
    }

    private static IEnumerable<IElement> Anchors(INode node) =>
        node.DescendantsAndSelf<IElement>().Where(element => element.LocalName == "a" && element.HasAttribute("href"));

    private bool IsIn(INode node, string[] names)
    {
        for (INode? at = node; at is not null; at = at.Parent)
        {
            if (at is IElement element && names.Contains(element.LocalName, StringComparer.Ordinal))
                return true;
            if (_nodes.Contains(at))
                return false;
        }

        return false;
    }

    private static bool IsSymbol(ReadOnlySpan<char> mark)
    {
        foreach (var rune in mark.EnumerateRunes())
        {
            var category = System.Text.Rune.GetUnicodeCategory(rune);
            if (category is not (System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.MathSymbol
                or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.ModifierSymbol))
                return false;
        }

        return true;
    }
}
