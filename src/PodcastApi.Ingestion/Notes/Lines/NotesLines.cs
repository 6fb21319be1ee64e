using AngleSharp.Dom;

namespace PodcastApi.Ingestion.Notes.Lines;

/// <summary>Parts HTML into the lines that a reader sees, and the blocks between them.</summary>
internal sealed class NotesLines
{
    /// <summary>Nobody styles a line break through more elements than this.</summary>
    private const int DeepestSplit = 8;

    private readonly List<NotesLine> _lines = [];
    private NotesLine? _open;
    private int _paragraph;

    public static IReadOnlyList<NotesLine> Of(IElement container)
    {
        var lines = new NotesLines();
        lines.Read(container);
        lines._open = null;
        return lines._lines;
    }

    private void Read(INode container)
    {
        EndParagraph();
        foreach (var node in container.ChildNodes)
        {
            if (node is not IElement element)
                Add(node);
            else if (element.LocalName == "br")
                EndLine();
            else if (IsBox(element))
                Read(element);
            else if (IsRunningText(element))
                AddParts(element);
            else
                AddBlock(element);
        }

        EndParagraph();
    }

    /// <summary>An inline element with line breaks in it stands on each of its lines.</summary>
    private void AddParts(IElement element)
    {
        if (element.QuerySelector("br") is null)
        {
            Add(element);
            return;
        }

        foreach (var part in SplitAtBreaks(element, 0))
        {
            if (part is null)
                EndLine();
            else
                Add(part);
        }
    }

    /// <summary>The element line by line; null where a line ends.</summary>
    private static IEnumerable<INode?> SplitAtBreaks(IElement element, int depth)
    {
        var part = (IElement)element.Clone(deep: false);
        foreach (var child in element.ChildNodes.ToArray())
        {
            if (child is not IElement inner || (inner.LocalName != "br" && (depth > DeepestSplit || inner.QuerySelector("br") is null)))
            {
                part.AppendChild(child.Clone(deep: true));
                continue;
            }

            foreach (var piece in inner.LocalName == "br" ? [null] : SplitAtBreaks(inner, depth + 1))
            {
                if (piece is not null)
                {
                    part.AppendChild(piece);
                    continue;
                }

                yield return part;
                yield return null;
                part = (IElement)element.Clone(deep: false);
            }
        }

        yield return part;
    }

    private void Add(INode node)
    {
        if (_open is null)
            _lines.Add(_open = new NotesLine { Paragraph = _paragraph });
        _open.Add(node);
    }

    private void AddBlock(IElement element)
    {
        EndParagraph();
        _lines.Add(new NotesLine { Block = element, Paragraph = _paragraph });
        EndParagraph();
    }

    private void EndLine()
    {
        if (_open is null)
            _lines.Add(new NotesLine { Paragraph = _paragraph });
        _open = null;
    }

    private void EndParagraph()
    {
        _open = null;
        _paragraph++;
    }

    private static bool IsBox(IElement element)
    {
        var kind = NotesElements.KindOf(element.LocalName);
        return (kind == NotesElementKind.Flow || element.LocalName == "p") && string.IsNullOrEmpty(element.Id) && !PlayerBlocks.IsPlayer(element, kind);
    }

    private static bool IsRunningText(IElement element) =>
        IsInline(element) && element.Descendants<IElement>().All(IsInline);

    private static bool IsInline(IElement element) =>
        NotesElements.KindOf(element.LocalName) is NotesElementKind.Inline or NotesElementKind.Code or NotesElementKind.Anchor or NotesElementKind.Unwrapped
        || element.LocalName is "br" or "img";
}
