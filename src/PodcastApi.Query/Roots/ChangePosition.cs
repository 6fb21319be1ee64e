using PodcastApi.Query.Changes;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Roots;

/// <summary>A <see cref="ChangeToken"/> in slots: itself, and its fields.</summary>
public sealed record ChangePosition(Slot Token, Slot Revision, Slot Depth, Slot Id, Slot Floor)
{
    /// <summary>Adds a token to the values of a query.</summary>
    public static ChangePosition Of(ChangeToken token, QueryValues values) => new(
        values.Add(token), values.Add(token.Revision), values.Add((int)token.Depth), values.Add(token.Id), values.Add(token.Floor));
}
