using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class ValueInspectorTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData("a \"b\"\n\u0001", "\"a \\\"b\\\"\\n\\u0001\"")]
    [InlineData(true, "true")]
    [InlineData(1.0, "1")]
    [InlineData(1e21, "1e+21")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(new int[0], "[]")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 1 more item]")]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }, "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ... 2 more items]")]
    public void Values_are_written_as_graphql_js_does(object? value, string expected) => Assert.Equal(expected, ValueInspector.Inspect(value));

    [Fact]
    public void Objects_and_lists_stop_below_two_levels()
    {
        object? value = Map("d", Map("e", 1));
        value = Map("a", Map("b", Map("c", value)), "l", new object?[] { new object?[] { new object?[] { 1 }, Array.Empty<object>() } });
        Assert.Equal("{ a: { b: [Object] }, l: [[Array]] }", ValueInspector.Inspect(value));
    }

    [Fact]
    public void A_circle_is_named()
    {
        var list = new List<object?>();
        list.Add(list);
        Assert.Equal("[[Circular]]", ValueInspector.Inspect(list));
    }

    private static OrderedDictionary<string, object?> Map(params object?[] pairs)
    {
        var map = new OrderedDictionary<string, object?>();
        for (var i = 0; i < pairs.Length; i += 2)
            map.Add((string)pairs[i]!, pairs[i + 1]);
        return map;
    }
}
