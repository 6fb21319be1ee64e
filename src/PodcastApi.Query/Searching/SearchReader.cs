using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Searching;

/// <summary>
/// Reads what people type into a search box, in the syntax of web search engines: all words have to be there; <c>"a phrase"</c>,
/// <c>-without</c>, <c>begin*</c>, <c>either OR other</c>. Nothing but a blank or an overlong text is refused.
/// </summary>
public static class SearchReader
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>The most words and phrases that are heeded.</summary>
    public const int MaxTerms = 64;

    /// <summary>Reads a search.</summary>
    /// <param name="query">The words.</param>
    /// <param name="types">What is sought; null or none for everything.</param>
    /// <param name="podcast">The slug or id of a podcast that it has to belong to; null for any.</param>
    /// <param name="values">Where the values go.</param>
    public static SearchReading Read(string query, IReadOnlyCollection<SearchType>? types, string? podcast, QueryValues values)
    {
        if (Refuse(query) is { } problem)
            return new SearchReading(null, problem);
        var (texts, forms) = Words(query, values);
        return new SearchReading(new SearchTerms(texts, forms, Types(types, values), podcast is null ? null : Podcast(podcast, values)));
    }

    /// <summary>The words and phrases of a text, and how each is to be found.</summary>
    internal static (Slot Texts, Slot Forms) Words(string query, QueryValues values)
    {
        var texts = new List<string>();
        var forms = new List<SearchForm>();
        Split(query, texts, forms);
        return (values.Add(texts.ToArray()), values.Add(forms.ConvertAll(EnumNames<SearchForm>.Of).ToArray()));
    }

    /// <summary>Reads what suggestions begin with.</summary>
    /// <param name="prefix">What was typed so far.</param>
    /// <param name="types">What is wanted; null or none for everything.</param>
    /// <param name="values">Where the values go.</param>
    public static SuggestReading ReadPrefix(string prefix, IReadOnlyCollection<SearchType>? types, QueryValues values)
        => Refuse(prefix) is { } problem
            ? new SuggestReading(null, problem)
            : new SuggestReading(new SuggestTerms(values.Add(prefix), Types(types, values)));

    private static SearchProblem? Refuse(string text)
        => string.IsNullOrWhiteSpace(text) ? SearchProblem.Blank : text.Length > MaxLength ? SearchProblem.TooLong : null;

    private static Slot? Types(IReadOnlyCollection<SearchType>? types, QueryValues values)
    {
        if (types is null || types.Count == 0)
            return null;
        var names = types.Distinct().Order().Select(EnumNames<SearchType>.Of).ToArray();
        return names.Length == EnumNames<SearchType>.All.Count ? null : values.Add(names);
    }

    private static Lookup Podcast(string podcast, QueryValues values)
        => EntityId.TryParse(podcast, out var id) && id.Kind == ContentKind.Podcast
            ? new IdLookup(ContentModel.Podcast, values.Add(id.Value))
            : new SlugLookup(ContentModel.Podcast, values.Add(podcast));

    private static void Split(string query, List<string> texts, List<SearchForm> forms)
    {
        var either = false;
        for (var at = 0; at < query.Length && texts.Count < MaxTerms;)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var isExcluded = query[at] == '-' && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]);
            if (isExcluded)
                at++;
            var isQuoted = IsQuote(query[at]);
            var start = isQuoted ? at + 1 : at;
            at = isQuoted ? EndOfPhrase(query, start) : EndOfWord(query, start);
            var text = query[start..at];
            if (isQuoted && at < query.Length)
                at++;
            if (!isQuoted && !isExcluded && text == "OR")
            {
                either = texts.Count > 0;
                continue;
            }

            if (!text.Any(char.IsLetterOrDigit))
                continue;
            texts.Add(text);
            forms.Add(isExcluded ? SearchForm.Excluded
                : either ? SearchForm.Either
                : isQuoted ? SearchForm.Phrase
                : text.EndsWith('*') ? SearchForm.Prefix
                : SearchForm.Word);
            either = false;
        }
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';

    private static int EndOfPhrase(string query, int at)
    {
        while (at < query.Length && !IsQuote(query[at]))
            at++;
        return at;
    }

    private static int EndOfWord(string query, int at)
    {
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && !IsQuote(query[at]))
            at++;
        return at;
    }
}

/// <summary>What is sought, or why it is refused.</summary>
public sealed record SearchReading(SearchTerms? Terms, SearchProblem? Problem = null);

/// <summary>What suggestions begin with, or why it is refused.</summary>
public sealed record SuggestReading(SuggestTerms? Terms, SearchProblem? Problem = null);

/// <summary>Why a text is refused.</summary>
public enum SearchProblem
{
    /// <summary>There is nothing in it.</summary>
    Blank,

    /// <summary>It is longer than <see cref="SearchReader.MaxLength"/>.</summary>
    TooLong,
}
