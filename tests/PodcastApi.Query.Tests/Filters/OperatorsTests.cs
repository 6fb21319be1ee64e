using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;

namespace PodcastApi.Query.Tests.Filters;

public sealed class OperatorsTests
{
    [Fact]
    public void Operators_are_named_as_HotChocolate_names_them()
        => Assert.Equal(
            "eq neq contains ncontains in nin startsWith nstartsWith endsWith nendsWith gt ngt gte ngte lt nlt lte nlte",
            string.Join(' ', Operators.All.Select(Operators.NameOf)));

    [Fact]
    public void A_name_leads_back_to_its_operator()
    {
        Assert.All(Operators.All, op => Assert.True(Operators.TryParse(Operators.NameOf(op), out var parsed) && parsed == op));
        Assert.False(Operators.TryParse("EQ", out _));
    }

    [Fact]
    public void Every_operator_is_one_of_a_pair()
    {
        var pairs = Operators.All.GroupBy(Operators.Positive).ToList();
        Assert.All(pairs, pair => Assert.Equal(["n" + Operators.NameOf(pair.Key)], pair.Where(Operators.IsNegation).Select(Operators.NameOf)));
        Assert.Equal(Operators.All.Count, 2 * pairs.Count);
    }

    [Theory]
    [InlineData(ScalarKind.String, "eq neq contains ncontains in nin startsWith nstartsWith endsWith nendsWith")]
    [InlineData(ScalarKind.Int, "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData(ScalarKind.DateTime, "eq neq in nin gt ngt gte ngte lt nlt lte nlte")]
    [InlineData(ScalarKind.Enum, "eq neq in nin")]
    [InlineData(ScalarKind.Id, "eq neq in nin")]
    [InlineData(ScalarKind.Boolean, "eq neq")]
    public void A_kind_takes_its_operators(ScalarKind kind, string names)
        => Assert.Equal(names, string.Join(' ', Operators.All.Where(op => Operators.AppliesTo(op, kind)).Select(Operators.NameOf)));
}
