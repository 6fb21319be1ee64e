using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Notes;

/// <summary>
/// The text of one list item without its nested lists. What follows a separator is the description: a dash between blanks,
/// or a dash or colon right behind a link. A dash within a link's text or in code separates nothing.
/// </summary>
internal sealed class ItemText(int slot, int section)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End, int Slot)> _anchors = [];
    private readonly List<(int Start, int End)> _closed = [];
    private int _anchorStart;
    private bool _blank;

    /// <summary>The place in the list of mentions that was held for the item itself.</summary>
    public int Slot => slot;

    public bool HasNestedList { get; set; }

    public void Append(string text, bool isCode)
    {
        var start = _text.Length;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _blank = true;
                continue;
            }

            if (_blank && _text.Length > 0)
                _text.Append(' ');
            _blank = false;
            _text.Append(c);
        }

        if (isCode)
            _closed.Add((start, _text.Length));
    }

    public void StartAnchor() => _anchorStart = _text.Length;

    /// <summary>A link ends; <paramref name="mentionSlot"/> is null for one that is no mention.</summary>
    public void EndAnchor(int? mentionSlot)
    {
        if (mentionSlot is not { } slot)
            return;
        _anchors.Add((_anchorStart, _text.Length, slot));
        _closed.Add((_anchorStart, _text.Length));
    }

    /// <summary>The description of each link.</summary>
    public IEnumerable<(int Slot, string? Description)> Descriptions()
    {
        var text = _text.ToString();
        foreach (var anchor in _anchors)
            yield return (anchor.Slot, After(text, FindSeparator(text, anchor.End)));
    }

    /// <summary>The item as a mention of its own when it has no link; null also for a mere time mark or the label of a nested list.</summary>
    public MentionDraft? Plain()
    {
        var text = _text.ToString();
        if (_anchors.Count > 0 || text.Length == 0 || (HasNestedList && text.EndsWith(':')) || TimeMarks.IsTimeMark(text))
            return null;
        var separator = FindSeparator(text, 0);
        return new MentionDraft
        {
            Text = separator is var (start, _) ? text[..start].TrimEnd() : text,
            Description = After(text, separator),
            Context = MentionContext.Item,
            Section = section,
        };
    }

    private static string? After(string text, (int Start, int End)? separator)
    {
        var description = separator is var (_, end) ? text[end..].Trim() : "";
        return description.Length == 0 ? null : description;
    }

    /// <summary>The first separator from a position on.</summary>
    private (int Start, int End)? FindSeparator(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is not ('-' or '\u2013' or '\u2014' or ':') || _closed.Any(range => i >= range.Start && i < range.End))
                continue;
            var end = i + 1 < text.Length && text[i + 1] == '-' ? i + 2 : i + 1;
            var isSpacedAfter = end == text.Length || text[end] == ' ';
            var isAfterLink = _anchors.Any(anchor => anchor.End == i);
            var isSeparator = text[i] switch
            {
                // French has a blank before it.
                ':' => isSpacedAfter && (isAfterLink || _anchors.Any(anchor => anchor.End == i - 1 && IsBlank(text, i - 1))),
                '-' => isSpacedAfter && (isAfterLink || IsBlank(text, i - 1)),
                _ => (isSpacedAfter && IsBlank(text, i - 1)) || isAfterLink,
            };
            if (isSeparator)
                return (i, end);
        }

        return null;
    }

    private static bool IsBlank(string text, int index) => index >= 0 && text[index] == ' ';
}
