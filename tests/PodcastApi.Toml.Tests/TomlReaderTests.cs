using System.Text;

namespace PodcastApi.Toml.Tests;

public sealed class TomlReaderTests
{
    [Fact]
    public void An_empty_document_is_an_empty_table() => Assert.Empty(TomlReader.Read("").Entries);

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        var table = TomlReader.Read([0xEF, 0xBB, 0xBF, .. "v = 1"u8]);

        Assert.Equal(new TomlPosition(1, 1), table.Find("v")!.KeyPosition);
        Assert.NotNull(TomlReader.Read("\uFEFFv = 1")["v"]);
    }

    [Fact]
    public void A_second_byte_order_mark_is_no_part_of_a_key() =>
        Assert.Throws<TomlException>(() => TomlReader.Read([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. "v = 1"u8]));

    [Fact]
    public void Invalid_utf8_is_refused_at_its_byte()
    {
        var error = Assert.Throws<TomlException>(() => TomlReader.Read([.. "a = 1\nb = \"é"u8, 0xFF, (byte)'"']));

        Assert.Equal((2, 7), (error.Line, error.Column));
        Assert.Contains("0xFF", error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_cut_off_by_the_end_of_the_file_is_refused() =>
        Assert.Throws<TomlException>(() => TomlReader.Read([.. "v = 1 # "u8, 0xC3]));

    [Fact]
    public void Utf16_is_named_as_such()
    {
        var error = Assert.Throws<TomlException>(() => TomlReader.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("v = 1")]));

        Assert.Contains("UTF-16", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_carry_the_source_name_and_the_place_in_their_text()
    {
        var error = Assert.Throws<TomlException>(() => TomlReader.Read("a = "u8, "shows/podcast.toml"));

        Assert.Equal("shows/podcast.toml", error.SourceName);
        Assert.StartsWith("shows/podcast.toml(1,5): a value is missing", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_count_from_the_first_line_given()
    {
        var options = new TomlReadOptions { FirstLine = 2 };

        Assert.Equal(new TomlPosition(3, 1), TomlReader.Read("a = 1\nb = 2"u8, options).Find("b")!.KeyPosition);
        Assert.Equal(3, Assert.Throws<TomlException>(() => TomlReader.Read("a = 1\nb", options)).Line);
        Assert.Equal(3, Assert.Throws<TomlException>(() => TomlReader.Read("a = 1\n\u0001", options)).Line);
        Assert.Equal(3, Assert.Throws<TomlException>(() => TomlReader.Read([.. "a = 1\n"u8, 0xFF], options)).Line);
    }

    [Fact]
    public void Keys_and_values_know_their_places()
    {
        var table = TomlReader.Read("title = \"x\"\n\n[extra]\n  guest = { name = 'Ada' }\n");
        var extra = (TomlTable)table["extra"]!;
        var guest = extra.Find("guest")!;

        Assert.Equal(new TomlPosition(1, 9), table["title"]!.Position);
        Assert.Equal(new TomlPosition(3, 1), extra.Position);
        Assert.Equal(new TomlPosition(3, 2), table.Find("extra")!.KeyPosition);
        Assert.Equal(new TomlPosition(4, 3), guest.KeyPosition);
        Assert.Equal(new TomlPosition(4, 11), guest.Value.Position);
        Assert.Equal(new TomlPosition(4, 20), ((TomlTable)guest.Value)["name"]!.Position);
    }

    [Fact]
    public void Crlf_counts_as_one_line_end() =>
        Assert.Equal(new TomlPosition(3, 1), TomlReader.Read("a = 1\r\n\r\nv = 2\r\n").Find("v")!.KeyPosition);

    [Fact]
    public void Entries_keep_the_order_of_the_document() =>
        Assert.Equal(["z", "a", "m"], TomlReader.Read("z = 1\na = 2\nm = 3").Entries.Select(e => e.Key));

    [Fact]
    public void Comments_stand_alone_or_behind_a_value() =>
        Assert.Equal(1, TomlAssert.ValueOf<TomlInteger>("# first\nv = 1 # second\n# third").Value);

    [Theory]
    [InlineData("v = 1\rw = 2", 1, 6, "carriage return")]
    [InlineData("v = 1\n# \u0000", 2, 3, "U+0000")]
    [InlineData("v = \"\u007F\"", 1, 6, "U+007F")]
    [InlineData("v = '''\n\u001F'''", 2, 1, "U+001F")]
    public void Control_characters_are_refused_everywhere(string text, int line, int column, string message) =>
        TomlAssert.Refused(text, line, column, message);

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_a_whole_one_is_text()
    {
        TomlAssert.Refused("v = \"" + '\uD83D' + "\"", 1, 6, "surrogate");
        Assert.Equal("🦀", TomlAssert.StringOf("v = \"🦀\""));
    }

    [Fact]
    public void Deep_nesting_is_refused_without_touching_the_stack()
    {
        TomlAssert.Refused("v = " + new string('[', 100_000), 1, 5 + 127, "nested more than 128 deep");
        TomlAssert.Refused("v = " + string.Concat(Enumerable.Repeat("{a=", 100_000)), 1, 5 + (127 * 3), "nested more than 128 deep");
        TomlAssert.Refused(string.Join('.', Enumerable.Repeat("a", 100_000)) + " = 1", 1, 1, "more than 128 deep");
        TomlAssert.Refused("[" + string.Join('.', Enumerable.Repeat("a", 100_000)) + "]", 1, 2, "more than 128 deep");
    }

    [Fact]
    public void The_depth_limit_is_the_callers()
    {
        var options = new TomlReadOptions { MaxDepth = 3 };

        Assert.NotNull(TomlReader.Read("v = [[1]]", options)["v"]);
        Assert.Throws<TomlException>(() => TomlReader.Read("v = [[[1]]]", options));
        Assert.Throws<TomlException>(() => TomlReader.Read("[a.b]\nc = [1]", options));
    }

    [Fact]
    public void A_limit_beyond_the_stack_still_ends_in_an_error() =>
        Assert.Throws<TomlException>(() => TomlReader.Read("v = " + new string('[', 5_000_000), new TomlReadOptions { MaxDepth = int.MaxValue }));
}
