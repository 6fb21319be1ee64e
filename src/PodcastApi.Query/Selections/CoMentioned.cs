namespace PodcastApi.Query.Selections;

/// <summary>
/// The links that stand in the show notes of the same episodes as a link, a list: the highest score first, then the most mentioned,
/// then by id.
/// </summary>
/// <param name="Key">The key in the answer.</param>
/// <param name="Size">How many at most; may be 0.</param>
/// <param name="Parts">What is wanted of each.</param>
public sealed record CoMentionedSelection(string Key, int Size, IReadOnlyList<CoMentionedPart> Parts) : SelectedField(Key);

/// <summary>A field of a link that is mentioned together with another.</summary>
public abstract record CoMentionedPart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantCoMentionedPart(string Key, string Value) : CoMentionedPart(Key);

/// <summary>The other link.</summary>
public sealed record CoMentionedLinkPart(string Key, Selection Selection) : CoMentionedPart(Key);

/// <summary>How closely both belong together: greater than 0. Episodes count the more, the rarer the other link is.</summary>
public sealed record CoMentionedScorePart(string Key) : CoMentionedPart(Key);

/// <summary>How many episodes mention both.</summary>
public sealed record CoMentionedCountPart(string Key) : CoMentionedPart(Key);
