using System.Globalization;
using PodcastApi.Ingestion.Sources.PlainText.Items;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText.Items;

public sealed class WordNotesTests
{
    [Theory]
    [InlineData("code", "")]
    [InlineData("CODE", "")]
    [InlineData("serde", "")]
    [InlineData("unusable", "inflected")]
    [InlineData("compilers", "")]
    [InlineData("Unusable", "often-seen=0")]
    [InlineData("GitHub", "often-seen=0")]
    [InlineData("the", "short-piece-lower")]
    [InlineData("go", "short-piece-lower=2")]
    [InlineData("C++", "short-piece-upper")]
    [InlineData("C#", "short-piece-upper=2")]
    public void Of_a_known_word_little_is_said(string word, string expected) => Assert.Equal(expected, Notes(word));

    [Theory]
    [InlineData("the", "", "")]
    [InlineData("frobni", "frobni", "unknown-lower unknown-length-lower=1.2")]
    [InlineData("(frobni)", "frobni", "unknown-lower unknown-length-lower=1.2")]
    [InlineData("frobni,go", "frobni", "seen-lower")]
    [InlineData("Frobni", "Frobni Frobni Frobni Frobni", "seen-capitalized often-seen=2")]
    public void A_word_that_is_a_whole_run_does_not_count_itself(string word, string file, string expected) =>
        Assert.Equal(expected, Notes(word, file, isItself: true));

    [Theory]
    [InlineData("frobni", "frobni", "seen-lower")]
    [InlineData("Frobni", "Frobni Frobni Frobni", "seen-capitalized often-seen=2")]
    public void A_piece_counts_what_the_file_has(string word, string file, string expected) => Assert.Equal(expected, Notes(word, file));

    [Theory]
    [InlineData("xq", "unknown-lower unknown-length-lower=0.4 unknown-short-lower")]
    [InlineData("xqzwv", "unknown-lower unknown-length-lower")]
    [InlineData("Xqzwv", "unknown-capitalized unknown-length-capitalized")]
    [InlineData("XQZ", "unknown-upper")]
    [InlineData("XQZWVKJX", "unknown-upper unknown-length-upper=2")]
    [InlineData("3xq", "unknown-digitsandletters")]
    public void An_unknown_word_is_told_by_its_shape_and_length(string word, string expected) => Assert.Equal(expected, Notes(word));

    [Theory]
    [InlineData("dropcode", "unknown-of-known-lower")]
    [InlineData("dropxqzw", "unknown-of-mixed-lower")]
    [InlineData("kotlinxqzw", "unknown-of-mixed-lower")]
    [InlineData("mioxqzwv", "unknown-of-mixed-lower")]
    [InlineData("dropis", "unknown-of-mixed-lower")]
    [InlineData("xqzwqwxz", "")]
    [InlineData("codecodecodecodecodecodecode", "")]
    [InlineData("BorrowCheck", "unknown-of-known-camel")]
    [InlineData("BorrowXqzw", "unknown-of-mixed-camel")]
    [InlineData("XqzwQwxz", "")]
    public void An_unknown_word_that_is_made_of_known_ones_is_told(string word, string expected) =>
        Assert.Equal(expected, string.Join(' ', Notes(word).Split(' ').Where(note => note.StartsWith("unknown-of", StringComparison.Ordinal))));

    [Theory]
    [InlineData("readOnly", "unknown-of-known-lowercamel unknown-parts=0 unknown-lower-first-known")]
    [InlineData("fooTokio", "unknown-lowercamel unknown-parts=0 unknown-lower-first-unknown")]
    [InlineData("xFoo", "unknown-lowercamel unknown-parts=0")]
    [InlineData("HTMLElement", "unknown-of-known-upperthenlower unknown-parts=0 unknown-upper-first-known")]
    [InlineData("SPItokio", "unknown-upperthenlower unknown-parts=0 unknown-upper-first-known")]
    [InlineData("SPItokioxq", "unknown-upperthenlower unknown-parts=0 unknown-upper-first-unknown")]
    [InlineData("ABCé", "unknown-upperthenlower unknown-parts=0 unknown-upper-first-unknown")]
    [InlineData("V8Engine", "unknown-of-known-camel unknown-parts")]
    [InlineData("FooBARBaz", "unknown-camel unknown-parts")]
    [InlineData("XQ2Code", "unknown-of-mixed-camel unknown-parts")]
    [InlineData("FooBar22", "unknown-of-mixed-camel unknown-parts")]
    [InlineData("xq2Foo", "unknown-of-mixed-lowercamel unknown-parts unknown-lower-first-unknown")]
    [InlineData("FooB", "unknown-camel unknown-parts=0")]
    [InlineData("hasn'tXq", "unknown-of-mixed-lowercamel unknown-parts=0 unknown-lower-first-known")]
    [InlineData("hasn’tXq", "unknown-lowercamel unknown-parts=0 unknown-lower-first-unknown")]
    public void A_word_with_capitals_within_is_told_by_its_parts(string word, string expected) => Assert.Equal(expected, Notes(word));

    [Theory]
    [InlineData("read-xqonly", "unknown-compound unknown-lower unknown-length-lower=1.2")]
    [InlineData("xqzw-rs", "unknown-compound unknown-lower unknown-length-lower=0.8")]
    [InlineData("xqzw--qwxz", "unknown-compound unknown-lower unknown-length-lower=0.8 unknown-lower unknown-length-lower=0.8")]
    [InlineData("xqzw,qwxz", "unknown-lower unknown-length-lower=0.8 unknown-lower unknown-length-lower=0.8")]
    [InlineData("xqzw-", "unknown-lower unknown-length-lower=0.8")]
    [InlineData("xqzw-!qwxz", "unknown-lower unknown-length-lower=0.8 unknown-lower unknown-length-lower=0.8")]
    [InlineData("xq+", "unknown-compound unknown-lower unknown-length-lower=0.4 unknown-short-lower")]
    public void Marks_between_letters_make_a_compound_of_which_the_unknown_parts_are_told(string word, string expected) => Assert.Equal(expected, Notes(word));

    [Theory]
    [InlineData("unusable", true)]
    [InlineData("Frobni", true)]
    [InlineData("go", false)]
    public void Endings_and_how_often_a_word_is_seen_matter_at_the_edge_of_an_item_only(string word, bool isOfEdge) =>
        Assert.Equal(isOfEdge, new WordNotes(MarkedList.Known(file: "Frobni")).Of(word, isItself: false)[^1].IsOfEdge);

    /// <summary>How likely the letters are is left out: that depends on all words of the language.</summary>
    private static string Notes(string word, string file = "", bool isItself = false) =>
        string.Join(' ', new WordNotes(MarkedList.Known(file: file)).Of(word, isItself)
            .Select(note => (Name: Feature.Names[note.Feature], note.Value))
            .Where(note => !note.Name.StartsWith("unknown-letters", StringComparison.Ordinal))
            .Select(note => note.Value == 1 ? note.Name : string.Create(CultureInfo.InvariantCulture, $"{note.Name}={note.Value:0.##}")));
}
