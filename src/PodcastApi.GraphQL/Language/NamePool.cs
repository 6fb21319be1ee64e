namespace PodcastApi.GraphQL.Language;

/// <summary>
/// Strings of names that were seen lately, shared by all documents: the same few hundred names come with every request.
/// A slot holds the last name that fell into it, so memory is bounded whatever clients send; races lose an entry, never the right answer.
/// </summary>
internal static class NamePool
{
    private const int Slots = 4096;
    private const int LongestName = 64;

    private static readonly string?[] Names = new string?[Slots];

    public static string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
            return name.ToString();
        var hash = 2166136261u;
        foreach (var code in name)
            hash = (hash ^ code) * 16777619u;
        ref var slot = ref Names[(hash ^ (hash >> 15)) & (Slots - 1)];
        var known = slot;
        if (known is not null && name.SequenceEqual(known))
            return known;
        return slot = name.ToString();
    }
}
