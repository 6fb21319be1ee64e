namespace PodcastApi.Content.Model;

/// <summary>One step of an ordering. Nulls come last in both directions.</summary>
public sealed record SortKey(ScalarField Field, bool IsDescending = false);
