namespace PodcastApi.Benchmarks.Resolve;

/// <summary>How well things were put together: of all pairs that were, how many belong together, and of all that belong, how many were.</summary>
internal sealed record PairScore(long Right, long Found, long True)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    /// <summary>Compares groups as they were found with groups as they are, over all pairs of members.</summary>
    public static PairScore Of<TFound, TTrue>(IEnumerable<(TFound Found, TTrue True)> members)
        where TFound : notnull
        where TTrue : notnull
    {
        var all = members.ToArray();
        return new PairScore(
            all.GroupBy(member => member).Sum(group => Pairs(group.LongCount())),
            all.GroupBy(member => member.Found).Sum(group => Pairs(group.LongCount())),
            all.GroupBy(member => member.True).Sum(group => Pairs(group.LongCount())));
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
