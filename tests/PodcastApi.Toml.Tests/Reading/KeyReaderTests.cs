using static PodcastApi.Toml.Tests.TomlAssert;

namespace PodcastApi.Toml.Tests.Reading;

public sealed class KeyReaderTests
{
    [Theory]
    [InlineData("bare-key_1 = 1", "bare-key_1")]
    [InlineData("1234 = 1", "1234")]
    [InlineData("\"quoted key\" = 1", "quoted key")]
    [InlineData("'single \\ quoted' = 1", "single \\ quoted")]
    [InlineData("\"\\u00E9\" = 1", "é")]
    [InlineData("\"\" = 1", "")]
    public void Keys_are_bare_or_quoted(string text, string key) => Assert.Equal(key, Assert.Single(TomlReader.Read(text).Entries).Key);

    [Fact]
    public void Dotted_keys_make_tables()
    {
        var table = TomlReader.Read("a . \"b.c\" . 'd' = 1\na.e = 2");
        var a = (TomlTable)table["a"]!;

        Assert.Equal(1, ((TomlInteger)((TomlTable)a["b.c"]!)["d"]!).Value);
        Assert.Equal(2, ((TomlInteger)a["e"]!).Value);
    }

    [Fact]
    public void A_number_with_a_point_is_a_dotted_key() =>
        Assert.NotNull(((TomlTable)TomlReader.Read("3.14 = 1")["3"]!)["14"]);

    [Theory]
    [InlineData("title", 6, "a key must be followed by '=', but the end of the file")]
    [InlineData("title\n= 1", 6, "a key must be followed by '=', but the end of the line")]
    [InlineData("my key = 1", 4, "a key must be followed by '=', but 'k'")]
    [InlineData("schlüssel = 1", 5, "a key must be followed by '=', but 'ü'")]
    [InlineData("a🦀 = 1", 2, "but '🦀'")]
    public void A_key_is_followed_by_an_equals_sign(string text, int column, string message) => Refused(text, 1, column, message);

    [Fact]
    public void A_colon_is_explained() =>
        Assert.Contains("YAML", Refused("title: \"x\"", 1, 6, "a key must be followed by '='").Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("= 1", 1)]
    [InlineData("a. = 1", 4)]
    [InlineData(".a = 1", 1)]
    [InlineData("a..b = 1", 3)]
    [InlineData("[]", 2)]
    [InlineData("[a.]", 4)]
    [InlineData("[", 2)]
    [InlineData("[[]]", 3)]
    public void A_key_cannot_be_missing(string text, int column) => Refused(text, 1, column, "a key is missing");

    [Fact]
    public void A_key_cannot_span_lines() => Refused("\"\"\"a\"\"\" = 1", 1, 1, "a key cannot be a string of several lines");
}
