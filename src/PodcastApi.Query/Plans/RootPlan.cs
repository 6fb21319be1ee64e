using PodcastApi.Content;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Plans;

/// <summary>How a root is made of the rows of its statements.</summary>
public abstract record RootPlan(string Key);

/// <summary>A page.</summary>
public sealed record PageRoot(string Key, PagePlan Page) : RootPlan(Key);

/// <summary>An object of the only row of a statement; null without a row.</summary>
public sealed record ObjectRoot(string Key, int Statement, IReadOnlyList<WriteField> Fields) : RootPlan(Key)
{
    /// <summary>The only field whose value is written in place of the object; null for the object.</summary>
    public WriteField? Inner { get; init; }

    /// <summary>The column of the id; -1 when it was not read.</summary>
    public int IdColumn { get; init; } = -1;

    /// <summary>The columns slug, title and podcast slug when several rows may be found; -1 when only one can.</summary>
    public int CandidateColumns { get; init; } = -1;

    /// <summary>The kind of the thing.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>The statement that tells what became of a thing that is not there; -1 when it is not asked for.</summary>
    public int TombstoneStatement { get; init; } = -1;
}

/// <summary>Objects in the order of the ids in a slot. The first column of each group's statement is the id.</summary>
public sealed record NodeListRoot(string Key, Slot Ids, IReadOnlyList<NodeGroup> Groups) : RootPlan(Key);

/// <summary>The objects of one kind.</summary>
public sealed record NodeGroup(ContentKind Kind, int Statement, IReadOnlyList<WriteField> Fields);

/// <summary>What a path leads to. The columns are type, id, whether it is a current name, and what became of it.</summary>
public sealed record ResolvedRoot(string Key, int Statement, IReadOnlyList<UnionCase> Cases) : RootPlan(Key);

/// <summary>Objects of all rows of a statement.</summary>
public sealed record RowListRoot(string Key, int Statement, IReadOnlyList<WriteField> Fields) : RootPlan(Key);

/// <summary>The revision.</summary>
public sealed record RevisionPlan(string Key) : RootPlan(Key);

/// <summary>A page of changes.</summary>
public sealed record ChangesPlan(string Key, int Statement, int Size, Slot? Token, IReadOnlyList<ChangesPlanPart> Parts) : RootPlan(Key);

/// <summary>What a field of a page of changes holds.</summary>
public enum ChangesContent
{
    Constant,
    Changes,
    Next,
    HasMore,
    Revision,
}

/// <summary>A field of a page of changes.</summary>
public sealed record ChangesPlanPart(
    ReadOnlyMemory<byte> Name, ChangesContent Content, ReadOnlyMemory<byte> Json, IReadOnlyList<ChangePlanPart> Fields);

/// <summary>A field of a change: a fixed value, a scalar, or the thing itself.</summary>
public sealed record ChangePlanPart(
    ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte>? Json, Roots.ChangeField? Scalar, IReadOnlyList<UnionCase> Cases, bool OmitNull);
