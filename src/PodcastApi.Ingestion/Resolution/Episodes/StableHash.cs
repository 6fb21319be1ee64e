namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>A hash that is the same in every process and release: FNV-1a with a final mix (Noll; MurmurHash3's finalizer).</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        return (uint)hash;
    }
}
