namespace PodcastApi.Query.Selections;

/// <summary>
/// What is wanted of a thing: its fields in the order of the answer. One field may be wanted several times under
/// different keys; one key stands once.
/// </summary>
public sealed record Selection(IReadOnlyList<SelectedField> Fields)
{
    /// <summary>Nothing but an empty object.</summary>
    public static Selection Empty { get; } = new([]);
}
