using PodcastApi.Storage.Reading;

namespace PodcastApi.Storage.Tests.Reading;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("Solar sails", "sails", "Solar <mark>sails</mark>")]
    [InlineData("No match", "sails", null)]
    [InlineData("<script>sails</script>", "sails", "&lt;script&gt;<mark>sails</mark>&lt;/script&gt;")]
    [InlineData("<mark>sails</mark>", "sails", "&lt;mark&gt;<mark>sails</mark>&lt;/mark&gt;")]
    [InlineData("<script>", "script", "&lt;<mark>script</mark>&gt;")]
    [InlineData("&amp; sails", "amp", "&amp;<mark>amp</mark>; sails")]
    [InlineData("a \" b ' sails", "sails", "a &quot; b &#39; <mark>sails</mark>")]
    [InlineData("Zoë's sails", "zoes", "<mark>Zoë&#39;s</mark> sails")]
    [InlineData("C++, C# and .NET", "cpp csharp dotnet", "<mark>C++</mark>, <mark>C#</mark> and <mark>.NET</mark>")]
    [InlineData("std::mem::swap", "mem", "std::<mark>mem</mark>::swap")]
    [InlineData("Straße nach Łódź", "strasse lodz", "<mark>Straße</mark> nach <mark>Łódź</mark>")]
    [InlineData("line\n\n  break sails", "sails", "line break <mark>sails</mark>")]
    [InlineData("Привет мир", "привет", "<mark>Привет</mark> мир")]
    public void Words_are_marked_in_escaped_text(string text, string words, string? expected)
        => Assert.Equal(expected, Highlighter.Mark(text, words.Split(' ').ToHashSet()));

    [Fact]
    public void Of_a_long_text_the_piece_with_most_of_the_words_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("filler words here ", 60)) + "solar " + string.Concat(Enumerable.Repeat("filler words here ", 60))
            + "solar sails in space " + string.Concat(Enumerable.Repeat("filler words here ", 60));

        var html = Highlighter.Mark(text, new HashSet<string> { "solar", "sails", "space" })!;

        Assert.StartsWith("…", html, StringComparison.Ordinal);
        Assert.EndsWith("…", html, StringComparison.Ordinal);
        Assert.Contains("<mark>solar</mark> <mark>sails</mark> in <mark>space</mark>", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 100, Highlighter.MostCharacters + 60);
    }

    [Fact]
    public void Random_text_comes_out_as_it_was_but_for_the_marks()
    {
        var random = new Random(11);
        const string Letters = "ab<>&\"' ;/\\é\n#+.-mark";
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => Letters[random.Next(Letters.Length)]));
            var words = FoldedWords.Of(text).Select(word => word.Folded).Where(_ => random.Next(3) == 0).ToHashSet();
            if (Highlighter.Mark(text, words) is not { } html)
                continue;

            var bare = html.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal);
            Assert.DoesNotContain('<', bare);
            Assert.DoesNotContain('>', bare);
            Assert.DoesNotContain('"', bare);
            Assert.Equal(html.Split("<mark>").Length, html.Split("</mark>").Length);
            Assert.Contains(
                string.Join(' ', System.Net.WebUtility.HtmlDecode(bare).Trim('…').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }
}
