using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class CutFeaturesTests
{
    [Theory]
    [InlineData("end.|Then", "stop-upper")]
    [InlineData("J.|Smith", "initial-upper")]
    [InlineData("J.R.|Smith", "initial-upper")]
    [InlineData("1.|Then", "stop-upper")]
    [InlineData("ab.|Then", "stop-upper")]
    [InlineData("done)|then", "bracket-lower")]
    [InlineData("done!|Then", "exclamation-upper")]
    [InlineData("what?|Then", "question-upper")]
    [InlineData("note:|Then", "colon-upper")]
    [InlineData("\"done\"|Then", "quote-upper")]
    [InlineData("dogs'|Then", "apostrophe-upper")]
    [InlineData("dogs’|Then", "apostrophe-upper")]
    [InlineData("dogs”|Then", "apostrophe-upper")]
    [InlineData("coding|Then", "lower-upper")]
    [InlineData("XY|Then", "upper-upper")]
    [InlineData("3|Then", "digit-upper")]
    [InlineData("C++|Then", "other-upper")]
    [InlineData("coding|\"Then\"", "lower-quote")]
    [InlineData("coding|“Then”", "lower-quote")]
    [InlineData("coding|'Then'", "lower-quote")]
    [InlineData("coding|‘Then’", "lower-quote")]
    [InlineData("coding|’Then’", "lower-quote")]
    [InlineData("coding|2024", "lower-digit")]
    [InlineData("one|[two]", "lower-other")]
    [InlineData("v5|X", "digit-unit")]
    [InlineData("v5|X now", "digit-unit")]
    [InlineData("5|Km", "digit-upper")]
    [InlineData("coding|K", "lower-upper")]
    [InlineData("xqzw|serde - A thing", "lower-title")]
    [InlineData("xqzw|serde – A thing", "lower-title")]
    [InlineData("xqzw|serde-json_2 - A thing", "lower-title")]
    [InlineData("XQ|tokio - A thing", "upper-lower")]
    [InlineData("xqzw|serde,json - A thing", "lower-lower")]
    [InlineData("xqzw|serde -A thing", "lower-lower")]
    [InlineData("xqzw|serde a b", "lower-lower")]
    [InlineData("xqzw|serde -", "lower-lower")]
    public void What_stands_before_and_behind_a_cut_is_told(string marked, string expected) =>
        Assert.Equal("cut-" + expected, Features(marked)[1]);

    [Theory]
    [InlineData("coding|Rust", "lower-upper-known-known")]
    [InlineData("coding|Xqzw", "lower-upper-known-unknown")]
    [InlineData("xqzwv|Rust", "lower-upper-unknown-known")]
    [InlineData("Xqzw|Qwxz", "lower-upper-unknown-unknown")]
    [InlineData("API|tokio", "upper-lower-known-known")]
    [InlineData("GNU|TLS", "upper-upper-known-known")]
    [InlineData("xqzw|coding", "lower-lower-unknown-known")]
    public void Between_letters_it_is_told_whether_known_words_end_and_begin(string marked, string expected) =>
        Assert.Contains("cut-of-" + expected, Features(marked));

    [Theory]
    [InlineData("3|Then")]
    [InlineData("coding|2024")]
    public void Of_digits_no_words_are_told(string marked) => Assert.Equal(2, Features(marked).Count);

    [Theory]
    [InlineData("(one|Two)", true)]
    [InlineData("(one)|Two", false)]
    public void A_cut_in_brackets_is_told(string marked, bool isTold) => Assert.Equal(isTold, Features(marked).Contains("cut-in-brackets"));

    [Theory]
    [InlineData("\"one|Two\"", true)]
    [InlineData("\"one\"|Two", false)]
    public void A_cut_in_quotes_is_told(string marked, bool isTold) => Assert.Equal(isTold, Features(marked).Contains("cut-in-quotes"));

    [Theory]
    [InlineData("code|redxq", "longer-word")]
    [InlineData("GIcode|redxq", "longer-word")]
    [InlineData("9code|dxq", "longer-word")]
    [InlineData("9new|spaperxq", "longer-word")]
    [InlineData("9code|sxq", "plural")]
    [InlineData("code|s-based", "plural")]
    [InlineData("9code|xqzw", null)]
    [InlineData("9of|ficexq", null)]
    [InlineData("9runn|ingxq", null)]
    [InlineData("codingTU|Is", "longer-word")]
    [InlineData("TU|Iq", "longer-word")]
    [InlineData("codingXQ|Is", null)]
    [InlineData("coding|APIs", null)]
    [InlineData("GPU|sxq", null)]
    public void A_word_that_goes_on_behind_the_cut_is_told(string marked, string? expected) =>
        Assert.Equal(expected is null ? [] : ["cut-of-" + expected], Features(marked).Where(name => name is "cut-of-longer-word" or "cut-of-plural"));

    [Theory]
    [InlineData("codingFoo|Barxq", "Some FooBar", true)]
    [InlineData("codingFoo|Barxq", "", false)]
    [InlineData("foo|barxq", "Some foobar", false)]
    [InlineData("xqOver|flowz", "Some Overflow", false)]
    [InlineData("Foo|Bar", "FooBar", false)]
    [InlineData("Foo|Bar", "FooBar and FooBar", true)]
    public void A_cut_in_a_name_that_the_file_has_elsewhere_is_told(string marked, string file, bool isTold) =>
        Assert.Equal(isTold ? "cut-in-name cut-in-name-lower-upper" : null, string.Join(' ', Features(marked, file: file).Where(name => name.StartsWith("cut-in-name", StringComparison.Ordinal))) is { Length: > 0 } names ? names : null);

    [Theory]
    [InlineData("coding|Acme", "Acme", "cut-before-title-name")]
    [InlineData("Acme|Xqzw", "Acme", "cut-behind-title-name")]
    [InlineData("coding|Xqzw", "Acme", null)]
    [InlineData("coding|AI", "AI", null)]
    public void A_name_of_the_title_on_either_side_is_told(string marked, string names, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Features(marked, names).Where(name => name.EndsWith("title-name", StringComparison.Ordinal)));

    private static List<string> Features(string marked, string names = "", string file = "") =>
        [.. MarkedList.CutAt(marked, names, file)!.Features.Select(feature => Feature.Names[feature])];
}
