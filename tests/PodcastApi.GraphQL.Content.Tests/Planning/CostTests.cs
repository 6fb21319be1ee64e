using PodcastApi.GraphQL.Content.Planning;
using PodcastApi.GraphQL.Content.Planning.Cost;
using PodcastApi.GraphQL.Content.Schemas;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

/// <summary>Costs are known without a database.</summary>
public sealed class CostTests
{
    private readonly PlanningDatabase _planning = new();

    [Theory]
    [InlineData("{ __typename }", 0, 0)]
    [InlineData("{ revision }", 0, 0)]
    [InlineData("{ podcast(slug: \"x\") { title } }", 0, 1)]
    [InlineData("{ episodes { nodes { title } } }", 20, 2 + 20)]
    [InlineData("{ episodes(first: 5) { nodes { podcast { title } } } }", 5, 2 + 5 + 5)]
    [InlineData("{ episodes(first: 5) { edges { node { guests { name } } } } }", 5, 2 + 5 + (5 * (1 + 10)))]
    [InlineData("{ episodes(first: 5) { totalCount nodes { id } } }", 5, 2 + 5 + 20)]
    [InlineData("{ episodes(first: 5) { totalCount } }", 0, 2 + 20)]
    [InlineData("{ podcasts(first: 3) { nodes { episodes(first: 4) { nodes { id } } } } }", 3 + 12, 2 + 3 + (3 * 2) + 12)]
    [InlineData("{ episodes(first: 1, where: { title: { eq: \"x\" }, guests: { some: { name: { eq: \"y\" } } } }) { nodes { id } } }", 1, 2 + 1 + (10 + 10 + 1) + 1)]
    [InlineData("{ nodes(ids: [\"x\", \"y\"]) { id } }", 2, 0)]
    [InlineData("{ changes(first: 10) { changes { node { ... on Episode { podcast { title } } ... on Person { name } } } } }", 10, 2 + 10 + 10 + 10)]
    [InlineData("{ search(query: \"x\", first: 2) { nodes { ... on Person { companies { name } } } } }", 2, 100 + 2 + 2 + (2 * 11))]
    [InlineData("{ suggest(prefix: \"x\", first: 3) { text } }", 3, 20 + 3)]
    public void An_operation_costs_what_its_arguments_ask_for(string text, long nodes, long cost)
        => Assert.Equal(new OperationCost(nodes, cost), _planning.Plan(text).Cost);

    [Fact]
    public void A_variable_costs_what_its_value_asks_for()
        => Assert.Equal(new OperationCost(7, 9), _planning.Plan("query ($n: Int) { episodes(first: $n) { nodes { id } } }", """{ "n": 7 }""").Cost);

    [Fact]
    public void What_is_left_out_costs_nothing()
        => Assert.Equal(OperationCost.Zero, _planning.Plan("query ($no: Boolean!) { __typename episodes @include(if: $no) { nodes { id } } }", """{ "no": false }""").Cost);

    [Theory]
    [InlineData(1, 1000, "asks for up to 2 nodes; the limit Limits:MaxNodes is 1.", "Limits:MaxNodes")]
    [InlineData(1000, 3, "has a cost of 4; the limit Limits:MaxCost is 3.", "Limits:MaxCost")]
    public void What_is_too_dear_is_refused_with_the_setting_that_would_allow_it(long nodes, long cost, string message, string setting)
    {
        var planning = new PlanningDatabase
        {
            Planner = new OperationPlanner(ContentSchema.Instance, PlanningDatabase.Options with
            {
                MaxNodes = nodes,
                MaxNodesSetting = "Limits:MaxNodes",
                MaxCost = cost,
                MaxCostSetting = "Limits:MaxCost",
            }),
        };

        var error = Assert.Single(planning.Plan("{ episodes(first: 2) { nodes { id } } }").Complete().Errors);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("COST_EXCEEDED", error.Extensions!["code"]);
        Assert.Equal(setting, error.Extensions["limit"]);
    }
}
