using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Roots;

/// <summary>Things by id, in the order of the ids, null where nothing is found.</summary>
/// <param name="Key">Its key in the answer.</param>
/// <param name="Ids">A slot with <c>EntityId?[]</c>.</param>
/// <param name="Groups">The ids by type, for the types that occur.</param>
public sealed record NodesRoot(string Key, Slot Ids, IReadOnlyList<NodesOfType> Groups) : RootSelection(Key)
{
    /// <summary>Whether the id of a thing that was merged leads to the one that it turned out to be.</summary>
    public bool FollowsMerges { get; init; }

    /// <summary>Things by id. An id that is null, or of a type that is not listed, gives null.</summary>
    public static NodesRoot Of(string key, IReadOnlyList<EntityId?> ids, IReadOnlyList<TypeSelection> types, QueryValues values)
    {
        var groups = new List<NodesOfType>();
        foreach (var (type, selection) in types)
        {
            var ofType = new List<Guid>();
            foreach (var id in ids)
            {
                if (id is { } known && known.Kind == type.Kind && !ofType.Contains(known.Value))
                    ofType.Add(known.Value);
            }

            if (ofType.Count > 0)
                groups.Add(new NodesOfType(type, selection, values.Add(ofType.ToArray())));
        }

        return new NodesRoot(key, values.Add(ids.ToArray()), groups);
    }
}

/// <summary>The ids of one type: a slot with <c>Guid[]</c>, each once.</summary>
public sealed record NodesOfType(ContentType Type, Selection Selection, Slot Ids);
