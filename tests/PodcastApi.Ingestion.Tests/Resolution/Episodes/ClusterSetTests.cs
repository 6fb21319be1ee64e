using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class ClusterSetTests
{
    [Fact]
    public void Documents_of_two_lists_may_be_put_together_and_those_of_one_may_not()
    {
        var set = Set(1, 2, 1);
        Assert.True(set.MayUnite(0, 1));
        Assert.False(set.MayUnite(0, 2));
        set.Unite(0, 1, "guid", 1);
        Assert.False(set.MayUnite(1, 2));
        Assert.False(set.MayUnite(0, 1));
        set.Unite(1, 2, "guid", 1);
        Assert.Equal(["0 1", "2"], Read(set));
    }

    [Fact]
    public void Two_that_somebody_told_apart_never_come_together_and_all_others_may()
    {
        var set = Set(1, 2, 3, 4);
        set.KeepApart(0, 1);
        Assert.False(set.MayUnite(0, 1));
        Assert.False(set.MayUnite(1, 0));
        foreach (var (one, other) in new[] { (0, 2), (2, 0), (1, 2), (2, 1), (2, 3) })
            Assert.True(set.MayUnite(one, other));
        set.Unite(0, 1, "guid", 1);
        set.Unite(0, 2, "guid", 1);
        set.Unite(2, 1, "guid", 1);
        set.Unite(1, 3, "guid", 1);
        set.Unite(3, 2, "guid", 1);
        Assert.Equal(["0 2", "1 3"], Read(set));
    }

    [Fact]
    public void Who_is_pinned_is_put_there_even_beside_a_document_of_its_own_list()
    {
        var set = Set(1, 1, 2);
        set.Pin(1, 0);
        Assert.Equal(["0 1", "2"], Read(set));
        Assert.Equal(("pinned", 1f), Tie(set, 1));
    }

    [Fact]
    public void Who_is_pinned_where_it_is_already_stays_there()
    {
        var set = Set(1, 2);
        set.Unite(0, 1, "path", 0.95f);
        set.Pin(1, 0);
        Assert.Equal(["0 1"], Read(set));
        Assert.Equal(("pinned", 1f), Tie(set, 1));
    }

    [Fact]
    public void Nobody_is_pinned_to_one_that_it_was_told_apart_from()
    {
        var set = Set(1, 2);
        set.KeepApart(0, 1);
        set.Pin(1, 0);
        Assert.Equal(["0", "1"], Read(set));
    }

    [Fact]
    public void What_nothing_tied_counts_as_pinned_where_the_pinned_document_leads()
    {
        var set = Set(1, 2);
        set.Pin(0, 1);
        Assert.Equal(("pinned", 1f), Tie(set, 1));
    }

    [Fact]
    public void A_rule_ties_documents_that_are_together_already()
    {
        var set = Set(1, 2);
        set.Pin(0, 1);
        set.Unite(0, 1, "enclosure", 0.98f);
        Assert.Equal(("enclosure", 0.98f), Tie(set, 1));
    }

    [Fact]
    public void The_surest_rule_that_tied_a_document_is_kept()
    {
        var set = Set(1, 2, 3);
        set.Unite(0, 1, "path", 0.95f);
        set.Unite(0, 1, "guid", 1f);
        set.Unite(1, 2, "page", 0.97f);
        Assert.Equal(("guid", 1f), Tie(set, 1));
        Assert.Equal(("page", 0.97f), Tie(set, 2));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    public void The_first_in_order_leads_whichever_was_named_first(int one, int other)
    {
        var set = Set(1, 2, 3);
        set.Unite(one, other, "guid", 1);
        Assert.Equal(["0 2", "1"], Read(set));
        Assert.Equal("origin", set.Read()[0].Members[0].MatchedBy);
    }

    private static ClusterSet Set(params long[] sources) =>
        new([.. sources.Select((source, i) => new EpisodeClues { Document = i, Source = source, Kind = SourceKind.Rss, Name = $"{i}" })]);

    private static IEnumerable<string> Read(ClusterSet set) => set.Read().Select(cluster => string.Join(' ', cluster.Members.Select(member => member.Clues.Name)));

    private static (string, float) Tie(ClusterSet set, long document)
    {
        var member = set.Read().SelectMany(cluster => cluster.Members).Single(member => member.Clues.Document == document);
        return (member.MatchedBy, member.Confidence);
    }
}
