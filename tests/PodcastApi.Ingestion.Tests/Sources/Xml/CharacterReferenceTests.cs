using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Xml;

public sealed class CharacterReferenceTests
{
    [Theory]
    [InlineData("&#65;", "A", 5, true)]
    [InlineData("&#x41;", "A", 6, true)]
    [InlineData("&#X41;", "A", 6, false)]
    [InlineData("&#65", "A", 4, false)]
    [InlineData("&#65 x", "A", 4, false)]
    [InlineData("&#0065;x", "A", 7, true)]
    [InlineData("&#146;", "’", 6, true)]
    [InlineData("&#9;", "\t", 4, true)]
    [InlineData("&#x1F600;", "\U0001F600", 9, true)]
    public void A_number_stands_for_its_character(string text, string character, int length, bool isXml) => Assert.Equal((character, length, isXml), CharacterReference.Read(text));

    [Theory]
    [InlineData("&#xD83D;&#xDE00;", "\U0001F600", 16)]
    [InlineData("&#65;&#xDE00;", "A", 5)]
    [InlineData("&#xD83D;", null, 8)]
    [InlineData("&#xD83D;&#65;", null, 8)]
    public void Two_halves_of_a_character_stand_for_it(string text, string? character, int length) =>
        Assert.Equal((character, length), (CharacterReference.Read(text).Text, CharacterReference.Read(text).Length));

    [Theory]
    [InlineData("&#0;", 4)]
    [InlineData("&#8;", 4)]
    [InlineData("&#xFFFE;", 8)]
    [InlineData("&#x110000;", 10)]
    [InlineData("&#x100000041;", 13)]
    [InlineData("&#x8000000000000041;", 20)]
    public void What_is_no_character_of_XML_stands_for_nothing(string text, int length) => Assert.Equal((null, length, false), CharacterReference.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("&amp;")]
    [InlineData("&#")]
    [InlineData("&#;")]
    [InlineData("&#x;")]
    [InlineData("&#g;")]
    public void What_has_no_number_is_no_reference(string text) => Assert.Equal((null, 0, false), CharacterReference.Read(text));
}
