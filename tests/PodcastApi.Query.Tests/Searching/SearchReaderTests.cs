using PodcastApi.Content;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests.Searching;

public sealed class SearchReaderTests
{
    [Theory]
    [InlineData("rust embedded", "WORD:rust WORD:embedded")]
    [InlineData("\"solar sails\" space", "PHRASE:solar sails WORD:space")]
    [InlineData("“solar sails”", "PHRASE:solar sails")]
    [InlineData("rust -web -\"side projects\"", "WORD:rust EXCLUDED:web EXCLUDED:side projects")]
    [InlineData("postg*", "PREFIX:postg*")]
    [InlineData("zed OR helix", "WORD:zed EITHER:helix")]
    [InlineData("OR helix", "WORD:helix")]
    [InlineData("zed or helix", "WORD:zed WORD:or WORD:helix")]
    [InlineData("C++ .NET std::mem v1.85", "WORD:C++ WORD:.NET WORD:std::mem WORD:v1.85")]
    [InlineData("memory-safe", "WORD:memory-safe")]
    [InlineData("a - b", "WORD:a WORD:b")]
    [InlineData("\"unclosed phrase", "PHRASE:unclosed phrase")]
    [InlineData("\"\" ** -- !", "")]
    public void Words_are_read_as_web_search_engines_do(string query, string expected)
    {
        var values = new QueryValues();

        var terms = SearchReader.Read(query, null, null, values).Terms!;

        var read = ((string[])values[terms.Forms]).Zip((string[])values[terms.Texts], (form, text) => $"{form}:{text}");
        Assert.Equal(expected, string.Join(' ', read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t\n")]
    public void A_blank_text_is_refused(string query)
    {
        Assert.Equal(SearchProblem.Blank, SearchReader.Read(query, null, null, new QueryValues()).Problem);
        Assert.Equal(SearchProblem.Blank, SearchReader.ReadPrefix(query, null, new QueryValues()).Problem);
    }

    [Fact]
    public void An_overlong_text_is_refused_and_too_many_words_are_not_heeded()
    {
        var values = new QueryValues();

        Assert.Equal(SearchProblem.TooLong, SearchReader.Read(new string('a', SearchReader.MaxLength + 1), null, null, values).Problem);
        var terms = SearchReader.Read(string.Join(' ', Enumerable.Repeat("a", SearchReader.MaxTerms + 1)), null, null, values).Terms!;
        Assert.Equal(SearchReader.MaxTerms, ((string[])values[terms.Texts]).Length);
    }

    [Fact]
    public void All_types_are_none()
    {
        var values = new QueryValues();

        Assert.Null(SearchReader.Read("a", Enum.GetValues<SearchType>(), null, values).Terms!.Types);
        Assert.Null(SearchReader.Read("a", [], null, values).Terms!.Types);
        Assert.Equal(["EPISODE", "LINK"], (string[])values[SearchReader.Read("a", [SearchType.Link, SearchType.Episode, SearchType.Link], null, values).Terms!.Types!.Value]);
    }

    [Fact]
    public void A_cursor_is_bound_to_words_forms_types_and_podcast()
    {
        ulong Hash(string query, SearchType[]? types = null, string? podcast = null)
        {
            var values = new QueryValues();
            return SearchReader.Read(query, types, podcast, values).Terms!.Binding(values).Hash;
        }

        var hashes = new[]
        {
            Hash("a b"), Hash("b a"), Hash("\"a b\""), Hash("a -b"), Hash("a b", [SearchType.Link]), Hash("a b", null, "link"), Hash("a b", [SearchType.Person]),
        };
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(Hash("a  b"), Hash("a b"));
    }
}
