using PodcastApi.Content;
using PodcastApi.Query.Values;

namespace PodcastApi.GraphQL.Content.Planning.Reuse;

/// <summary>A slot that holds the value of a variable: the text of a slug, or the UUID of an id.</summary>
/// <param name="Variable">The name of the variable.</param>
/// <param name="Slot">The slot.</param>
/// <param name="IsId">Whether it is an id.</param>
internal sealed record Pin(string Variable, Slot Slot, bool IsId)
{
    /// <summary>What the slot holds for a value.</summary>
    public object ValueOf(object? value)
    {
        if (!IsId)
            return value!;
        return EntityId.TryParse((string?)value, out var id) ? id.Value : throw new InvalidOperationException("Plans are told apart by the kinds of ids.");
    }
}
