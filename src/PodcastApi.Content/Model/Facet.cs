namespace PodcastApi.Content.Model;

/// <summary>A way to count the things of a list by a value that they have, under the filter of the list: episodes by season.</summary>
/// <param name="Name">The public name: that of the field or of the filter which takes the values.</param>
/// <param name="Value">The value as a text, an expression in which <c>{0}</c> stands for the thing; null where it has none.</param>
/// <param name="Description">For people who read the schema.</param>
public sealed record Facet(string Name, string Value, string Description)
{
    /// <summary>The column of the thing that <see cref="Value"/> reads; null when it reads the id alone.</summary>
    public string? Column { get; init; }

    /// <summary>The rows that are joined to the thing, each of which has a value; empty for none. <c>{0}</c> stands for the thing.</summary>
    public string Join { get; init; } = "";

    /// <summary>What is shown for the value.</summary>
    public string Label { get => field ?? Value; init; }

    /// <summary>The most values that are told, those of the most things first.</summary>
    public const int MaxValues = 100;
}
