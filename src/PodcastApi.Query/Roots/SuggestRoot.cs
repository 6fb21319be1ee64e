using PodcastApi.Query.Searching;

namespace PodcastApi.Query.Roots;

/// <summary>Things whose title or name begins, or has a word that begins, with what was typed so far; a list.</summary>
/// <param name="Key">Its key in the answer.</param>
/// <param name="Terms">What is typed. Made by <see cref="SearchReader.ReadPrefix"/>.</param>
/// <param name="Size">How many at most; may be 0.</param>
/// <param name="Parts">What is wanted of each.</param>
public sealed record SuggestRoot(string Key, SuggestTerms Terms, int Size, IReadOnlyList<SuggestionPart> Parts) : RootSelection(Key);

/// <summary>A field of a suggestion, or a fixed text when <paramref name="Field"/> is <see cref="SuggestionField.Constant"/>.</summary>
public sealed record SuggestionPart(string Key, SuggestionField Field, string Constant = "");

/// <summary>The fields of a suggestion.</summary>
public enum SuggestionField
{
    /// <summary>A fixed text, such as <c>__typename</c>.</summary>
    Constant,

    /// <summary>The type of the thing: a name of <see cref="Content.SearchType"/>.</summary>
    Type,

    /// <summary>Its id.</summary>
    Id,

    /// <summary>Its slug; null for a link.</summary>
    Slug,

    /// <summary>Its title or name; never null.</summary>
    Text,

    /// <summary>Its address in REST, an absolute URL; never null.</summary>
    Url,
}
