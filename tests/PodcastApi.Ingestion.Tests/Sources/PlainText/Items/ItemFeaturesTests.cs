using System.Globalization;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class ItemFeaturesTests
{
    private const string Long = " and more words so that there is no dash for as many characters as a list has of which hardly an item has a description, which are two hundred, and then some, and the same again, and so on and on and on";

    [Theory]
    [InlineData("|coding|Rust", "bare-dense bare-length=0 bare-first-lower-one bare-word-dense bare-lower-dense")]
    [InlineData("|coding Rust|Cache", "bare-dense bare-length=0 bare-first-lower-more bare-lower-dense bare-lower-share=0 bare-lower-start-share=0")]
    [InlineData("|Build a thing|Cache", "bare-dense bare-length=0 bare-first-capitalized-more bare-lower-share=0.5")]
    [InlineData("Cache|the thing|Now", "bare-dense bare-length=0 bare-first-lower-more bare-lower-dense bare-first-function bare-lower-share=1 bare-lower-start-share=1")]
    [InlineData("Cache|The thing|Now", "bare-dense bare-length=0 bare-first-capitalized-more bare-lower-share=1")]
    [InlineData("Cache|now or of|Now", "bare-dense bare-length=0 bare-first-lower-more bare-lower-dense bare-last-function bare-lower-share=0.5 bare-lower-start-share=0.5")]
    [InlineData("Cache|\"thing now|Now", "bare-dense bare-length=0 bare-first-lower-more bare-lower-share=1 title-quotes")]
    [InlineData("Cache|A|Now", "bare-dense bare-length=0 bare-first-letter-one bare-word-dense title-short")]
    [InlineData("|of|Rust", "bare-dense bare-length=0 bare-first-lower-one bare-word-dense bare-lower-dense title-short")]
    [InlineData("coding|of|", "bare-dense bare-length=0 bare-first-lower-one bare-word-dense bare-lower-dense title-short")]
    [InlineData("|- coding|Rust", "bare-dense bare-length=0 bare-first-lower-more bare-lower-share=1")]
    [InlineData("|coding|Rust -", "bare-dense bare-length=0 bare-first-lower-one bare-word-dense bare-lower-dense")]
    [InlineData("coding|Rust -|", "bare-dense bare-length=0 bare-first-capitalized-more bare-lower-share=0")]
    [InlineData("|(the) thing|Rust", "bare-dense bare-length=0 bare-first-lower-more bare-lower-share=1")]
    [InlineData("|Coding|Rust" + Long, "bare-sparse bare-length=0 bare-first-capitalized-one bare-word-sparse sparse-bare-first-capitalized-one")]
    public void An_item_without_a_description_is_told_by_its_words(string marked, string expected) => Assert.Equal(expected, About(marked, "bare", "sparse", "title-quotes", "title-short"));

    [Theory]
    [InlineData("|coding - A thing|Rust", "title-length=0 title-first-lower-one")]
    [InlineData("|coding of - A thing|Rust", "title-length=0 title-first-lower-more title-last-function title-lower-share=0 title-lower-start-share=0")]
    [InlineData("|of coding - A thing|Rust", "title-length=0 title-first-lower-more title-first-function title-lower-share=1 title-lower-start-share=1")]
    [InlineData("|Coding some code - A thing|Rust", "title-length=0 title-first-capitalized-more title-lower-share=1")]
    [InlineData("|(coding - A thing|Rust", "title-length=0 title-first-lower-one title-brackets")]
    [InlineData("|coding - The thing (now|Rust", "title-length=0 title-first-lower-one")]
    [InlineData("|(coding) more - A thing|Rust", "title-length=0 title-first-lower-more title-lower-share=1")]
    [InlineData("|\"coding - A thing|Rust", "title-length=0 title-first-lower-one title-quotes")]
    public void The_title_of_an_item_with_a_description_is_told_by_its_words(string marked, string expected) =>
        Assert.Equal(expected, About(marked, "title-length", "title-first", "title-last", "title-lower", "title-brackets", "title-quotes"));

    [Theory]
    [InlineData("|coding - A thing|Rust", "first-letter article length=0 short words=2")]
    [InlineData("|coding - rust words|Rust", "first-lower length=0 words=2")]
    [InlineData("|coding - Some|Rust", "first-capitalized length=0 short words=1 word")]
    [InlineData("|coding - Some things of|Rust", "first-capitalized length=0 words=3 last-function")]
    [InlineData("|coding - The thing (now|Rust", "first-capitalized article length=0 words=3 brackets")]
    [InlineData("|coding - \"An thing|Rust", "first-capitalized article length=0 words=2 quotes")]
    public void A_description_is_told_by_its_words(string marked, string expected) =>
        Assert.Equal(expected, About(marked, "description").Replace("description-", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("|coding - A - B thing|Rust", "more-separators")]
    [InlineData("|coding - A thing|Rust", "")]
    public void More_than_one_dash_in_an_item_is_told(string marked, string expected) => Assert.Equal(expected, About(marked, "more"));

    [Theory]
    [InlineData("|xqzw|Rust", "unknown-lower title-unknown-lower")]
    [InlineData("|coding xqzw|Rust", "unknown-lower title-unknown-lower words 1..1 of the title words 3..1")]
    [InlineData("|coding - A xqzw|Rust", "unknown-lower words 1..1 of the title words 2..3")]
    [InlineData("|Coding qwxzXqzw|Now", "often-seen=0 unknown-lowercamel title-unknown-lowercamel unknown-lower-first-unknown title-unknown-lower-first-unknown words 1..1 of the title words 3..1")]
    public void Words_weigh_once_more_in_a_title_and_how_often_they_are_seen_only_at_its_edges(string marked, string expected) =>
        Assert.Equal(expected, About(marked, "unknown-lower", "title-unknown-lower", "often", "title-often", "words"));

    [Theory]
    [InlineData(109, nameof(SeparatorRate.Dense))]
    [InlineData(110, nameof(SeparatorRate.Mixed))]
    [InlineData(199, nameof(SeparatorRate.Mixed))]
    [InlineData(200, nameof(SeparatorRate.Sparse))]
    public void How_many_items_have_a_description_is_told_by_the_characters_for_each_dash(int length, string rate) =>
        Assert.Equal(rate, MarkedList.Read("a - ".PadRight(length, 'x')).Rate.ToString());

    [Fact]
    public void The_weights_of_a_stretch_are_those_of_its_words_and_in_a_title_more()
    {
        var weights = new double[Feature.Names.Count];
        var feature = Feature.Unknown[(int)WordShape.LowerCamel];
        (weights[feature], weights[feature + 1]) = (1, 10);
        var sums = new WordSums(MarkedList.Read("coding xqzwQwxz xqzwQwxz"), weights);
        Assert.Equal((1, 11, 2, 0), (sums.Between(1, 2, isTitle: false), sums.Between(1, 2, isTitle: true), sums.Between(0, 3, isTitle: false), sums.Between(2, 2, isTitle: true)));
    }

    /// <summary>What is told of the item between two bars, as far as it begins with one of some words.</summary>
    private static string About(string marked, params string[] beginnings)
    {
        var list = MarkedList.Read(marked);
        var (start, end) = (marked.IndexOf('|', StringComparison.Ordinal), marked.LastIndexOf('|') - 1);
        var told = new Told([]);
        new ItemFeatures(list).Describe(Array.FindIndex(list.Cuts, cut => cut.Position == start), Array.FindIndex(list.Cuts, cut => cut.Position == end), ref told);
        return string.Join(' ', told.Features.Where(feature => !feature.Contains("piece", StringComparison.Ordinal) && beginnings.Any(beginning => feature.StartsWith(beginning, StringComparison.Ordinal))));
    }

    private readonly struct Told(List<string> features) : IFeatureSink
    {
        public List<string> Features => features;

        public void Add(int feature, double value) =>
            features.Add(value == 1 && !Feature.Names[feature].EndsWith("share", StringComparison.Ordinal) && !Feature.Names[feature].EndsWith("words", StringComparison.Ordinal)
                ? Feature.Names[feature]
                : string.Create(CultureInfo.InvariantCulture, $"{Feature.Names[feature]}={value}"));

        public void AddWords(int from, int to, bool isTitle) => features.Add($"words {from}..{to}{(isTitle ? " of the title" : "")}");
    }
}
