using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;
using static PodcastApi.Ingestion.Tests.Resolution.Episodes.ClueBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

public sealed class CluesReaderTests
{
    [Theory]
    [InlineData("Hello,  World-42 (é)!", "hello world 42 é")]
    [InlineData("one", "one")]
    [InlineData(" \n-- ", "")]
    public void Words_are_letters_and_digits_in_lower_case(string text, string words) => Assert.Equal(words, string.Join(' ', CluesReader.Words(text)));

    [Fact]
    public void Notes_are_compared_by_runs_of_three_words()
    {
        Assert.Equal(0, NotesOf("only two").Count);
        Assert.Equal(2, NotesOf("now there are four").Count);
        Assert.Equal<uint>(NotesOf("now there are four").Hashes, NotesOf("Now: there\n\nare four.").Hashes);
    }

    [Fact]
    public void Of_long_notes_the_beginning_counts() =>
        Assert.Equal(4000, NotesOf(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i}"))).Count);

    [Fact]
    public void The_summary_stands_in_for_notes_that_are_not_there() =>
        Assert.Equal<uint>(NotesOf("now there are four").Hashes, Clues(Feed, "a", new() { Title = "x", Summary = "now there are four" }).Notes.Hashes);

    [Fact]
    public void Hosts_are_no_guests()
    {
        var draft = new EpisodeDraft { Title = "x", People = [Guest("Ada Byron"), Guest("Matthias Endler") with { Role = AppearanceRole.Host }] };
        Assert.Equal(["ada byron"], Clues(Feed, "a", draft).Guests);
    }

    [Theory]
    [InlineData("/p/s01/", "/p/s01")]
    [InlineData("p/s01", "/p/s01")]
    [InlineData(" /p/s01 ", "/p/s01")]
    [InlineData("/", "")]
    [InlineData("", "")]
    public void An_alias_has_a_slash_before_it_and_none_behind_and_that_of_the_whole_site_names_nothing(string alias, string path) =>
        Assert.Equal(path, string.Join(' ', EpisodePaths.Of(new() { Title = "x", Aliases = [alias] })));

    [Fact]
    public void Slug_aliases_and_the_path_and_the_end_of_the_page_are_names_each_once() =>
        Assert.Equal(["gama", "/p/1", "/podcast/gama"], EpisodePaths.Of(new() { Title = "x", Slug = "gama", Aliases = ["/p/1"], PageUrl = "https://example.org/podcast/gama/" }));

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("podcast/gama")]
    public void A_front_page_and_what_is_no_address_name_nothing(string page) => Assert.Empty(EpisodePaths.Of(new() { Title = "x", Slug = "", PageUrl = page }));

    private static Sketch NotesOf(string text) => Clues(Feed, "a", new() { Title = "x", Notes = Written(text) }).Notes;
}
