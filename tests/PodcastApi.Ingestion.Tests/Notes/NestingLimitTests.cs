using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class NestingLimitTests
{
    private const int Deepest = 512;

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Nested(int depth) => Repeat("<div>", depth) + "x" + Repeat("</div>", depth);

    [Fact]
    public void What_nests_as_deep_as_may_be_stays() => Assert.Equal(Nested(Deepest), NestingLimit.Apply(Nested(Deepest)));

    [Theory]
    [InlineData(513)]
    [InlineData(2000)]
    public void Deeper_tags_go_with_their_ends(int depth) => Assert.Equal(Nested(Deepest), NestingLimit.Apply(Nested(depth)));

    [Theory]
    [InlineData("<div>x</div>")]
    [InlineData("<p>x")]
    [InlineData("<BR>")]
    [InlineData("<!-- x -->")]
    [InlineData("1 < 2 > 1 ")]
    public void What_follows_each_other_or_has_no_end_tag_does_not_nest(string html) =>
        Assert.Equal(Repeat(html, 600) + Nested(Deepest), NestingLimit.Apply(Repeat(html, 600) + Nested(Deepest)));

    [Fact]
    public void End_tags_of_nothing_make_no_room() => Assert.Equal(Repeat("</div>", 5) + Nested(Deepest), NestingLimit.Apply(Repeat("</div>", 5) + Nested(Deepest + 1)));

    [Theory]
    [InlineData("a<")]
    [InlineData("a</")]
    [InlineData("a<div")]
    public void A_tag_that_the_text_ends_in_stays(string html) => Assert.Equal(html, NestingLimit.Apply(html));

    [Fact]
    public void A_tag_that_the_text_ends_in_goes_where_it_nests_too_deep() =>
        Assert.Equal(Repeat("<div>", Deepest), NestingLimit.Apply(Repeat("<div>", Deepest) + "<div"));
}
