using System.Diagnostics;
using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class ItemSplitterTests
{
    [Theory]
    [InlineData("a capital behind a small letter", "Build Guide - How to build with caches|Cache Basics - What a cache is good for")]
    [InlineData("small letters on both sides", "axum - A web framework for services|tonic - Remote calls over HTTP")]
    [InlineData("a capital behind an acronym", "Signal Path - How a radio works with UART|Zephyr - A small operating system")]
    [InlineData("no cut within a name", "Release notes - What is new on GitHub for PostgreSQL|JavaScript Weekly - News of the language")]
    [InlineData("a bracket", "Network Time Protocol (NTP)|Precision Time Protocol (PTP)|Simple Mail")]
    [InlineData("a closing quote", "Talk: \"Caches Considered Useful\"|Another Talk")]
    [InlineData("a sentence's end", "The Old Way - It was slow, but it worked.|The New Way - It is fast!|Home Page - Where it all began")]
    [InlineData("names of the title", "Acme|Acme on Mastodon|Jane Doe|Jane Doe on GitHub")]
    public void Lists_are_parted_at(string rule, string items)
    {
        Assert.NotEmpty(rule);
        Assert.Equal(items.Split('|'), Split(items.Replace("|", "", StringComparison.Ordinal), "Acme", "Jane Doe"));
    }

    [Theory]
    [InlineData("module::TypeName is a type")]
    [InlineData("Raising $5M and more")]
    [InlineData("https://example.org/someThing")]
    [InlineData("Write-Ahead Log")]
    [InlineData("the 'Quoted Name' of it")]
    public void Nothing_is_cut_in(string text) => Assert.Equal([text], Split(text));

    [Fact]
    public void Dashes_belong_to_titles_where_hardly_an_item_has_a_description()
    {
        Assert.True(ListText.HasDescriptions(["Cache - Where results are kept", "Tokio - A runtime for async programs"]));
        Assert.False(ListText.HasDescriptions([new string('x', 500) + "Cache - Where results are kept"]));
        Assert.False(ListText.HasDescriptions([]));
    }

    [Theory]
    [InlineData("more than 400 characters", 50, 10, 10)]
    [InlineData("more than 96 cuts", 200, 1, 104)]
    [InlineData("the start of the text", 20, 1, 0)]
    public void No_item_reaches_back_over(string what, int cut, int distance, int expected)
    {
        Assert.NotEmpty(what);
        var cuts = Enumerable.Range(0, cut + 1).Select(i => new Cut(i * distance, 0, []) { SeparatorsBefore = 0, Start = [], StartShape = WordShape.None, StartIsFunctionWord = false, End = [], EndShape = WordShape.None, EndIsNeverLast = false });
        Assert.Equal(expected, ItemSplitter.FirstBefore([.. cuts], cut));
    }

    [Fact]
    public void An_empty_list_has_no_items() => Assert.Empty(Split(""));

    [Fact]
    public void A_quarter_of_a_million_characters_cost_no_more_than_seconds()
    {
        var watch = Stopwatch.StartNew();
        foreach (var unit in (string[])["a", "aB", "rustTokio ", "\"'(", "About X", "Links From The Episode"])
        {
            var document = new PlainTextDocument("Acme with Jane Doe", ["Intro.Links From The Episode" + string.Concat(Enumerable.Repeat(unit, 250_000 / unit.Length))], 1);
            var vocabulary = new TextVocabulary(document.Lines);
            Assert.NotEmpty(PlainTextSegmenter.Segment(document.Lines, vocabulary, ["Acme", "Jane Doe"], ItemWeights.Default));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void The_longest_list_that_is_parted_costs_no_more_than_seconds()
    {
        var watch = Stopwatch.StartNew();
        foreach (var unit in (string[])["aBcD", "codingRust - "])
            Assert.NotEmpty(Split(string.Concat(Enumerable.Repeat(unit, 50_000 / unit.Length)).Trim()));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"It took {watch.Elapsed}.");
    }

    [Theory]
    [InlineData("bare-dense")]
    [InlineData("no-such-feature 1")]
    [InlineData("bare-dense much")]
    public void Weights_that_are_none_are_refused(string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => ItemWeights.Parse(text.Split(' '))).Message, StringComparison.Ordinal);

    private static List<string> Split(string text, params string[] names)
    {
        var list = new ListText(text, new KnownWords(new TextVocabulary([text]), names), names, ListText.HasDescriptions([text]));
        return [.. ItemSplitter.Split(list, ItemWeights.Default).Select(range => text[range])];
    }
}
