using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation;

/// <summary>Finds names that stand more than once in one list.</summary>
internal static class RepeatedNames
{
    private const int LongestScan = 8;

    /// <summary>For each name that is not unique all its nodes, in the order of the first ones.</summary>
    public static IReadOnlyList<List<NameNode>> Find<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        if (nodes.Length < 2 || (nodes.Length <= LongestScan && AreUnique(nodes, nameOf)))
            return [];
        var groups = new OrderedDictionary<string, List<NameNode>>(nodes.Length, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var name = nameOf(node);
            if (!groups.TryGetValue(name.Value, out var group))
                groups.Add(name.Value, group = new List<NameNode>(1));
            group.Add(name);
        }
        return groups.Count == nodes.Length ? [] : [.. groups.Values.Where(group => group.Count > 1)];
    }

    private static bool AreUnique<T>(ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        for (var i = 1; i < nodes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[i]).Value == nameOf(nodes[j]).Value)
                    return false;
            }
        }
        return true;
    }
}
