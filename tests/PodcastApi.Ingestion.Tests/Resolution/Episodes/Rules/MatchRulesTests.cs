using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes.Evidence;
using PodcastApi.Ingestion.Resolution.Episodes.Rules;
using static PodcastApi.Ingestion.Tests.Resolution.Episodes.ClueBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes.Rules;

public sealed class MatchRulesTests
{
    private static readonly EpisodeDraft Other = new() { Title = "Something else", PublishedOn = new(2020, 1, 1), People = [Guest("Ada Byron")] };

    [Fact]
    public void One_guid_is_one_episode_whatever_else_is_said() =>
        Assert.Equal("guid", Rule(
            Clues(Folder, "a", new() { Title = "Zed", Guid = "x-1", PublishedOn = new(2024, 1, 1), People = [Guest("Grace Hopper")] }),
            Clues(Feed, "b", Other with { Guid = " x-1 " })));

    [Fact]
    public void Each_rule_is_surer_than_the_next_and_evidence_is_never_as_sure_as_a_rule()
    {
        Assert.Equal([1f, 0.98f, 0.97f, 0.95f], MatchRules.All.Select(rule => rule.Confidence));
        Assert.Equal((0.68f, 0.94f), (MatchConfidence.OfEvidence(EvidenceTable.WeightNeeded), MatchConfidence.OfEvidence(10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchConfidence.Of("unheard-of"));
    }

    [Fact]
    public void One_recording_is_one_episode() =>
        Assert.Equal("enclosure", Rule(
            Clues(Folder, "a", new() { Title = "Zed", Audio = new("https://cdn.example.org/a/1.mp3?t=1", null, null) }),
            Clues(Feed, "b", Other with { Audio = new("https://dts.podtrac.com/redirect.mp3/cdn.example.org/a/1.mp3?t=2", null, null) })));

    [Fact]
    public void A_parameter_that_names_the_recording_counts() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Zed", Audio = new("https://example.org/get?file=1.mp3", null, null) }),
            Clues(Feed, "b", Other with { Audio = new("https://example.org/get?file=2.mp3", null, null) })));

    [Fact]
    public void One_page_is_one_episode() =>
        Assert.Equal("page", Rule(
            Clues(Folder, "a", new() { Title = "Zed", PageUrl = "https://example.org/e/zed" }),
            Clues(Feed, "b", Other with { PageUrl = "http://www.example.org/e/zed/?utm_source=x" })));

    [Fact]
    public void A_front_page_is_no_episode() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Zed", PageUrl = "https://example.org/" }),
            Clues(Feed, "b", Other with { PageUrl = "https://example.org" })));

    [Theory]
    [InlineData("s01e01-zed", null)]
    [InlineData(null, "/p/s01e01")]
    [InlineData(null, "/podcast/s01e01-zed/")]
    public void A_slug_an_alias_and_the_end_of_a_page_are_one_name(string? slug, string? alias) =>
        Assert.Equal("path", Rule(
            Clues(Folder, "a", new() { Title = "Zed", Slug = slug, Aliases = alias is null ? [] : [alias] }),
            Clues(Feed, "b", new() { Title = "Other", Aliases = ["/p/s01e01"], PageUrl = "https://example.org/podcast/s01e01-zed/" })));

    [Fact]
    public void A_slug_that_was_given_again_is_not_enough_against_guests_and_day() =>
        Assert.Null(Rule(
            Clues(Folder, "a", new() { Title = "Holiday", Slug = "holiday", PublishedOn = new(2024, 12, 24), People = [Guest("Grace Hopper")] }),
            Clues(Text, "b", Other with { Slug = "holiday" })));

    [Fact]
    public void A_key_that_a_source_gives_to_several_documents_ties_none_of_them() =>
        Assert.Equal(3, Match(
            Clues(Feed, "a", new() { Title = "One", Guid = "1" }),
            Clues(Feed, "b", new() { Title = "Two", Guid = "1" }),
            Clues(Folder, "c", new() { Title = "Three", Guid = "1" })).Length);

    [Fact]
    public void Documents_of_one_source_are_never_one_episode()
    {
        var draft = new EpisodeDraft { Title = "Zed", PageUrl = "https://example.org/e/zed", PublishedOn = new(2024, 1, 1), People = [Guest("Grace Hopper")] };
        Assert.Equal(2, Match(Clues(Feed, "a", draft), Clues(Feed, "b", draft)).Length);
    }

    [Fact]
    public void A_file_that_tells_of_several_episodes_may_tell_of_those_in_the_files_beside_it()
    {
        var draft = new EpisodeDraft { Title = "Zed with Grace Hopper", CleanTitle = "Zed", People = [Guest("Grace Hopper")], Number = 3, Season = 1 };
        Assert.Equal(["3/all.txt#Zed 3/zed.txt"], Match(Clues(Text, "all.txt#Zed", draft), Clues(Text, "zed.txt", draft)));
        Assert.Equal(2, Match(Clues(Text, "all.txt#Zed", draft), Clues(Text, "all.txt#Zed#2", draft)).Length);
        Assert.Equal(2, Match(Clues(Text, "zed.txt", draft), Clues(Text, "zed2.txt", draft)).Length);
    }

    [Fact]
    public void A_surer_rule_goes_first()
    {
        var folder = Clues(Folder, "a", new() { Title = "Zed", Guid = "1", Slug = "zed" });
        var byGuid = Clues(Feed, "b", new() { Title = "Zed", Guid = "1" });
        var bySlug = Clues(Feed, "c", new() { Title = "Zed", PageUrl = "https://example.org/zed" });
        Assert.Equal(["1/a 2/b", "2/c"], Match(bySlug, folder, byGuid));
    }
}
