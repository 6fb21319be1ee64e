using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Podcasts;

namespace PodcastApi.Ingestion.Tests.Resolution.Podcasts;

public sealed class EpisodesFolderTests
{
    private const string Folder = "https://example.org/podcast/";

    [Fact]
    public void Three_episodes_that_are_linked_in_one_folder_tell_it() =>
        Assert.Equal(new Uri(Folder), EpisodesFolder.Find([Episode("a", Folder + "b"), Episode("b", Folder + "c", Folder + "a"), Episode("c")]));

    [Fact]
    public void Two_episodes_tell_nothing_however_often_they_are_linked() =>
        Assert.Null(EpisodesFolder.Find([Episode("a", Folder + "b"), Episode("b", Folder + "a"), Episode("c", Folder + "a", Folder + "b")]));

    [Fact]
    public void Pages_tell_it_as_links_do() =>
        Assert.Equal(new Uri(Folder), EpisodesFolder.Find([Episode("a") with { Page = Folder + "a" }, Episode("b") with { Page = Folder + "b" }, Episode("c") with { Page = Folder + "c" }]));

    [Fact]
    public void Links_to_what_is_no_episode_tell_nothing() =>
        Assert.Null(EpisodesFolder.Find([Episode("a", Folder + "x", Folder + "y", Folder + "z", Folder + "a"), Episode("b", Folder, "https://example.org/")]));

    [Fact]
    public void The_folder_with_most_episodes_counts()
    {
        const string Other = "https://another.example/e/";
        Assert.Equal(new Uri(Folder), EpisodesFolder.Find([Episode("a", Other + "a", Other + "b", Other + "c"), Episode("b", Folder + "a", Folder + "b"), Episode("c", Folder + "c", Folder + "d"), Episode("d")]));
    }

    [Fact]
    public void No_episodes_tell_nothing() => Assert.Null(EpisodesFolder.Find([]));

    private static EpisodeClues Episode(string slug, params string[] links) => new() { Document = 1, Source = 1, Kind = SourceKind.Markdown, Name = slug, Slug = slug, EpisodeLinks = links };
}
