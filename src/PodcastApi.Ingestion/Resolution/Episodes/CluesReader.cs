using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Normalization.Names;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>Finds in a draft what may tie it to other drafts of the same episode.</summary>
internal static class CluesReader
{
    private const int WordsInShingle = 3;

    /// <summary>Notes that go on for longer are compared by their beginning.</summary>
    private const int MaxWords = 4000;

    public static EpisodeClues Read(EpisodeDraft draft, SourceKind kind, long document, long source, string name) => new()
    {
        Document = document,
        Source = source,
        Kind = kind,
        Name = name,
        Guid = draft.Guid is { Length: > 0 } guid ? guid.Trim() : null,
        Enclosure = draft.Audio is { Url: { } audio } ? EnclosureUrl.Stable(audio) : null,
        Page = draft.PageUrl is { } page ? UrlCanonicalizer.Canonicalize(page) : null,
        Slug = draft.Slug is { Length: > 0 } slug ? slug : null,
        Paths = [.. EpisodePaths.Of(draft)],
        Titles = [.. Titles(draft)],
        Guests = [.. Guests(draft)],
        Day = draft.PublishedOn,
        Season = draft.Season,
        Number = draft.Number,
        Notes = Sketch.Of(Shingles(draft.Notes.Text ?? draft.Summary ?? "")),
        Links = Sketch.Of(Addresses(draft).Select(StableHash.Of)),
        EpisodeLinks = [.. Addresses(draft).Where(url => LinkClassifier.Classify(url) == LinkKind.PodcastEpisode).Distinct()],
    };

    private static IEnumerable<string> Addresses(EpisodeDraft draft) =>
        draft.Notes.Mentions.Select(mention => mention.Url).OfType<string>().Select(UrlCanonicalizer.Canonicalize).OfType<string>();

    private static IEnumerable<string> Titles(EpisodeDraft draft) =>
        new[] { draft.Title, draft.CleanTitle }.OfType<string>().Select(NameKey.ForTitle).Distinct();

    private static IEnumerable<string> Guests(EpisodeDraft draft) =>
        draft.People.Where(person => person.Role is AppearanceRole.Guest).Select(person => NameKey.ForPerson(person.Name)).Distinct();

    /// <summary>Runs of words; what separates them does not count, so that text that lost its line breaks is still alike.</summary>
    private static IEnumerable<uint> Shingles(string text)
    {
        var words = new Queue<string>(WordsInShingle);
        var count = 0;
        foreach (var word in Words(text))
        {
            words.Enqueue(word);
            if (words.Count < WordsInShingle)
                continue;
            yield return StableHash.Of(string.Join(' ', words));
            words.Dequeue();
            if (++count == MaxWords)
                yield break;
        }
    }

    /// <summary>Letters and digits, in lower case; what stands between them does not count.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
                start = i;
            if (isWord || start < 0)
                continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }
}
