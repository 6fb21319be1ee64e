using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types.Validation;

/// <summary>Unions have members, each an object type and there once. https://spec.graphql.org/September2025/#sec-Unions.Type-Validation</summary>
internal static class UnionMembersCheck
{
    public static void Check(UnionType union, SchemaReport report)
    {
        if (union.DeclaredTypes.IsEmpty)
            report.Add($"Union type {union} must define one or more member types.", SchemaReport.Nodes(union));
        var seen = new HashSet<NamedType>();
        foreach (var member in union.DeclaredTypes)
        {
            if (!seen.Add(member))
                report.Add($"Union type {union} can only include type {member} once.", FindNodes(union, member));
            else if (member is not ObjectType)
                report.Add($"Union type {union} can only include Object types, it cannot include {member}.", FindNodes(union, member));
        }
    }

    private static IEnumerable<NamedTypeNode> FindNodes(UnionType union, NamedType member) =>
        SchemaReport.Nodes(union).OfType<IUnionNode>().SelectMany(node => node.Types).Where(node => node.Name.Value == member.Name);
}
