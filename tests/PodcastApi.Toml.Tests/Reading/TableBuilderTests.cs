using static PodcastApi.Toml.Tests.TomlAssert;

namespace PodcastApi.Toml.Tests.Reading;

public sealed class TableBuilderTests
{
    [Fact]
    public void Headers_make_nested_tables()
    {
        var a = (TomlTable)TomlReader.Read("[ a . b ]\nc = 1\n[a.d]\ne = 2")["a"]!;

        Assert.Equal(["b", "d"], a.Entries.Select(e => e.Key));
    }

    [Fact]
    public void A_table_may_follow_its_sub_table()
    {
        var table = TomlReader.Read("[a.b]\nx = 1\n[a]\ny = 2");

        Assert.Equal(new TomlPosition(3, 1), table["a"]!.Position);
        Assert.NotNull(((TomlTable)table["a"]!)["y"]);
    }

    [Fact]
    public void Double_brackets_collect_tables()
    {
        var fruits = (TomlArray)TomlReader.Read("[[fruit]]\nname = 'apple'\n[fruit.taste]\nsweet = true\n[[fruit.sort]]\n[[fruit.sort]]\n[[fruit]]")["fruit"]!;

        Assert.Equal(2, fruits.Items.Count);
        Assert.Equal(["name", "taste", "sort"], ((TomlTable)fruits.Items[0]).Entries.Select(e => e.Key));
        Assert.Empty(((TomlTable)fruits.Items[1]).Entries);
    }

    [Fact]
    public void Sub_tables_may_be_added_to_a_table_of_dotted_keys() =>
        Assert.NotNull(TomlReader.Read("[fruit]\napple.colour = 'red'\n[fruit.apple.taste]\nsweet = true")["fruit"]);

    [Fact]
    public void A_key_twice_names_the_first_place() =>
        Refused("a = 1\n\ndate = 1\n'date' = 2", 4, 1, "the key 'date' is already defined at line 3");

    [Fact]
    public void A_header_twice_names_the_first_place() =>
        Refused("x = 1\n[a.b]\n[c]\n[a.b]", 4, 1, "the table [a.b] is already defined at line 2");

    [Theory]
    [InlineData("a = 1\n[a]")]
    [InlineData("a = 1\n[[a]]")]
    [InlineData("[[a]]\n[a]")]
    [InlineData("[a]\n[[a]]")]
    [InlineData("[a.b]\n[[a]]")]
    public void A_header_cannot_take_a_key_that_exists(string text) =>
        Assert.Contains("already defined at line 1", Assert.Throws<TomlException>(() => TomlReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_header_cannot_reopen_a_table_of_dotted_keys() =>
        Refused("[fruit]\napple.colour = 1\n[fruit.apple]", 3, 8, "the key 'apple' is already defined at line 2");

    [Fact]
    public void A_dotted_key_cannot_add_to_a_table_with_a_header() =>
        Refused("[a.b.c]\nz = 9\n[a]\nb.c.t = 1", 4, 1, "the table 'b' was completed at line 1");

    [Fact]
    public void A_value_cannot_hold_keys()
    {
        Refused("a = 1\na.b = 2", 2, 1, "the key 'a' is already defined at line 1 as an integer");
        Refused("a = 'x'\n[a.b]", 2, 2, "the key 'a' is already defined at line 1 as a string");
    }

    [Theory]
    [InlineData("a = {}\na.b = 1")]
    [InlineData("a = {}\n[a.b]")]
    [InlineData("a = { b.c = 1 }\na.b.d = 2")]
    public void An_inline_table_is_complete(string text) =>
        Assert.Contains("the table 'a' was completed at line 1", Assert.Throws<TomlException>(() => TomlReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_written_array_cannot_be_added_to() =>
        Refused("a = []\n[[a]]", 2, 1, "[[a]] cannot add to the array that is defined at line 1");

    [Theory]
    [InlineData("[a", 3)]
    [InlineData("[a b]", 4)]
    [InlineData("[[a]", 4)]
    [InlineData("[a\n]", 3)]
    public void A_header_is_closed(string text, int column) => Refused(text, 1, column, "a header must end with");

    [Fact]
    public void The_brackets_of_a_list_header_touch() => Refused("[ [a]]", 1, 3, "a key is missing");

    [Theory]
    [InlineData("[a] b = 1", 5)]
    [InlineData("a = 1 b = 2", 7)]
    public void A_line_holds_one_thing(string text, int column) => Refused(text, 1, column, "the line must end here");
}
