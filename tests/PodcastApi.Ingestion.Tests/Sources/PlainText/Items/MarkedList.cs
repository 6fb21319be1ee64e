using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

/// <summary>A list in which bars mark the places that a test is about.</summary>
internal static class MarkedList
{
    private static readonly string[] None = [];

    /// <summary>The list without its bars.</summary>
    /// <param name="marked">The list.</param>
    /// <param name="names">Names in the title, parted by semicolons.</param>
    /// <param name="file">Other words of the file.</param>
    public static ListText Read(string marked, string names = "", string file = "")
    {
        var known = names.Length == 0 ? None : names.Split(';');
        return new ListText(marked.Replace("|", "", StringComparison.Ordinal), Known(names, file), known, hasDescriptions: true);
    }

    public static KnownWords Known(string names = "", string file = "") => new(new TextVocabulary([file]), names.Length == 0 ? None : names.Split(';'));

    /// <summary>The cut at the first bar; null where nothing can be cut.</summary>
    public static Cut? CutAt(string marked, string names = "", string file = "") =>
        Read(marked, names, file).Cuts[1..^1].SingleOrDefault(cut => cut.Position == marked.IndexOf('|', StringComparison.Ordinal));
}
