using PodcastApi.Content.Model;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Selections;

/// <summary>A field of an answer.</summary>
/// <param name="Key">The key in the answer: the field's name or an alias.</param>
public abstract record SelectedField(string Key);

/// <summary>A fixed text, such as <c>__typename</c>.</summary>
public sealed record ConstantSelection(string Key, string Value) : SelectedField(Key);

/// <summary>
/// A mark in place of a field that is not read, <c>{"!":0}</c>: no field has such a name, so that whoever asked for it finds every
/// place where the field would stand.
/// </summary>
public sealed record MarkSelection(string Key, int Number) : SelectedField(Key);

/// <summary>A scalar.</summary>
public sealed record ScalarSelection(string Key, ScalarField Field) : SelectedField(Key);

/// <summary>An owned object. Its selection holds scalars of the object and constants only.</summary>
public sealed record ObjectSelection(string Key, ObjectField Field, Selection Selection) : SelectedField(Key);

/// <summary>A to-one relation: an object or null.</summary>
public sealed record ToOneSelection(string Key, Relation Relation, Selection Selection) : SelectedField(Key);

/// <summary>A to-one relation that leads to one of several types. A type that is not listed gives null.</summary>
public sealed record UnionSelection(string Key, Relation Relation, IReadOnlyList<TypeSelection> Types) : SelectedField(Key);

/// <summary>A list that belongs to its owner, whole.</summary>
public sealed record ListSelection(string Key, Relation Relation, Selection Selection) : SelectedField(Key)
{
    /// <summary>The arguments given.</summary>
    public IReadOnlyList<ArgumentValue> Arguments { get; init; } = [];
}

/// <summary>A relation that is served in pages.</summary>
public sealed record ConnectionSelection(string Key, Relation Relation, Connection Connection) : SelectedField(Key);

/// <summary>An argument of a relation with the names of the enum values that it was given: a slot with <c>string[]</c>.</summary>
public sealed record ArgumentValue(RelationArgument Argument, Slot Value);
