using PodcastApi.Query.Roots;

namespace PodcastApi.Query;

/// <summary>
/// The structure of a query: everything but its values. Equal shapes share SQL text and plan; a shape object that is kept
/// and used again saves looking for its equal.
/// </summary>
public sealed class QueryShape(IReadOnlyList<RootSelection> roots, AccessScope scope = AccessScope.Published)
{
    public IReadOnlyList<RootSelection> Roots { get; } = roots;

    public AccessScope Scope { get; } = scope;

    /// <summary>The compiled form, once it is known.</summary>
    internal Plans.CompiledQuery? Compiled { get; set; }
}
