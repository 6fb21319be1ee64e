using System.Buffers;
using System.Text;
using System.Text.Json;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class JsonOutputTests
{
    [Fact]
    public void Only_the_quote_the_backslash_and_control_characters_are_escaped()
    {
        for (var c = 0; c < 0x250; c++)
        {
            var text = ((char)c).ToString();
            var json = Write(text);
            Assert.Equal(text, JsonSerializer.Deserialize<string>(json));
            Assert.Equal(c is '"' or '\\' or < 0x20, json.Contains('\\', StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("<script>&'+\u2028\u2029\ud83d\ude00é", "\"<script>&'+\u2028\u2029\ud83d\ude00é\"")]
    [InlineData("a\"b\\c\nd\te\rf\bg\fh\u0001i\u001f", """
        "a\"b\\c\nd\te\rf\bg\fh\u0001i\u001f"
        """)]
    public void Everything_else_stands_as_it_is(string text, string json) => Assert.Equal(json, Write(text));

    [Fact]
    public void Text_longer_than_a_block_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("abc\"é", 50_000));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(Write(text)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(12.5, "12.5")]
    [InlineData(3600, "3600")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1E+21")]
    public void A_number_has_its_shortest_form(double number, string json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        output.Number(number);
        output.Flush();
        Assert.Equal(json, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static string Write(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var output = new JsonOutput(buffer);
        output.String(text);
        output.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
