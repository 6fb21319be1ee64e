using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Notes;

/// <summary>Gathers links and list items in document order while the notes are walked.</summary>
internal sealed class MentionCollector
{
    private readonly List<MentionDraft?> _mentions = [];
    private readonly Stack<ItemText> _items = new();
    private NotesText? _anchorText;
    private string? _anchorImage;
    private LinkTarget _target;
    private int _slot;

    public bool IsInItem => _items.Count > 0;

    /// <summary>All mentions; an item that turned out to be none has left no trace.</summary>
    public IReadOnlyList<MentionDraft> Mentions => [.. _mentions.OfType<MentionDraft>()];

    public void StartItem(int section)
    {
        // The place is held, since what stands in nested lists comes before it is known whether the item has a link.
        _items.Push(new ItemText(_mentions.Count, section));
        _mentions.Add(null);
    }

    public void EndItem()
    {
        var item = _items.Pop();
        foreach (var (slot, description) in item.Descriptions())
            _mentions[slot] = _mentions[slot]! with { Description = description };
        if (item.Plain() is { } plain)
            _mentions[item.Slot] = plain;
    }

    public void StartNestedList()
    {
        if (_items.TryPeek(out var item))
            item.HasNestedList = true;
    }

    public void StartAnchor(LinkTarget target, int section)
    {
        _target = target;
        _anchorText = new NotesText();
        _anchorImage = null;
        _slot = _mentions.Count;
        _mentions.Add(new MentionDraft { Text = "", Section = section });
        if (_items.TryPeek(out var item))
            item.StartAnchor();
    }

    public void EndAnchor()
    {
        var text = _anchorText!.ToString();
        if (text.Length == 0 && _anchorImage is not null)
            text = _anchorImage.Length > 0 ? _anchorImage : _target.AsWritten;
        _anchorText = null;
        var isItem = _items.TryPeek(out var item);
        // A link that nobody sees is none.
        if (text.Length == 0)
        {
            _mentions[_slot] = null;
            item?.EndAnchor(null);
            return;
        }

        item?.EndAnchor(_slot);
        _mentions[_slot] = _mentions[_slot]! with
        {
            Text = text,
            UrlAsWritten = _target.AsWritten,
            Url = _target.Absolute,
            Context = isItem ? MentionContext.Item : MentionContext.Prose,
        };
    }

    public void Text(string text, bool isCode)
    {
        _anchorText?.Append(text);
        if (_items.TryPeek(out var item))
            item.Append(text, isCode);
    }

    /// <summary>The text that stands for an image.</summary>
    public void Image(string alt)
    {
        if (string.IsNullOrEmpty(_anchorImage))
            _anchorImage = NotesText.Fold(alt);
    }

    /// <summary>A block or a line begins: what follows is not glued to what was.</summary>
    public void Break() => Text(" ", isCode: false);
}
