using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Merging;

/// <summary>Whether arguments are the same as written; their order and that of the fields of objects do not matter.</summary>
internal static class ArgumentComparison
{
    public static bool AreSame(ImmutableArray<ArgumentNode> first, ImmutableArray<ArgumentNode> second)
    {
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
        {
            var name = first[i].Name.Value;
            var other = second[i].Name.Value == name ? second[i] : FindLast(second, name);
            if (other is null || !AreSame(first[i].Value, other.Value))
                return false;
        }
        return true;
    }

    private static ArgumentNode? FindLast(ImmutableArray<ArgumentNode> arguments, string name)
    {
        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i];
        }
        return null;
    }

    private static bool AreSame(ValueNode first, ValueNode second) => (first, second) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Value == b.Value,
        (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.IsBlock == b.IsBlock,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode a, ListValueNode b) => AreSameLists(a, b),
        (ObjectValueNode a, ObjectValueNode b) => AreSameObjects(a, b),
        _ => false,
    };

    private static bool AreSameLists(ListValueNode first, ListValueNode second)
    {
        if (first.Values.Length != second.Values.Length)
            return false;
        for (var i = 0; i < first.Values.Length; i++)
        {
            if (!AreSame(first.Values[i], second.Values[i]))
                return false;
        }
        return true;
    }

    private static bool AreSameObjects(ObjectValueNode first, ObjectValueNode second)
    {
        if (first.Fields.Length != second.Fields.Length)
            return false;
        var (a, b) = (Sort(first.Fields), Sort(second.Fields));
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Name.Value != b[i].Name.Value || !AreSame(a[i].Value, b[i].Value))
                return false;
        }
        return true;
    }

    private static ImmutableArray<ObjectFieldNode> Sort(ImmutableArray<ObjectFieldNode> fields) => fields.Length < 2
        ? fields
        : [.. fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal)];
}
