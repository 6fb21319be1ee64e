using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Server.Rest.Selections;

/// <summary>Dotted names as a tree: <c>title,guests.name,guests.role</c> has the branches title and guests, the latter with two.</summary>
internal sealed class NameTree
{
    private readonly Dictionary<string, NameTree> _branches = new(StringComparer.Ordinal);

    /// <summary>Whether a name ends here: <c>guests</c> beside <c>guests.name</c>.</summary>
    public bool IsNamed { get; private set; }

    public IReadOnlyDictionary<string, NameTree> Branches => _branches;

    public static NameTree Of(IReadOnlyList<string> names)
    {
        var tree = new NameTree();
        foreach (var name in names)
        {
            var at = tree;
            foreach (var part in name.Split('.'))
            {
                if (!at._branches.TryGetValue(part, out var next))
                    at._branches.Add(part, next = new NameTree());
                at = next;
            }

            at.IsNamed = true;
        }

        return tree;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out NameTree? branch) => _branches.TryGetValue(name, out branch);
}
