using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes.Lines;

namespace PodcastApi.Ingestion.Notes;

/// <summary>
/// Reads show notes from HTML: sanitised HTML, its text, sections by heading, links and list items in document order.
/// </summary>
internal static class ShowNotesReader
{
    /// <summary>More tags than this are not kept around each other; what they hold is.</summary>
    private const int DeepestNesting = 100;

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });

    /// <summary>Reads a fragment of HTML, well-formed or not. Never fails.</summary>
    /// <param name="html">The fragment, its entities not yet decoded.</param>
    /// <param name="baseUri">The absolute URL against which relative links are resolved; without it they have no <see cref="MentionDraft.Url"/>.</param>
    /// <param name="linkBareUrls">Whether addresses in running text are links.</param>
    public static ShowNotes Read(string html, Uri? baseUri = null, bool linkBareUrls = false)
    {
        if (string.IsNullOrWhiteSpace(html))
            return ShowNotes.Empty;
        using var document = Parser.ParseDocument(NestingLimit.Apply(html));
        if (linkBareUrls)
            BareUrls.Link(document);
        LineStructure.Restore(document);
        return new Walk(baseUri).Read(document.DocumentElement);
    }

    // With a stack of its own: how deep markup nests is up to whoever wrote it.
    private sealed class Walk(Uri? baseUri)
    {
        private readonly ShowNotesBuilder _notes = new();
        private readonly Stack<Visit> _visits = new();
        private bool _isInAnchor;
        private int _kept;
        private int _code;
        private int _preformatted;
        private int _heading;

        public ShowNotes Read(IElement root)
        {
            _visits.Push(new Visit(root, static () => { }));
            while (_visits.TryPeek(out var visit))
            {
                if (visit.Next == visit.Node.ChildNodes.Length)
                {
                    visit.Leave();
                    _visits.Pop();
                    continue;
                }

                Meet(visit.Node.ChildNodes[visit.Next++]);
            }

            return _notes.Build();
        }

        private void Meet(INode node)
        {
            switch (node)
            {
                case IText text:
                    _notes.Text(text.Data, _preformatted > 0, _code > 0);
                    break;
                case IComment comment when comment.Data.AsSpan().Trim().SequenceEqual("more"):
                    _notes.MoreMark();
                    break;
                case IElement element:
                    Meet(element);
                    break;
            }
        }

        private void Meet(IElement element)
        {
            var name = element.LocalName;
            var kind = NotesElements.KindOf(name);
            if (kind == NotesElementKind.Dropped || PlayerBlocks.IsPlayer(element, kind))
                return;
            if (kind == NotesElementKind.Void)
            {
                MeetVoid(element, name);
                return;
            }

            if (element.Id == "continue-reading")
                _notes.MoreMark();
            _visits.Push(new Visit(element, Enter(element, name, Allowed(element, kind))));
        }

        /// <summary>What may stand where it stands: no block in a heading or in preformatted text, and nothing too deep.</summary>
        private NotesElementKind Allowed(IElement element, NotesElementKind kind) => kind switch
        {
            _ when _kept >= DeepestNesting => NotesElementKind.Unwrapped,
            NotesElementKind.Inline or NotesElementKind.Code or NotesElementKind.Anchor => kind,
            _ when _heading > 0 || _preformatted > 0 => NotesElementKind.Unwrapped,
            NotesElementKind.Heading when string.IsNullOrWhiteSpace(element.TextContent) => NotesElementKind.Flow,
            _ => kind,
        };

        /// <summary>Opens an element and gives back how it is closed.</summary>
        private Action Enter(IElement element, string name, NotesElementKind kind)
        {
            switch (kind)
            {
                case NotesElementKind.Unwrapped:
                    return static () => { };
                case NotesElementKind.Heading:
                    _heading++;
                    _notes.StartHeading(name[1] - '0');
                    return () =>
                    {
                        _notes.EndHeading();
                        _heading--;
                    };
                case NotesElementKind.Inline:
                    return EnterInline(name, Attributes(element, name));
                case NotesElementKind.Code:
                    _code++;
                    var leave = EnterInline(name, "");
                    return () =>
                    {
                        leave();
                        _code--;
                    };
                case NotesElementKind.Anchor:
                    return EnterAnchor(element);
                default:
                    return EnterBlock(element, name, kind);
            }
        }

        private Action EnterBlock(IElement element, string name, NotesElementKind kind)
        {
            var preformatted = kind == NotesElementKind.Preformatted ? 1 : 0;
            _kept++;
            _preformatted += preformatted;
            _notes.StartBlock(name, kind, Attributes(element, name));
            return () =>
            {
                _notes.EndBlock(name);
                _preformatted -= preformatted;
                _kept--;
            };
        }

        private Action EnterInline(string name, string attributes)
        {
            _kept++;
            _notes.StartInline(name, attributes);
            return () =>
            {
                _notes.EndInline();
                _kept--;
            };
        }

        private Action EnterAnchor(IElement element)
        {
            var isCode = _code > 0 || _preformatted > 0;
            if (isCode || _isInAnchor || LinkTarget.Read(element.GetAttribute("href"), baseUri, element.TextContent.Trim()) is not { } target)
                return static () => { };
            _isInAnchor = true;
            _notes.StartMention(target);
            var leave = target.Href is { } href
                ? EnterInline("a", NotesHtml.Attribute("href", href) + Attributes(element, "a"))
                : static () => { };
            return () =>
            {
                leave();
                _notes.EndMention();
                _isInAnchor = false;
            };
        }

        private void MeetVoid(IElement element, string name)
        {
            if (name == "br")
                _notes.LineBreak();
            else if (name == "hr" && _heading == 0)
                _notes.Rule();
            else if (name == "img" && LinkTarget.Read(element.GetAttribute("src"), baseUri)?.Href is { } source)
                _notes.Image(NotesHtml.Attribute("src", source) + Attributes(element, name), element.GetAttribute("alt") ?? "");
        }

        private static string Attributes(IElement element, string name)
        {
            var text = "";
            foreach (var attribute in NotesElements.AttributesOf(name))
            {
                if (element.GetAttribute(attribute) is { } value)
                    text += NotesHtml.Attribute(attribute, value);
            }

            return text;
        }

        private sealed class Visit(INode node, Action leave)
        {
            public INode Node => node;

            public Action Leave => leave;

            public int Next { get; set; }
        }
    }
}
