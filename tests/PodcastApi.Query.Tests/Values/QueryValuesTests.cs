using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests.Values;

public sealed class QueryValuesTests
{
    /// <summary>Attributes cannot hold lone surrogates.</summary>
    public static TheoryData<char[], string> Texts => new()
    {
        { "plain \ud83d\ude00 text".ToCharArray(), "plain \ud83d\ude00 text" },
        { ['a', '\0', 'b'], "a\uffffb" },
        { ['\ud83d'], "\uffff" },
        { ['\ude00', '\ud83d'], "\uffff\uffff" },
        { ['a', '\ud83d', '\ude00', '\ude00'], "a\ud83d\ude00\uffff" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_no_stored_text_can_hold_becomes_what_none_holds(char[] characters, string stored)
    {
        var text = new string(characters);
        var values = new QueryValues();
        Assert.Equal(stored, values[values.Add(text)]);
        Assert.Equal([stored, "x"], (string[])values[values.Add(new[] { text, "x" })]);
    }
}
