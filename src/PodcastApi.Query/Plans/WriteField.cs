using PodcastApi.Content;

namespace PodcastApi.Query.Plans;

/// <summary>A step of writing an object: one field of it. Columns are those of the row at hand.</summary>
/// <param name="Name">The key as JSON with its colon, in UTF-8.</param>
public abstract record WriteField(ReadOnlyMemory<byte> Name);

/// <summary>A fixed value.</summary>
public sealed record ConstantField(ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Json) : WriteField(Name);

/// <summary>A scalar; <paramref name="IdKind"/> is that of ids.</summary>
public sealed record CellField(ReadOnlyMemory<byte> Name, int Column, ScalarFormat Format, ContentKind IdKind) : WriteField(Name);

/// <summary>An object made of cells of the same row, null when the column <paramref name="Presence"/> is; never null when that is -1.</summary>
public sealed record NestedField(ReadOnlyMemory<byte> Name, int Presence, IReadOnlyList<WriteField> Fields) : WriteField(Name);

/// <summary>The first of several objects that is there, else null.</summary>
public sealed record UnionField(ReadOnlyMemory<byte> Name, IReadOnlyList<UnionCase> Cases) : WriteField(Name);

/// <summary>An object that is there when the column <paramref name="Presence"/> is not null.</summary>
public sealed record UnionCase(int Presence, ContentKind Kind, IReadOnlyList<WriteField> Fields);

/// <summary>A list: the rows of another statement whose key equals the given columns.</summary>
public sealed record ListField(ReadOnlyMemory<byte> Name, int Statement, RowKeyColumns Key, IReadOnlyList<WriteField> Fields)
    : WriteField(Name);

/// <summary>A page: rows of another statement whose key equals the given columns.</summary>
public sealed record ConnectionField(ReadOnlyMemory<byte> Name, RowKeyColumns Key, PagePlan Page) : WriteField(Name);

/// <summary>A UUID as the public id of the kind that another column names.</summary>
public sealed record TypedIdField(ReadOnlyMemory<byte> Name, int Type, int Id) : WriteField(Name);

/// <summary>The address in REST of the thing whose type, id, slug and podcast's slug the columns hold.</summary>
public sealed record AddressField(ReadOnlyMemory<byte> Name, int Type, int Id, int Slug, int Podcast) : WriteField(Name);

/// <summary>Where words stand in the texts of a thing.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">The column with the type of the thing.</param>
/// <param name="Words">The column with the words, folded.</param>
/// <param name="Texts">The texts of a type.</param>
/// <param name="Parts">The fields of a highlight.</param>
public sealed record HighlightsField(
    ReadOnlyMemory<byte> Name, int Type, int Words, Func<SearchType, IReadOnlyList<HighlightText>> Texts, IReadOnlyList<HighlightPlan> Parts) : WriteField(Name);

/// <summary>A text that may have words to be marked, or a list of such.</summary>
public sealed record HighlightText(string Field, int Column, bool IsList);

/// <summary>A field of a highlight, or a fixed value.</summary>
public sealed record HighlightPlan(ReadOnlyMemory<byte> Name, Selections.HighlightFact Fact, ReadOnlyMemory<byte> Json);

/// <summary>The columns of a row that are the key of its children; <paramref name="Second"/> is -1 for a key of one column.</summary>
public readonly record struct RowKeyColumns(int First, int Second)
{
    /// <summary>No key: all rows belong together.</summary>
    public static RowKeyColumns None { get; } = new(-1, -1);
}
