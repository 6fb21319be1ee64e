using PodcastApi.Ingestion.Sources.PlainText;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("compiler")]
    [InlineData("libraries")]
    [InlineData("running")]
    [InlineData("rewritten")]
    [InlineData("unusable")]
    [InlineData("open-source")]
    [InlineData("company's")]
    public void Words_are_known_with_their_endings_and_beginnings(string word) => Assert.True(Lexicon.Instance.IsWord(word));

    [Theory]
    [InlineData("developmentuart")]
    [InlineData("xyzzy")]
    [InlineData("b")]
    [InlineData("")]
    [InlineData("-")]
    public void What_ran_together_is_no_word(string word) => Assert.False(Lexicon.Instance.IsWord(word));

    [Theory]
    [InlineData("GitHub", true)]
    [InlineData("iOS", true)]
    [InlineData("IPv6", true)]
    [InlineData("Linux", false)]
    [InlineData("HTTP", false)]
    public void A_capital_or_digit_within_makes_a_name_that_is_not_cut(string name, bool isCamel) =>
        Assert.Equal((true, isCamel), (Lexicon.Instance.IsName(name), Lexicon.Instance.IsCamelName(name)));

    [Fact]
    public void Letters_that_follow_each_other_in_words_are_likelier() =>
        Assert.True(Lexicon.Instance.Letters.LogLikelihood("station") > Lexicon.Instance.Letters.LogLikelihood("tsaiton"));

    [Theory]
    [InlineData("", nameof(WordShape.None))]
    [InlineData("2024", nameof(WordShape.Digits))]
    [InlineData("3d", nameof(WordShape.DigitsAndLetters))]
    [InlineData("C", nameof(WordShape.Letter))]
    [InlineData("APIs", nameof(WordShape.Upper))]
    [InlineData("SPItokio", nameof(WordShape.UpperThenLower))]
    [InlineData("Rust", nameof(WordShape.Capitalized))]
    [InlineData("GitHub", nameof(WordShape.Camel))]
    [InlineData("macOS", nameof(WordShape.LowerCamel))]
    [InlineData("tokio", nameof(WordShape.Lower))]
    [InlineData("sha256", nameof(WordShape.LowerAndDigits))]
    public void Words_have_a_shape(string word, string shape) => Assert.Equal(shape, WordShapes.Of(word).ToString());

    [Fact]
    public void A_word_is_known_from_the_file_from_its_title_and_by_its_parts()
    {
        var known = new KnownWords(new TextVocabulary(["frobnicate with Qux and Quuxly"]), ["Ada Zorn"]);
        Assert.Equal(
            [Knowledge.Name, Knowledge.Name, Knowledge.Word, Knowledge.Word, Knowledge.Seen, Knowledge.None, Knowledge.Seen, Knowledge.Seen, Knowledge.None],
            new[] { "Zorn", "Zorn's", "compiler", "sqlite-rs", "frobnicate", "quz", "quuxly", "zorn", "rozn" }.Select(word => known.Of(word)));
        Assert.Equal(Knowledge.None, known.Of("frobnicate", isItself: true));
    }
}
