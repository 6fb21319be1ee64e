using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Episodes.Evidence;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes.Evidence;

/// <summary>What each kind of evidence weighs, row by row.</summary>
public sealed class EvidenceWeightTests
{
    private static readonly EpisodeClues Nothing = new() { Document = 1, Source = 1, Kind = SourceKind.Rss, Name = "x" };

    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1, 0.2)]
    [InlineData(2, 0)]
    [InlineData(7, 0)]
    [InlineData(8, -0.3)]
    [InlineData(60, -0.3)]
    [InlineData(61, -0.5)]
    public void The_same_day_speaks_for_it_and_weeks_and_months_speak_against_it(int days, double weight)
    {
        var (one, other) = (OnDay(0), OnDay(days));
        Assert.Equal((weight, weight), (DayEvidence.Weigh(one, other), DayEvidence.Weigh(other, one)));
    }

    [Fact]
    public void A_day_that_one_does_not_tell_weighs_nothing() => AssertWeighsNothingAlone(DayEvidence.Weigh, OnDay(0));

    [Theory]
    [InlineData("ada byron", "ada byron", 0.35)]
    [InlineData("ada byron,grace hopper", "grace hopper,ada byron", 0.35)]
    [InlineData("ada byron,grace hopper", "ada byron", 0.25)]
    [InlineData("ada byron", "ada byron,grace hopper", 0.25)]
    [InlineData("ada byron", "grace hopper", -0.5)]
    public void The_same_guests_some_of_them_and_none(string one, string other, double weight) =>
        Assert.Equal(weight, GuestEvidence.Weigh(With(one), With(other)));

    [Fact]
    public void Guests_whom_one_does_not_tell_weigh_nothing() => AssertWeighsNothingAlone(GuestEvidence.Weigh, With("ada byron"));

    [Theory]
    [InlineData(1, 7, 1, 7, 0.2)]
    [InlineData(1, 7, 2, 7, -0.1)]
    [InlineData(1, 7, 1, 8, -0.1)]
    [InlineData(null, 7, 1, 7, 0.1)]
    [InlineData(1, 7, null, 7, 0.1)]
    [InlineData(null, 7, null, 8, -0.1)]
    [InlineData(1, null, 1, 7, 0)]
    [InlineData(1, 7, 1, null, 0)]
    public void Season_and_number_together_the_number_alone_and_other_numbers(int? season, int? number, int? otherSeason, int? otherNumber, double weight) =>
        Assert.Equal(weight, NumberEvidence.Weigh(Nothing with { Season = season, Number = number }, Nothing with { Season = otherSeason, Number = otherNumber }));

    [Theory]
    [InlineData("gama space", "gama space", 0.35)]
    [InlineData("gama", "gama space", 0.2)]
    [InlineData("space", "gama space", 0.2)]
    [InlineData("zed", "zed industries", 0)]
    [InlineData("rust", "trust in rusty things", 0)]
    [InlineData("gama space", "gama sails in space", 0)]
    public void A_title_is_the_same_or_stands_in_the_other_word_by_word(string one, string other, double weight)
    {
        var (a, b) = (Nothing with { Titles = [one] }, Nothing with { Titles = [other] });
        Assert.Equal((weight, weight), (TitleEvidence.Weigh(a, b), TitleEvidence.Weigh(b, a)));
    }

    [Fact]
    public void One_form_of_the_title_is_enough() =>
        Assert.Equal(0.35, TitleEvidence.Weigh(Nothing with { Titles = ["gama space with ada", "gama space"] }, Nothing with { Titles = ["gama space"] }));

    [Theory]
    [InlineData(3, 3, 0.35)]
    [InlineData(5, 3, 0.35)]
    [InlineData(6, 3, 0.2)]
    [InlineData(9, 3, 0.2)]
    [InlineData(11, 3, 0)]
    [InlineData(2, 2, 0)]
    public void Three_links_in_common_weigh_by_how_many_there_are(int links, int shared, double weight)
    {
        var (one, other) = Overlapping(links, shared);
        Assert.Equal(weight, LinksEvidence.Weigh(Nothing with { Links = one }, Nothing with { Links = other }));
    }

    [Theory]
    [InlineData(12, 12, 0.4)]
    [InlineData(11, 11, 0)]
    [InlineData(16, 9, 0.4)]
    [InlineData(16, 7, 0.25)]
    [InlineData(16, 5, 0.25)]
    [InlineData(16, 3, 0)]
    [InlineData(47, 0, 0)]
    [InlineData(48, 0, -0.2)]
    [InlineData(48, 2, 0)]
    public void Notes_weigh_by_how_much_of_the_shorter_ones_stands_in_the_longer_ones(int runs, int shared, double weight)
    {
        var (one, other) = Overlapping(runs, shared);
        Assert.Equal(weight, NotesEvidence.Weigh(Nothing with { Notes = one }, Nothing with { Notes = other }));
    }

    [Fact]
    public void Long_notes_beside_a_line_that_is_another_one_weigh_nothing()
    {
        var (one, other) = (Nothing with { Notes = Members(0, 100) }, Nothing with { Notes = Members(200, 3) });
        Assert.Equal((0, 0), (NotesEvidence.Weigh(one, other), NotesEvidence.Weigh(other, one)));
    }

    [Fact]
    public void Kinds_count_as_agreeing_when_they_weigh_enough_and_all_are_added_up()
    {
        var one = Nothing with { Titles = ["gama"], Number = 7, Day = new(2024, 1, 1) };
        var verdict = EvidenceTable.Judge(one, one with { Titles = ["gama space"] });
        Assert.Equal([EvidenceKind.Title, EvidenceKind.Day], verdict.Agreeing);
        Assert.Equal(0.6, verdict.Weight, 6);
        Assert.True(verdict.IsMatch);
    }

    [Fact]
    public void Kinds_that_agree_are_not_enough_below_the_weight_that_is_needed()
    {
        var one = Nothing with { Titles = ["gama"], Day = new(2024, 1, 1) };
        var verdict = EvidenceTable.Judge(one, one with { Titles = ["gama space"] });
        Assert.Equal((2, false), (verdict.Agreeing.Count, verdict.IsMatch));
    }

    [Theory]
    [InlineData("ada byron", 0, "grace hopper", 0, false)]
    [InlineData("ada byron", 0, "grace hopper", 2, true)]
    [InlineData("ada byron", 0, "ada byron", 100, false)]
    [InlineData("ada byron", 0, "", 100, true)]
    [InlineData("ada byron", 0, "", 60, false)]
    public void Guests_and_days_may_speak_against_a_shared_name(string guests, int day, string otherGuests, int otherDay, bool contradicts) =>
        Assert.Equal(contradicts, EvidenceTable.Contradicts(With(guests) with { Day = OnDay(day).Day }, With(otherGuests) with { Day = OnDay(otherDay).Day }));

    [Fact]
    public void Notes_speak_against_a_shared_name_together_with_days()
    {
        var (one, other) = (OnDay(0), OnDay(30));
        Assert.False(EvidenceTable.Contradicts(one, other));
        Assert.True(EvidenceTable.Contradicts(one with { Notes = Members(0, 60) }, other with { Notes = Members(100, 60) }));
    }

    private static void AssertWeighsNothingAlone(Func<EpisodeClues, EpisodeClues, double> weigh, EpisodeClues told) =>
        Assert.Equal((0, 0), (weigh(told, Nothing), weigh(Nothing, told)));

    private static EpisodeClues OnDay(int days) => Nothing with { Day = new DateOnly(2024, 1, 1).AddDays(days) };

    private static EpisodeClues With(string guests) => Nothing with { Guests = guests.Split(',', StringSplitOptions.RemoveEmptyEntries) };

    /// <summary>Two sets of one size that share some members.</summary>
    private static (Sketch One, Sketch Other) Overlapping(int size, int shared) => (Members(0, size), Members(size - shared, size));

    private static Sketch Members(int first, int count) => Sketch.Of(Enumerable.Range(first, count).Select(i => (uint)i));
}
