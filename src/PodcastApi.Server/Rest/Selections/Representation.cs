using PodcastApi.Content.Model;

namespace PodcastApi.Server.Rest.Selections;

/// <summary>How a thing is shown where nothing else is asked for: the members and their order.</summary>
/// <param name="Name">What generated clients call it.</param>
/// <param name="Type">The type of the thing.</param>
/// <param name="Members">What is shown. Relations among them are shown as references.</param>
/// <param name="Others">What may be asked for beside it, in the order of the model.</param>
internal sealed record Representation(string Name, ContentType Type, IReadOnlyList<ContentMember> Members, IReadOnlyList<ContentMember> Others)
{
    /// <summary>All members that may be shown, in the order in which they are: those that the model interleaves stay so.</summary>
    public IReadOnlyList<ContentMember> All { get; private init; } = [.. Members, .. Others];

    /// <summary>A single resource: all scalars, and what is shown inline.</summary>
    public static Representation Single(ContentType type) => Of(type.Name, type, IsShown);

    /// <summary>An item of a collection: a single resource without what is long.</summary>
    public static Representation Summary(ContentType type)
        => Of(type.Members.Any(IsDetail) ? type.Name + "Summary" : type.Name, type, member => IsShown(member) && !IsDetail(member));

    /// <summary>What stands for the thing inside of another.</summary>
    public static Representation Reference(ContentType type) => Of(type.Name + "Reference", type, type.ReferenceFields);

    /// <summary>An item of a relation.</summary>
    public static Representation Item(Relation relation)
        => relation.RestFields is { } names ? Of(relation.Owner.Name + relation.Target.Name, relation.Target, names) : Summary(relation.Target);

    private static Representation Of(string name, ContentType type, Func<ContentMember, bool> isShown)
    {
        var visible = type.Members.Where(member => member.Exposure.HasFlag(Exposure.Rest)).ToList();
        return new Representation(name, type, [.. visible.Where(isShown)], [.. visible.Where(member => !isShown(member))]) { All = visible };
    }

    private static Representation Of(string name, ContentType type, IReadOnlyList<string> names)
    {
        var members = new List<ContentMember>();
        foreach (var field in names)
        {
            if (!type.TryFindInRest(field, out var member))
                throw new ArgumentException($"{type} has no member '{field}'.", nameof(names));
            members.Add(member);
        }

        return new Representation(
            name, type, members, [.. type.Members.Where(member => member.Exposure.HasFlag(Exposure.Rest) && !members.Contains(member))]);
    }

    private static bool IsDetail(ContentMember member) => member is ScalarField { IsDetailOnly: true };

    private static bool IsShown(ContentMember member) => member is ScalarField or ObjectField or Relation { IsInline: true };
}
