using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Tests.Values;

public sealed class DidYouMeanTests
{
    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, " Did you mean \"a\"?")]
    [InlineData(new[] { "a", "b" }, " Did you mean \"a\" or \"b\"?")]
    [InlineData(new[] { "a", "b", "c" }, " Did you mean \"a\", \"b\", or \"c\"?")]
    [InlineData(new[] { "a", "b", "c", "d", "e", "f" }, " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    public void At_most_five_are_named(string[] suggestions, string expected) => Assert.Equal(expected, DidYouMean.Ask(suggestions));

    [Fact]
    public void The_subject_stands_before() => Assert.Equal(" Did you mean the enum value \"RED\"?", DidYouMean.Ask("the enum value", ["RED"]));

    [Theory]
    [InlineData("episode", new[] { "Episode", "episodes" })]
    [InlineData("epsiodes", new[] { "episodes", "Episode" })]
    [InlineData("zzz", new string[0])]
    [InlineData("a", new[] { "a", "a1", "a2" })]
    public void What_lies_near_comes_first_and_then_natural_order(string input, string[] expected) =>
        Assert.Equal(expected, DidYouMean.Suggest(input, ["a10", "a2", "a1", "a", "Episode", "episodes", "podcasts"]));

    [Theory]
    [InlineData("a", "B", 1)]
    [InlineData("a9", "a10", -1)]
    [InlineData("a01", "a1", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("ab", "a", 1)]
    public void Natural_order_compares_digits_as_numbers(string a, string b, int sign) =>
        Assert.Equal(sign, Math.Sign(NaturalOrder.Instance.Compare(a, b)));
}
