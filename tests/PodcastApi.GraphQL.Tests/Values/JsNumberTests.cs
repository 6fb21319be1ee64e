using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class JsNumberTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(-123456.789, "-123456.789")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.25e21, "1.25e+21")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Numbers_are_written_as_javascript_does(double value, string expected) => Assert.Equal(expected, JsNumber.Format(value));

    [Theory]
    [InlineData(" 12 ", 12.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("+1e3", 1000.0)]
    [InlineData("0x1F", 31.0)]
    [InlineData("0b11", 3.0)]
    [InlineData("  ", 0.0)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    public void Texts_are_read_as_javascript_does(string text, double expected)
    {
        Assert.True(JsNumber.TryParse(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1_000")]
    [InlineData("0xG")]
    [InlineData("NaN")]
    [InlineData("infinity")]
    [InlineData("1,000")]
    public void Other_texts_are_no_numbers(string text) => Assert.False(JsNumber.TryParse(text, out _));
}
