namespace PodcastApi.Query.Searching;

/// <summary>How a word or a phrase is to be found.</summary>
public enum SearchForm
{
    /// <summary>It has to be there.</summary>
    Word,

    /// <summary>Words that stand in quotes have to be there one after the other.</summary>
    Phrase,

    /// <summary>A word that begins so has to be there (<c>postg*</c>).</summary>
    Prefix,

    /// <summary>It must not be there (<c>-word</c>, <c>-"two words"</c>).</summary>
    Excluded,

    /// <summary>This or the one before it has to be there (<c>either OR other</c>).</summary>
    Either,
}
