using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Roots;

/// <summary>A page of what changed since a token, each thing once in its newest state, parents before children.</summary>
/// <param name="Key">Its key in the answer.</param>
/// <param name="Since">Where the last page ended; null for everything that exists now.</param>
/// <param name="Size">The number of changes at most.</param>
/// <param name="Parts">What is wanted of the page.</param>
public sealed record ChangesRoot(string Key, ChangePosition? Since, int Size, IReadOnlyList<ChangesPart> Parts) : RootSelection(Key);

/// <summary>A field of a page of changes.</summary>
public abstract record ChangesPart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantChangesPart(string Key, string Value) : ChangesPart(Key);

/// <summary>The changes.</summary>
public sealed record ChangeListPart(string Key, IReadOnlyList<ChangePart> Parts) : ChangesPart(Key);

/// <summary>The token of the next page; always there.</summary>
public sealed record NextTokenPart(string Key) : ChangesPart(Key);

/// <summary>Whether there are more changes already.</summary>
public sealed record HasMorePart(string Key) : ChangesPart(Key);

/// <summary>The revision of the dataset.</summary>
public sealed record CurrentRevisionPart(string Key) : ChangesPart(Key);

/// <summary>A field of a change.</summary>
public abstract record ChangePart(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantChangePart(string Key, string Value) : ChangePart(Key);

/// <summary>A scalar of a change.</summary>
/// <param name="Key">The key in the answer.</param>
/// <param name="Field">Which.</param>
/// <param name="OmitNull">Whether the key is left out when the value is null.</param>
public sealed record ChangeFieldPart(string Key, ChangeField Field, bool OmitNull = false) : ChangePart(Key);

/// <summary>The thing itself as it is now; null when it is gone or its type is not listed.</summary>
public sealed record ChangedNodePart(string Key, IReadOnlyList<TypeSelection> Types, bool OmitNull = false) : ChangePart(Key);

/// <summary>The scalars of a change.</summary>
public enum ChangeField
{
    /// <summary>The revision that last changed it.</summary>
    Revision,

    /// <summary>The type of the thing.</summary>
    Type,

    /// <summary>Its id.</summary>
    Id,

    /// <summary>What became of it.</summary>
    Action,

    /// <summary>The id of what it turned out to be; null unless merged.</summary>
    MergedInto,
}
