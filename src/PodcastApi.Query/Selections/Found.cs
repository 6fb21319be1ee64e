namespace PodcastApi.Query.Selections;

// The parts of a connection that only what is found by search has (Roots.SearchRoot). A type that is not listed gives null.

/// <summary>The things found.</summary>
public sealed record FoundNodesPart(string Key, IReadOnlyList<TypeSelection> Types) : ConnectionPart(Key);

/// <summary>The words that were probably meant, when the words given are found nowhere; else null.</summary>
public sealed record DidYouMeanPart(string Key) : ConnectionPart(Key);

/// <summary>The thing found.</summary>
public sealed record FoundNodePart(string Key, IReadOnlyList<TypeSelection> Types) : EdgePart(Key);

/// <summary>Its type: a name of <see cref="Content.SearchType"/>.</summary>
public sealed record FoundTypePart(string Key) : EdgePart(Key);

/// <summary>How well it fits: greater than 0, the greater the better.</summary>
public sealed record RankPart(string Key) : EdgePart(Key);

/// <summary>Where the words stand in it, a list: the fields in the order of their weight.</summary>
public sealed record HighlightsPart(string Key, IReadOnlyList<HighlightPart> Parts) : EdgePart(Key);

/// <summary>A field of a highlight, or a fixed text when <paramref name="Fact"/> is <see cref="HighlightFact.Constant"/>.</summary>
public sealed record HighlightPart(string Key, HighlightFact Fact, string Constant = "");

/// <summary>What is told of a highlight.</summary>
public enum HighlightFact
{
    /// <summary>A fixed text, such as <c>__typename</c>.</summary>
    Constant,

    /// <summary>The name of the field that has the words, such as <c>title</c> or <c>guests</c>.</summary>
    Field,

    /// <summary>The field's text, or a piece of it: escaped, with <c>mark</c> elements around the words and no other markup.</summary>
    Html,
}
