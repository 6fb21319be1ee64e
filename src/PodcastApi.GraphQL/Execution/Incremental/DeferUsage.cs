using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>A fragment that is deferred, as it was met in a selection.</summary>
/// <param name="directive">Its <c>@defer</c>.</param>
/// <param name="label">What the client calls it.</param>
/// <param name="parent">The deferred fragment that it stands in; null where it stands in none.</param>
internal sealed class DeferUsage(DirectiveNode directive, string? label, DeferUsage? parent)
{
    public DirectiveNode Directive => directive;

    public string? Label => label;

    public DeferUsage? Parent => parent;

    public bool IsWithin(IReadOnlyCollection<DeferUsage> usages)
    {
        for (var above = parent; above is not null; above = above.Parent)
        {
            if (usages.Contains(above))
                return true;
        }
        return false;
    }
}
