using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class SketchTests
{
    [Fact]
    public void A_small_set_is_its_own_sample_in_order_each_member_once()
    {
        var sketch = Sketch.Of([3, 1, 2, 3]);
        Assert.Equal<uint>([1, 2, 3], sketch.Hashes);
        Assert.Equal(3, sketch.Count);
    }

    [Fact]
    public void Of_a_large_set_the_smallest_members_are_kept()
    {
        var sketch = Range(0, 1000);
        Assert.Equal(Enumerable.Range(0, Sketch.Size).Select(i => (uint)i), sketch.Hashes);
        Assert.Equal(1000, sketch.Count);
    }

    [Fact]
    public void Sets_without_members_are_one() => Assert.Same(Sketch.Empty, Sketch.Of([]));

    [Fact]
    public void What_is_common_is_left_out_and_the_count_shrinks_in_proportion()
    {
        var sketch = Range(0, 2 * Sketch.Size).Without(Enumerable.Range(0, Sketch.Size / 2).Select(i => (uint)i).ToHashSet());
        Assert.Equal((Sketch.Size / 2, Sketch.Size), (sketch.Hashes.Length, sketch.Count));
    }

    [Fact]
    public void A_set_that_holds_nothing_common_stays()
    {
        var sketch = Range(0, 5);
        Assert.Same(sketch, sketch.Without(new HashSet<uint> { 7 }));
        Assert.Same(Sketch.Empty, Sketch.Empty.Without(new HashSet<uint> { 7 }));
    }

    [Fact]
    public void Sets_of_which_one_is_empty_share_nothing()
    {
        Assert.Equal((0, 0), Sketch.Compare(Sketch.Empty, Range(0, 5)));
        Assert.Equal((0, 0), Sketch.Compare(Range(0, 5), Sketch.Empty));
        Assert.Equal((0, 0), Sketch.Compare(Sketch.Empty, Sketch.Empty));
        Assert.Equal((0, 0), Sketch.Compare(Range(0, 5), Range(5, 5)));
    }

    [Fact]
    public void Of_whole_sets_every_member_counts_whichever_ends_first()
    {
        var (large, small) = (Range(0, 20), Sketch.Of([2, 3, 30, 31]));
        AssertShares(0.5, 2, Sketch.Compare(large, small));
        AssertShares(0.5, 2, Sketch.Compare(small, large));
        var behind = Sketch.Of([0, 1, 18, 40]);
        AssertShares(0.75, 3, Sketch.Compare(large, behind));
        AssertShares(0.75, 3, Sketch.Compare(behind, large));
        var early = Sketch.Of([0, 1]);
        AssertShares(0.5, 1, Sketch.Compare(early, Sketch.Of([1, .. Enumerable.Range(100, 30).Select(i => (uint)i)])));
        AssertShares(0.5, 1, Sketch.Compare(Sketch.Of([1, .. Enumerable.Range(100, 30).Select(i => (uint)i)]), early));
    }

    [Fact]
    public void Beyond_its_last_hash_a_sample_says_nothing()
    {
        // Of each thousand members the sample knows the smallest alone, and all of those are the same.
        var one = Range(0, 1000);
        var other = new Sketch([.. one.Hashes], 1000);
        AssertShares(1, Sketch.Size, Sketch.Compare(one, other));
        AssertShares(1, Sketch.Size, Sketch.Compare(one, Range(0, 500)));
        AssertShares(0, 0, Sketch.Compare(one, Sketch.Of([5000, 6000])));
    }

    private static void AssertShares(double containment, int shared, (double Containment, int Shared) actual)
    {
        Assert.Equal(containment, actual.Containment, 6);
        Assert.Equal(shared, actual.Shared);
    }

    private static Sketch Range(int first, int count) => Sketch.Of(Enumerable.Range(first, count).Select(i => (uint)i));
}
