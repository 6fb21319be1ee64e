namespace PodcastApi.Query.Values;

/// <summary>
/// The place of a value in <see cref="QueryValues"/>. The shape of a query holds slots in place of values, so that queries
/// that differ in values only have the same shape, the same SQL text and the same plan.
/// </summary>
public readonly record struct Slot(int Index);
