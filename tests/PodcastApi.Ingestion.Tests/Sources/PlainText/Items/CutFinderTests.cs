namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class CutFinderTests
{
    [Theory]
    [InlineData("a capital behind a small letter", "coding|Rust")]
    [InlineData("a single capital", "coding|K")]
    [InlineData("a capital with a small letter behind it, after capitals", "API|Cache")]
    [InlineData("two known words in capitals", "HTTP|API")]
    [InlineData("a known word of small letters behind capitals", "SPI|tokio")]
    [InlineData("the end of a known word", "coding|xqzw")]
    [InlineData("the start of a known word", "xqzw|coding")]
    [InlineData("the start of a known word behind a digit", "3|coding")]
    [InlineData("a capital behind a digit", "2024|Magic")]
    [InlineData("a capital behind a digit that is no unit", "v5|X")]
    [InlineData("a number behind a known word", "coding|2024")]
    [InlineData("a number behind a bracket", "(x)|2024")]
    [InlineData("anything behind a bracket", "(xqz)|qzx")]
    [InlineData("a capital behind a bracket with a path in it", "(std::io)|Next")]
    [InlineData("behind an exclamation mark", "one!|two")]
    [InlineData("before a bracket of its own kind", "one|[two]")]
    [InlineData("before a curly quotation mark, though the word is unknown", "Xqz|“Rust”")]
    [InlineData("before a name that begins with a dot", "Core|.NET")]
    [InlineData("behind two pluses", "C++|Rust")]
    [InlineData("before a quoted capital", "Foo|'Bar'")]
    [InlineData("behind a closing apostrophe", "rock'|Cache")]
    [InlineData("a capital behind a colon", "Talk:|Rust")]
    [InlineData("a capital behind a colon that is first", ":|Rust")]
    [InlineData("a word in two cases that would be one in one case", "over|Flow")]
    public void A_list_may_be_cut_at(string rule, string marked)
    {
        Assert.NotEmpty(rule);
        Assert.NotNull(MarkedList.CutAt(marked));
    }

    [Theory]
    [InlineData("before a mark", "one|!two")]
    [InlineData("behind a single plus", "one+|Rust")]
    [InlineData("behind a plus that is first", "+|Rust")]
    [InlineData("behind a slash after a plus", "C+/|Rust")]
    [InlineData("behind an opening quotation mark", "\"|Foo\"")]
    [InlineData("before a closing quotation mark", "\"Foo|\"")]
    [InlineData("behind an opening apostrophe", "'|Quoted")]
    [InlineData("a small letter behind an apostrophe", "rock'|n")]
    [InlineData("the O of a family name", "O|'Xqzw")]
    [InlineData("before an ending with an apostrophe", "don|'t")]
    [InlineData("a small letter behind a colon", "Talk:|rust")]
    [InlineData("a path of names", "module::|Type")]
    [InlineData("a name at the end of a path", "module::Type|Name")]
    [InlineData("a small letter behind a stop", "xqzw.|qw")]
    [InlineData("a digit behind a stop", "1.|0")]
    [InlineData("before a dot with a small letter behind it", "core|.net")]
    [InlineData("between two dots", "core.|.Net")]
    [InlineData("behind a single letter before a dot", "x|.Net")]
    [InlineData("a number", "20|24")]
    [InlineData("a number behind an unknown word", "xqzw|2024")]
    [InlineData("a number behind a short word", "of|2024")]
    [InlineData("a number behind capitals", "CODING|2024")]
    [InlineData("a unit behind its number", "$5|M")]
    [InlineData("capitals before a known word", "XQZ|API")]
    [InlineData("capitals behind a known word", "HTTP|XQZ")]
    [InlineData("a single letter before a known word", "a|coding")]
    [InlineData("a capital that begins a word", "codingS|tokio")]
    [InlineData("a known word that is the whole run", "some|thing")]
    [InlineData("a known name that is the whole run", "Air|table")]
    [InlineData("a name with a capital within", "codingGit|Hub")]
    [InlineData("an unknown ending behind a dot", "compiler.rs|xqzw")]
    [InlineData("an address", "https://example.org|Foo")]
    public void A_list_is_not_cut_at(string rule, string marked)
    {
        Assert.NotEmpty(rule);
        Assert.Null(MarkedList.CutAt(marked));
    }

    [Theory]
    [InlineData("API|1Password", "Acme  1Password", true)]
    [InlineData("API|1Password", "Acme", false)]
    [InlineData("API|2Password", "Acme  1Password", false)]
    public void A_number_behind_capitals_is_cut_off_where_a_name_of_the_title_begins_with_it(string marked, string names, bool isCut) =>
        Assert.Equal(isCut, MarkedList.CutAt(marked, names) is not null);

    [Theory]
    [InlineData("codingRe|code", "Recode", false)]
    [InlineData("APIre|code", "recode", false)]
    [InlineData("Re|codeX", "Recode", false)]
    [InlineData("xxre|code", "recode", true)]
    [InlineData("Re|codexx", "Recode", true)]
    public void A_name_of_the_title_is_not_cut_unless_small_letters_go_on_around_it(string marked, string names, bool isCut) =>
        Assert.Equal(isCut, MarkedList.CutAt(marked, names) is not null);

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_run_of_more_than_160_characters_is_not_cut(int pairs, bool isCut) =>
        Assert.Equal(isCut, MarkedList.Read(string.Concat(Enumerable.Repeat("aB", pairs))).Cuts.Length > 2);
}
