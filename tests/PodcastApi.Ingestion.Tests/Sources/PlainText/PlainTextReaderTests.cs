using PodcastApi.Ingestion.Sources.PlainText;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

public sealed class PlainTextReaderTests
{
    private static readonly string Long = new('x', 201);

    [Theory]
    [InlineData("One\nTwo two two two\nThree\nFour four four four\nFive", "One: Two two two two|Three: Four four four four|Five: ")]
    [InlineData("One\nTwo two two two\nThree\nFour", "One: Two two two two, Three, Four")]
    [InlineData("One\n\n  Two  \n", "One: Two")]
    [InlineData("One", "One: ")]
    [InlineData(" \n", "")]
    public void Short_and_long_lines_that_take_turns_are_titles_and_descriptions(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void A_title_has_at_most_200_characters()
    {
        Assert.Equal($": {Long}", Read(Long));
        Assert.Equal($": {Long}, y", Read($"{Long}\ny"));
        Assert.Equal($"{Long[1..]}: y", Read($"{Long[1..]}\ny"));
        Assert.Equal($"One: {Long}, {Long}, {Long + Long}", Read($"One\n{Long}\n{Long}\n{Long + Long}"));
    }

    [Fact]
    public void A_document_knows_its_line() => Assert.Equal([2, 5], PlainTextReader.Read("\nOne\nTwo two two two\n\nThree\nFour four four four").Select(document => document.Line));

    private static string Read(string text) => string.Join('|', PlainTextReader.Read(text).Select(document => $"{document.Title}: {string.Join(", ", document.Lines)}"));
}
