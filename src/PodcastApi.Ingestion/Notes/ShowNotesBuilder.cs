using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Notes;

/// <summary>
/// Puts show notes together from what the walk meets: well-formed HTML, its text, sections and mentions in one pass.
/// Text directly in a layout box becomes paragraphs, so that the dialects of different hosts end in the same HTML.
/// </summary>
internal sealed class ShowNotesBuilder
{
    private readonly List<Block> _blocks = [];
    private readonly List<InlineTag> _inlines = [];
    private readonly List<SectionDraft> _sections = [];
    private readonly MentionCollector _mentions = new();
    private readonly NotesHtml _html = new();
    private readonly NotesText _text = new();
    private NotesHtml _sectionHtml = new();
    private NotesText _sectionText = new();
    private List<Block> _interrupted = [];
    private NotesText? _heading;
    private string? _currentHeading;
    private int _currentLevel;
    private string? _beforeMore;
    private string? _beforeFirstList;
    private bool _atBlockStart = true;
    private bool _blank;
    private int _pendingLineBreaks;

    private int SectionIndex => _sections.Count;

    public void StartBlock(string name, NotesElementKind kind, string attributes)
    {
        CloseImplicitParagraph();
        if (kind == NotesElementKind.Structure)
            _beforeFirstList ??= _text.ToString();
        BreakFor(name, kind);
        if (name is "ul" or "ol")
            _mentions.StartNestedList();
        if (kind == NotesElementKind.Item)
            _mentions.StartItem(SectionIndex);
        _blocks.Add(new Block(name, kind, attributes));
    }

    public void EndBlock(string name)
    {
        CloseImplicitParagraph();
        var block = _blocks[^1];
        // A table keeps its empty cells: the columns would move without them.
        if (name is "td" or "th")
            OpenBlocks();
        EndTag(block);
        _blocks.RemoveAt(_blocks.Count - 1);
        if (block.Kind == NotesElementKind.Item)
            _mentions.EndItem();
        BreakFor(name, block.Kind);
    }

    public void StartHeading(int level)
    {
        CloseImplicitParagraph();
        for (var i = _blocks.Count - 1; i >= 0; i--)
            EndTag(_blocks[i]);

        // What the heading interrupts is opened again when something follows in it.
        _interrupted = [.. _blocks];
        _blocks.Clear();
        FinishSection();
        _currentLevel = level;
        _currentHeading = "";
        _heading = new NotesText();
        Break(2);
        _blocks.Add(new Block("h" + level, NotesElementKind.Heading, ""));
    }

    public void EndHeading()
    {
        EndTag(_blocks[^1]);
        _blocks.Clear();
        _blocks.AddRange(_interrupted);
        _currentHeading = _heading!.ToString();
        _heading = null;
        Break(2);
    }

    public void StartInline(string name, string attributes) => _inlines.Add(new InlineTag(name, attributes));

    /// <summary>The last one that was started ends.</summary>
    public void EndInline()
    {
        CloseInlines(_inlines.Count - 1);
        _inlines.RemoveAt(_inlines.Count - 1);
    }

    public void StartMention(LinkTarget target) => _mentions.StartAnchor(target, SectionIndex);

    public void EndMention() => _mentions.EndAnchor();

    public void Text(string text, bool isPreformatted, bool isCode)
    {
        _mentions.Text(text, isCode);
        if (isPreformatted)
        {
            Open();
            WriteText(text, verbatim: true);
            return;
        }

        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !IsBlank(text[end]))
                end++;
            if (end > start)
            {
                Open();
                WriteText(text.AsSpan(start, end - start), verbatim: false);
            }

            start = end;
            while (start < text.Length && IsBlank(text[start]))
                start++;
            _blank |= start > end;
        }
    }

    public void LineBreak()
    {
        if (_atBlockStart)
            return;
        // Two line breaks in a row are how editors without paragraphs write them.
        if (_blocks.Count > 0 && _blocks[^1] is { Name: "p", EndsInLineBreak: true } paragraph)
        {
            EndTag(paragraph);
            paragraph.EndsInLineBreak = false;
            Break(_mentions.IsInItem ? 1 : 2);
            return;
        }

        if (_blocks.Count > 0)
            _blocks[^1].EndsInLineBreak = true;
        _mentions.Break();
        BreakLine();
    }

    public void Rule()
    {
        CloseImplicitParagraph();
        Break(2);
        OpenBlocks();
        WriteStart("hr", "");
    }

    public void Image(string attributes, string alt)
    {
        Open();
        WriteStart("img", attributes);
        _mentions.Image(alt);
    }

    /// <summary>The mark that ends the summary (<c>&lt;!-- more --&gt;</c>).</summary>
    public void MoreMark() => _beforeMore ??= _text.ToString();

    public ShowNotes Build()
    {
        CloseImplicitParagraph();
        FinishSection();
        if (_html.IsEmpty)
            return ShowNotes.Empty;
        return new ShowNotes
        {
            Html = _html.ToString(),
            Text = _text.ToString(),
            Lead = Lead(),
            Sections = _sections,
            Mentions = _mentions.Mentions,
        };
    }

    private string? Lead()
    {
        var lead = _sections.Count > 1 || _sections[0].Heading is not null
            ? _sections[0].Heading is null ? _sections[0].Text : null
            : _beforeMore ?? _beforeFirstList ?? _sections[0].Text;
        return string.IsNullOrEmpty(lead) ? null : lead;
    }

    private void FinishSection()
    {
        // The part before the first heading is a section only when there is something in it.
        if (_currentHeading is not null || !_sectionHtml.IsEmpty)
        {
            _sections.Add(new SectionDraft(
                string.IsNullOrEmpty(_currentHeading) ? null : _currentHeading, _currentLevel,
                SectionHeadings.KindOf(_currentHeading), _sectionHtml.ToString(), _sectionText.ToString()));
        }

        _sectionHtml = new NotesHtml();
        _sectionText = new NotesText();
    }

    private void BreakFor(string name, NotesElementKind kind)
    {
        if (name is "td" or "th")
        {
            _text.Append(" ");
            _sectionText.Append(" ");
            _mentions.Break();
            _atBlockStart = true;
            return;
        }

        Break(_mentions.IsInItem || kind == NotesElementKind.Item || name is "tr" or "dt" or "dd" ? 1 : 2);
    }

    private void Break(int lineFeeds)
    {
        _text.Break(lineFeeds);
        _sectionText.Break(lineFeeds);
        _mentions.Break();
        _atBlockStart = true;
        _blank = false;
    }

    private void BreakLine()
    {
        _pendingLineBreaks++;
        _blank = false;
        _text.Break(1);
        _sectionText.Break(1);
    }

    // Editors put U+00A0 where a blank would do.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00a0';

    private void CloseImplicitParagraph()
    {
        if (_blocks.Count == 0 || !_blocks[^1].IsImplicit)
            return;
        EndTag(_blocks[^1]);
        _blocks.RemoveAt(_blocks.Count - 1);
        Break(_mentions.IsInItem ? 1 : 2);
    }

    private void EndTag(Block block)
    {
        CloseInlines();
        if (block.IsOpen)
            WriteEnd(block.Name);
        block.IsOpen = false;
    }

    private void CloseInlines(int from = 0)
    {
        for (var i = _inlines.Count - 1; i >= from; i--)
        {
            if (_inlines[i].IsOpen)
                WriteEnd(_inlines[i].Name);
            _inlines[i].IsOpen = false;
        }
    }

    /// <summary>Everything is written that has to stand before the next piece of content.</summary>
    private void Open()
    {
        if (_blocks.Count == 0 || _blocks[^1].Kind is NotesElementKind.Flow or NotesElementKind.FlowContainer)
            _blocks.Add(new Block("p", NotesElementKind.TextBlock, "") { IsImplicit = true });
        else if (_blocks[^1].Name is "ul" or "ol")
            _blocks.Add(new Block("li", NotesElementKind.TextBlock, "") { IsImplicit = true });
        OpenBlocks();
        for (; _pendingLineBreaks > 0; _pendingLineBreaks--)
        {
            if (!_atBlockStart)
                WriteStart("br", "");
        }

        if (_blank && !_atBlockStart)
            WriteText(" ", verbatim: false);
        foreach (var inline in _inlines)
        {
            if (inline.IsOpen)
                continue;
            WriteStart(inline.Name, inline.Attributes);
            inline.IsOpen = true;
        }

        _blocks[^1].EndsInLineBreak = false;
        _blank = false;
        _atBlockStart = false;
    }

    private void OpenBlocks()
    {
        foreach (var block in _blocks)
        {
            if (block.IsOpen || block.Kind == NotesElementKind.Flow)
                continue;
            WriteStart(block.Name, block.Attributes);
            block.IsOpen = true;
        }
    }

    // A heading is part of the notes, but not of the section that it starts.
    private void WriteStart(string name, string attributes)
    {
        _html.StartTag(name, attributes);
        if (_heading is null)
            _sectionHtml.StartTag(name, attributes);
    }

    private void WriteEnd(string name)
    {
        _pendingLineBreaks = 0;
        _html.EndTag(name);
        if (_heading is null)
            _sectionHtml.EndTag(name);
    }

    private void WriteText(ReadOnlySpan<char> text, bool verbatim)
    {
        _html.Text(text);
        if (_heading is null)
            _sectionHtml.Text(text);
        var part = _heading ?? _sectionText;
        if (verbatim)
        {
            _text.AppendVerbatim(text);
            part.AppendVerbatim(text);
        }
        else
        {
            _text.Append(text);
            part.Append(text);
        }
    }

    private sealed class Block(string name, NotesElementKind kind, string attributes)
    {
        public string Name => name;

        public NotesElementKind Kind => kind;

        public string Attributes => attributes;

        public bool IsOpen { get; set; }

        public bool IsImplicit { get; init; }

        public bool EndsInLineBreak { get; set; }
    }

    private sealed class InlineTag(string name, string attributes)
    {
        public string Name => name;

        public string Attributes => attributes;

        public bool IsOpen { get; set; }
    }
}
