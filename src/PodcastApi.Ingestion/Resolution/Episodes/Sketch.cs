using System.Collections.Immutable;

namespace PodcastApi.Ingestion.Resolution.Episodes;

/// <summary>
/// A sample of a set that can be compared with the samples of other sets: its smallest hashes (bottom-k sketch, Cohen 1997).
/// </summary>
/// <param name="Hashes">At most <see cref="Size"/>, ascending, each once.</param>
/// <param name="Count">How many members the whole set has.</param>
internal sealed record Sketch(ImmutableArray<uint> Hashes, int Count)
{
    public const int Size = 128;

    public static Sketch Empty { get; } = new([], 0);

    public static Sketch Of(IEnumerable<uint> hashes)
    {
        var all = new HashSet<uint>(hashes).ToArray();
        Array.Sort(all);
        return all.Length == 0 ? Empty : new Sketch([.. all.AsSpan(0, Math.Min(Size, all.Length))], all.Length);
    }

    /// <summary>Without the members that are in <paramref name="common"/>; the count shrinks in proportion.</summary>
    public Sketch Without(IReadOnlySet<uint> common)
    {
        var kept = Hashes.RemoveAll(common.Contains);
        return kept.Length == Hashes.Length ? this : new Sketch(kept, (int)((long)Count * kept.Length / Hashes.Length));
    }

    /// <summary>
    /// How much of the smaller set lies in the larger one, from 0 to 1, estimated from the part of the union that both samples
    /// cover in full; and how many members were seen to be shared.
    /// </summary>
    public static (double Containment, int Shared) Compare(Sketch a, Sketch b)
    {
        if (a.Count == 0 || b.Count == 0)
            return (0, 0);
        int i = 0, j = 0, shared = 0, union = 0;
        // Beyond its last hash a sample that is not the whole set says nothing.
        var limit = Math.Min(Reach(a), Reach(b));
        while (i < a.Hashes.Length || j < b.Hashes.Length)
        {
            var left = i < a.Hashes.Length ? a.Hashes[i] : ulong.MaxValue;
            var right = j < b.Hashes.Length ? b.Hashes[j] : ulong.MaxValue;
            if (Math.Min(left, right) > limit)
                break;
            union++;
            if (left == right)
                shared++;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        var resemblance = (double)shared / union;
        var common = resemblance * (a.Count + (double)b.Count) / (1 + resemblance);
        return (Math.Min(1, common / Math.Min(a.Count, b.Count)), shared);
    }

    private static ulong Reach(Sketch sketch) =>
        sketch.Hashes.Length == sketch.Count ? uint.MaxValue : sketch.Hashes[^1];
}
