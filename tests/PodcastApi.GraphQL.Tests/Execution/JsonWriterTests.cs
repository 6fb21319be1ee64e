using System.Buffers;
using System.Text;
using System.Text.Json;
using PodcastApi.GraphQL.Execution;

namespace PodcastApi.GraphQL.Tests.Execution;

public sealed class JsonWriterTests
{
    [Fact]
    public void Values_have_one_form()
    {
        var value = new Dictionary<string, object?>
        {
            ["list"] = new object?[] { null, true, false, -1, 9_007_199_254_740_993L, 1.5, 1e21, 3.0, 2.50m, (short)4, Array.Empty<int>(), new List<int> { 1 } },
            ["ké\"y"] = new Dictionary<string, object?>(),
            ["raw"] = new RawJson("[1 ]"u8.ToArray()),
            ["nan"] = double.NaN,
            ["guid"] = Guid.Empty,
        };
        Assert.Equal(
            """{"list":[null,true,false,-1,9007199254740993,1.5,1e+21,3,2.50,4,[],[1]],"ké\"y":{},"raw":[1 ],"nan":null,"guid":"00000000-0000-0000-0000-000000000000"}""",
            Write(value));
    }

    [Fact]
    public void Only_quotes_backslashes_and_control_characters_are_escaped() =>
        Assert.Equal("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f<>&'é\u2028😀\ufffd\"", Write("\"\\/\b\f\n\r\t\0\u001f\u007f<>&'é\u2028😀\ud83d"));

    [Fact]
    public void Long_texts_and_many_values_pass_the_buffer()
    {
        var items = Enumerable.Range(0, 3000).Select(i => (object?)(new string('é', i % 50) + "😀\n" + i)).ToList();
        items.Add(new string('x', 100_000));
        using var document = JsonDocument.Parse(Write(items));
        Assert.Equal(items, document.RootElement.EnumerateArray().Select(item => (object?)item.GetString()));
    }

    [Fact]
    public void Values_of_json_are_read_and_written_alike()
    {
        const string Json = """{"b":[1,-2147483649,1.25,"x",null,true,{"a":{}}],"a":false}""";
        using var document = JsonDocument.Parse(Json);
        Assert.Equal(Json, Write(JsonValues.Read(document.RootElement)));
    }

    private static string Write(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new JsonWriter(buffer);
        writer.WriteValue(value);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
