namespace PodcastApi.Query.Selections;

/// <summary>
/// The episodes that are related to an episode, a list: the highest score first, then the newest, then by id.
/// </summary>
/// <param name="Key">The key in the answer.</param>
/// <param name="Size">How many at most; may be 0.</param>
/// <param name="Parts">What is wanted of each.</param>
public sealed record RelatedSelection(string Key, int Size, IReadOnlyList<RelatedPart> Parts) : SelectedField(Key);

/// <summary>A field of a related episode.</summary>
public abstract record RelatedPart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantRelatedPart(string Key, string Value) : RelatedPart(Key);

/// <summary>The episode that is related.</summary>
public sealed record RelatedEpisodePart(string Key, Selection Selection) : RelatedPart(Key);

/// <summary>How closely: greater than 0.</summary>
public sealed record ScorePart(string Key) : RelatedPart(Key);

/// <summary>What both episodes have, a list: what counts most first. Never empty.</summary>
public sealed record ReasonsPart(string Key, IReadOnlyList<ReasonPart> Parts) : RelatedPart(Key);

/// <summary>A field of a reason.</summary>
public abstract record ReasonPart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantReasonPart(string Key, string Value) : ReasonPart(Key);

/// <summary>A name of <see cref="Content.RelatedKind"/>.</summary>
public sealed record ReasonKindPart(string Key) : ReasonPart(Key);

/// <summary>The person, company or link that both have. All three types have to be listed, since the node is never null.</summary>
public sealed record ReasonNodePart(string Key, IReadOnlyList<TypeSelection> Types) : ReasonPart(Key);
