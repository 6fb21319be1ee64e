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
    [InlineData("a")]
    [InlineData("version-2")]
    public void Words_are_known_with_their_endings_and_beginnings(string word) => Assert.True(Lexicon.Instance.IsWord(word));

    [Theory]
    [InlineData("developmentuart")]
    [InlineData("xyzzy")]
    [InlineData("b")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("2024")]
    [InlineData("open-")]
    [InlineData("open-xqzw")]
    [InlineData("xqcoding")]
    [InlineData("ofs")]
    public void What_ran_together_is_no_word(string word) => Assert.False(Lexicon.Instance.IsWord(word));

    [Theory]
    [InlineData("GitHub", true)]
    [InlineData("iOS", true)]
    [InlineData("IPv6", true)]
    [InlineData("Linux", false)]
    [InlineData("HTTP", false)]
    public void A_capital_or_digit_within_makes_a_name_that_is_not_cut(string name, bool isCamel) =>
        Assert.Equal((true, isCamel), (Lexicon.Instance.IsName(name), Lexicon.Instance.IsCamelName(name)));

    [Theory]
    [InlineData("zipping", true)]
    [InlineData("runxing", false)]
    [InlineData("xqzzing", false)]
    [InlineData("runns", false)]
    [InlineData("iffing", false)]
    public void A_consonant_may_be_doubled_before_an_ending(string word, bool isWord) => Assert.Equal(isWord, Lexicon.Instance.IsWord(word));

    [Theory]
    [InlineData("GitHub", true)]
    [InlineData("JVMs", true)]
    [InlineData("utf8", true)]
    [InlineData("aB", true)]
    [InlineData("It", false)]
    [InlineData("MP3", false)]
    [InlineData("A2b", false)]
    public void A_capital_or_a_digit_behind_a_small_letter_stands_within(string word, bool isCamel) => Assert.Equal(isCamel, Lexicon.IsCamel(word));

    [Theory]
    [InlineData("github", true)]
    [InlineData("zig", false)]
    public void Names_of_more_than_three_letters_are_known_in_small_letters(string word, bool isKnown) =>
        Assert.Equal(isKnown, Lexicon.Instance.IsNameInLowerCase(word));

    [Fact]
    public void Comments_are_no_words() => Assert.DoesNotContain("#", Lexicon.Read("names.txt"));

    [Fact]
    public void A_word_is_likelier_the_oftener_its_letters_follow_each_other()
    {
        var letters = new LetterModel(["abab", "ab"]);
        Assert.True(letters.LogLikelihood("AB") > letters.LogLikelihood("aab"));
        Assert.True(letters.LogLikelihood("ab") > letters.LogLikelihood("aba"));
    }

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
    [InlineData("As", nameof(WordShape.Capitalized))]
    [InlineData("APIx", nameof(WordShape.UpperThenLower))]
    [InlineData("AP2s", nameof(WordShape.Camel))]
    [InlineData("AP2is", nameof(WordShape.Camel))]
    public void Words_have_a_shape(string word, string shape) => Assert.Equal(shape, WordShapes.Of(word).ToString());
}
