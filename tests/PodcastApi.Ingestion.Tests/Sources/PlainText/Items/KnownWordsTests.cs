using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class KnownWordsTests
{
    [Theory]
    [InlineData("GitHub", nameof(Knowledge.Name))]
    [InlineData("GitHubx", nameof(Knowledge.None))]
    [InlineData("GitHubs", nameof(Knowledge.Name))]
    [InlineData("OSes", nameof(Knowledge.Name))]
    [InlineData("GitHubes", nameof(Knowledge.None))]
    [InlineData("OSas", nameof(Knowledge.None))]
    [InlineData("QWSes", nameof(Knowledge.None))]
    [InlineData("github", nameof(Knowledge.Seen))]
    [InlineData("zig", nameof(Knowledge.None))]
    public void Names_are_known_with_their_endings_and_long_ones_in_small_letters(string word, string knowledge) => Assert.Equal(knowledge, Of(word));

    [Theory]
    [InlineData("coding", nameof(Knowledge.Word))]
    [InlineData("Coding", nameof(Knowledge.Word))]
    [InlineData("CODING", nameof(Knowledge.Word))]
    [InlineData("CoDing", nameof(Knowledge.None))]
    [InlineData("AND", nameof(Knowledge.None))]
    [InlineData("", nameof(Knowledge.None))]
    [InlineData("s", nameof(Knowledge.None))]
    public void Words_are_known_in_small_letters_with_a_capital_and_long_ones_in_capitals(string word, string knowledge) => Assert.Equal(knowledge, Of(word));

    [Fact]
    public void Nothing_of_more_than_64_letters_is_a_word() => Assert.Equal(nameof(Knowledge.None), Of(new string('x', 65)));

    [Fact]
    public void Numbers_are_words() => Assert.Equal(nameof(Knowledge.Word), Of("2024"));

    [Theory]
    [InlineData("quux", "quux", nameof(Knowledge.Seen))]
    [InlineData("quux", "Quux", nameof(Knowledge.Seen))]
    [InlineData("qux", "Qux", nameof(Knowledge.None))]
    [InlineData("x", "x", nameof(Knowledge.None))]
    [InlineData("Quux's", "Quux", nameof(Knowledge.Name))]
    public void What_the_file_has_is_seen_and_long_words_with_capitals_there_in_small_letters_too(string word, string file, string knowledge) =>
        Assert.Equal(knowledge, Of(word, file: file));

    [Theory]
    [InlineData("Zorn", nameof(Knowledge.Name))]
    [InlineData("Zorn's", nameof(Knowledge.Name))]
    [InlineData("zorn", nameof(Knowledge.Seen))]
    [InlineData("Ada Zorn", nameof(Knowledge.None))]
    public void The_words_of_the_titles_names_are_names(string word, string knowledge) => Assert.Equal(knowledge, Of(word, names: "Ada Zorn"));

    [Theory]
    [InlineData("coding/review", nameof(Knowledge.Word))]
    [InlineData("coding--review", nameof(Knowledge.Word))]
    [InlineData("sqlite-rs", nameof(Knowledge.Word))]
    [InlineData("compiler/xqzw", nameof(Knowledge.None))]
    [InlineData("xqzw", nameof(Knowledge.None))]
    public void What_is_made_of_known_parts_is_known(string word, string knowledge) => Assert.Equal(knowledge, Of(word));

    private static string Of(string word, string names = "", string file = "") => MarkedList.Known(names, file).Of(word).ToString();
}
