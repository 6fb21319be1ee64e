using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Notes;

/// <summary>How an element of show notes is treated.</summary>
internal enum NotesElementKind
{
    /// <summary>A layout box: its tag goes, its boundary stays; text directly in it becomes paragraphs.</summary>
    Flow,

    /// <summary>Kept; text directly in it becomes paragraphs.</summary>
    FlowContainer,

    /// <summary>Kept; holds other blocks only.</summary>
    Structure,

    /// <summary>Kept; holds text directly.</summary>
    TextBlock,

    /// <summary>A list item: kept, and what it holds is one mention or several.</summary>
    Item,

    /// <summary>Kept, its white space too.</summary>
    Preformatted,

    /// <summary>Starts a section.</summary>
    Heading,

    /// <summary>Kept around its text.</summary>
    Inline,

    /// <summary>Kept around its text; nothing in it is a link.</summary>
    Code,

    /// <summary>A link.</summary>
    Anchor,

    /// <summary>Has no content.</summary>
    Void,

    /// <summary>Its tag goes, its content stays.</summary>
    Unwrapped,

    /// <summary>Goes with everything in it.</summary>
    Dropped,
}

/// <summary>The allow list: what is not named here loses its tag, and every attribute that is not named is dropped.</summary>
internal static class NotesElements
{
    private static readonly FrozenDictionary<string, NotesElementKind> Kinds = new Dictionary<string, NotesElementKind>
    {
        ["html"] = NotesElementKind.Flow,
        ["body"] = NotesElementKind.Flow,
        ["div"] = NotesElementKind.Flow,
        ["section"] = NotesElementKind.Flow,
        ["article"] = NotesElementKind.Flow,
        ["main"] = NotesElementKind.Flow,
        ["header"] = NotesElementKind.Flow,
        ["footer"] = NotesElementKind.Flow,
        ["aside"] = NotesElementKind.Flow,
        ["nav"] = NotesElementKind.Flow,
        ["address"] = NotesElementKind.Flow,
        ["center"] = NotesElementKind.Flow,
        ["details"] = NotesElementKind.Flow,
        ["summary"] = NotesElementKind.Flow,
        ["form"] = NotesElementKind.Flow,
        ["fieldset"] = NotesElementKind.Flow,
        ["blockquote"] = NotesElementKind.FlowContainer,
        ["figure"] = NotesElementKind.FlowContainer,
        ["ul"] = NotesElementKind.Structure,
        ["ol"] = NotesElementKind.Structure,
        ["dl"] = NotesElementKind.Structure,
        ["table"] = NotesElementKind.Structure,
        ["thead"] = NotesElementKind.Structure,
        ["tbody"] = NotesElementKind.Structure,
        ["tfoot"] = NotesElementKind.Structure,
        ["tr"] = NotesElementKind.Structure,
        ["p"] = NotesElementKind.TextBlock,
        ["dt"] = NotesElementKind.TextBlock,
        ["dd"] = NotesElementKind.TextBlock,
        ["td"] = NotesElementKind.TextBlock,
        ["th"] = NotesElementKind.TextBlock,
        ["caption"] = NotesElementKind.TextBlock,
        ["figcaption"] = NotesElementKind.TextBlock,
        ["li"] = NotesElementKind.Item,
        ["pre"] = NotesElementKind.Preformatted,
        ["h1"] = NotesElementKind.Heading,
        ["h2"] = NotesElementKind.Heading,
        ["h3"] = NotesElementKind.Heading,
        ["h4"] = NotesElementKind.Heading,
        ["h5"] = NotesElementKind.Heading,
        ["h6"] = NotesElementKind.Heading,
        ["em"] = NotesElementKind.Inline,
        ["i"] = NotesElementKind.Inline,
        ["strong"] = NotesElementKind.Inline,
        ["b"] = NotesElementKind.Inline,
        ["u"] = NotesElementKind.Inline,
        ["s"] = NotesElementKind.Inline,
        ["del"] = NotesElementKind.Inline,
        ["ins"] = NotesElementKind.Inline,
        ["sub"] = NotesElementKind.Inline,
        ["sup"] = NotesElementKind.Inline,
        ["small"] = NotesElementKind.Inline,
        ["mark"] = NotesElementKind.Inline,
        ["q"] = NotesElementKind.Inline,
        ["cite"] = NotesElementKind.Inline,
        ["abbr"] = NotesElementKind.Inline,
        ["time"] = NotesElementKind.Inline,
        ["var"] = NotesElementKind.Inline,
        ["code"] = NotesElementKind.Code,
        ["kbd"] = NotesElementKind.Code,
        ["samp"] = NotesElementKind.Code,
        ["a"] = NotesElementKind.Anchor,
        ["br"] = NotesElementKind.Void,
        ["hr"] = NotesElementKind.Void,
        ["img"] = NotesElementKind.Void,
        ["head"] = NotesElementKind.Dropped,
        ["title"] = NotesElementKind.Dropped,
        ["script"] = NotesElementKind.Dropped,
        ["style"] = NotesElementKind.Dropped,
        ["noscript"] = NotesElementKind.Dropped,
        ["template"] = NotesElementKind.Dropped,
        ["iframe"] = NotesElementKind.Dropped,
        ["frameset"] = NotesElementKind.Dropped,
        ["noframes"] = NotesElementKind.Dropped,
        ["object"] = NotesElementKind.Dropped,
        ["embed"] = NotesElementKind.Dropped,
        ["applet"] = NotesElementKind.Dropped,
        ["audio"] = NotesElementKind.Dropped,
        ["video"] = NotesElementKind.Dropped,
        ["canvas"] = NotesElementKind.Dropped,
        ["svg"] = NotesElementKind.Dropped,
        ["math"] = NotesElementKind.Dropped,
        ["button"] = NotesElementKind.Dropped,
        ["select"] = NotesElementKind.Dropped,
        ["textarea"] = NotesElementKind.Dropped,
        ["input"] = NotesElementKind.Dropped,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // href and src are not here: they are resolved, judged and written by those who know what a URL is.
    private static readonly FrozenDictionary<string, string[]> Attributes = new Dictionary<string, string[]>
    {
        ["a"] = ["title"],
        ["img"] = ["alt", "title", "width", "height"],
        ["abbr"] = ["title"],
        ["time"] = ["datetime"],
        ["ol"] = ["start"],
        ["td"] = ["colspan", "rowspan"],
        ["th"] = ["colspan", "rowspan", "scope"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind of an element by its name in lower case.</summary>
    public static NotesElementKind KindOf(string name) => Kinds.GetValueOrDefault(name, NotesElementKind.Unwrapped);

    /// <summary>The attributes that an element keeps.</summary>
    public static IReadOnlyList<string> AttributesOf(string name) => Attributes.GetValueOrDefault(name, []);
}
