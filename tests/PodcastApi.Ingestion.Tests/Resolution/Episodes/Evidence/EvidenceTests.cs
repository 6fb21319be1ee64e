using static PodcastApi.Ingestion.Tests.Resolution.Episodes.ClueBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes.Evidence;

public sealed class EvidenceTests
{
    private const string Prose = """
        Space travel asks for software that is reliable and efficient in the harshest places that people know of. When a craft
        unfolds its sail millions of kilometres from home there is no room for bugs in memory, for races or for failures, and so
        we talk with an engineer about what it takes to build embedded systems that work beyond the air, how the team tests them
        on the ground, and which parts of the language help most when nobody can go there with a cable to look at what went wrong.
        """;

    private const string OtherProse = """
        Databases grow old in a way that other programs do not, since every decision that was ever taken lies on somebody's disk.
        This time the conversation is about rewriting a storage engine piece by piece while customers keep their terabytes in it,
        about formats that can be read in twenty years, and about the courage to throw away a year of work when measurements say so.
        """;

    [Fact]
    public void Title_and_day_together_are_enough() =>
        Assert.Equal("title+day", Rule(
            Clues(Folder, "a", new() { Title = "Gama Space", PublishedOn = new(2026, 1, 22) }),
            Clues(Feed, "b", new() { Title = "Gama Space with Sebastian Scholz", CleanTitle = "Gama Space", PublishedOn = new(2026, 1, 22) })));

    [Fact]
    public void Title_and_guest_together_are_enough() =>
        Assert.Equal("title+guest", Rule(
            Clues(Folder, "a", new() { Title = "Gama Space", People = [Guest("Sebastian Scholz")] }),
            Clues(Text, "b", new() { Title = "Gama Space with Sebastian Scholz", CleanTitle = "Gama Space", People = [Guest("Sebastian Scholz")] })));

    [Fact]
    public void Guest_and_day_together_are_enough_when_titles_differ() =>
        Assert.Equal("guest+day", Rule(
            Clues(Folder, "a", new() { Title = "JetBrains", PublishedOn = new(2026, 7, 30), People = [Guest("Orhun Parmaksız")] }),
            Clues(Feed, "b", new() { Title = "RustRover", PublishedOn = new(2026, 7, 30), People = [Guest("Orhun Parmaksiz")] })));

    [Fact]
    public void A_short_first_name_is_the_same_guest() =>
        Assert.Equal("guest+day", Rule(
            Clues(Folder, "a", new() { Title = "A", PublishedOn = new(2026, 7, 30), People = [Guest("Deb Roy Chowdhury")] }),
            Clues(Feed, "b", new() { Title = "B", PublishedOn = new(2026, 7, 30), People = [Guest("Debadyuti Roy Chowdhury")] })));

    [Fact]
    public void Title_and_notes_are_enough_for_text_without_a_date() =>
        Assert.Equal("title+notes", Rule(
            Clues(Folder, "a", new() { Title = "Sails", PublishedOn = new(2026, 7, 30), Notes = Written(Prose + " " + OtherProse) }),
            Clues(Text, "b", new() { Title = "Sails", Notes = Written(Prose.ReplaceLineEndings("")) })));

    [Fact]
    public void Day_and_shared_links_are_enough() =>
        Assert.Equal("day+links", Rule(
            Clues(Folder, "a", new() { Title = "A", PublishedOn = new(2026, 7, 30), Notes = Links("https://a.example/1", "https://b.example/2", "https://c.example/3") }),
            Clues(Feed, "b", new() { Title = "B", PublishedOn = new(2026, 7, 30), Notes = Links("http://www.a.example/1/", "https://b.example/2", "https://c.example/3#x") })));

    [Fact]
    public void Season_and_number_alone_are_never_enough() =>
        Assert.Null(Rule(Clues(Folder, "a", new() { Title = "A", Season = 1, Number = 2 }), Clues(Feed, "b", new() { Title = "B", Season = 1, Number = 2 })));

    [Fact]
    public void A_title_alone_is_never_enough() =>
        Assert.Null(Rule(Clues(Folder, "a", new() { Title = "Season Finale" }), Clues(Feed, "b", new() { Title = "Season Finale" })));

    [Fact]
    public void Title_season_and_number_are_not_enough_either() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Season Finale", Season = 1, Number = 2 }), Clues(Feed, "b", new() { Title = "Season Finale", Season = 1, Number = 2 })));

    [Fact]
    public void A_day_alone_is_never_enough() =>
        Assert.Null(Rule(Clues(Folder, "a", new() { Title = "A", PublishedOn = new(2026, 7, 30) }), Clues(Feed, "b", new() { Title = "B", PublishedOn = new(2026, 7, 30) })));

    [Fact]
    public void Other_guests_speak_against_a_title_that_was_used_again() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Holiday Special", Season = 1, Number = 2, PublishedOn = new(2024, 12, 24), People = [Guest("Ada Byron")] }),
            Clues(Feed, "b", new() { Title = "Holiday Special", Season = 1, Number = 2, PublishedOn = new(2024, 12, 24), People = [Guest("Grace Hopper")] })));

    [Fact]
    public void A_year_between_them_speaks_against_a_guest_who_came_again() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Zed", PublishedOn = new(2024, 1, 1), People = [Guest("Ada Byron")] }),
            Clues(Feed, "b", new() { Title = "Zed", PublishedOn = new(2025, 1, 1), People = [Guest("Ada Byron")] })));

    [Fact]
    public void Notes_that_share_nothing_speak_against_it() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Zed", PublishedOn = new(2024, 1, 1), Notes = Written(Prose) }),
            Clues(Feed, "b", new() { Title = "Zed again", PublishedOn = new(2024, 1, 1), Notes = Written(OtherProse) })));

    [Fact]
    public void Words_that_all_notes_of_a_source_share_tie_nothing()
    {
        var closing = Written(Prose);
        var folder = Enumerable.Range(0, 6).Select(i => Clues(Folder, $"f{i}", new() { Title = $"Folder {i}", PublishedOn = new(2024, 1, 1 + (i * 9 % 28)), Notes = closing }));
        var feed = Enumerable.Range(0, 6).Select(i => Clues(Feed, $"r{i}", new() { Title = $"Feed {i}", PublishedOn = new(2024, 1, 1 + (i * 9 % 28)), Notes = closing }));
        Assert.Equal(12, Match([.. folder, .. feed]).Length);
    }
}
