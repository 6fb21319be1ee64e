using PodcastApi.Content;
using PodcastApi.GraphQL.Content.Planning;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.Query;
using PodcastApi.Storage.Tests.Reading;

namespace PodcastApi.GraphQL.Content.Tests.Planning;

public sealed class PlanReuseTests(PlanningDatabase database) : IClassFixture<PlanningDatabase>
{
    [Theory]
    [InlineData("{ episodes { nodes { id } } }", null, null, true)]
    [InlineData("query ($s: String!) { person(slug: $s) { name } }", "person-1", "person-2", true)]
    [InlineData("query ($s: String!) { episode(slug: $s, podcast: $s) { id } }", "podcast-1", "podcast-2", true)]
    [InlineData("query ($s: String!) { person(slug: $s) { name } episodes(where: { slug: { eq: $s } }) { totalCount } }", "person-1", "person-2", false)]
    [InlineData("query ($s: String) { episodes(where: { slug: { eq: $s } }) { totalCount } }", "a", null, false)]
    [InlineData("query ($s: String) { episodes(where: { slug: { eq: $s } }) { totalCount } }", "a", "a", true)]
    public void A_shape_is_kept_for_what_does_not_change_it(string text, string? first, string? second, bool isSame)
    {
        var document = Parser.Parse(text);

        Assert.Equal(isSame, ReferenceEquals(Shape(document, first), Shape(document, second)));
    }

    [Fact]
    public async Task A_plan_that_is_used_again_reads_what_is_asked_for_now()
    {
        var document = Parser.Parse("query ($id: ID!, $slug: String!, $first: Int) { node(id: $id) { __typename id } person(slug: $slug) { slug episodes(first: $first) { nodes { id } } } }");
        foreach (var round in Enumerable.Range(0, 3))
        {
            foreach (var (kind, number) in new[] { (ContentKind.Person, 1), (ContentKind.Person, 2), (ContentKind.Episode, 1), (ContentKind.Link, 1) })
            {
                var id = SampleContent.Id(kind, number).ToString();
                var answer = await database.AnswerAsync(Plan(document, new() { ["id"] = id, ["slug"] = $"person-{round}", ["first"] = 0 }));

                Assert.Equal(
                    $"{{\"data\":{{\"node\":{{\"__typename\":\"{kind}\",\"id\":\"{id}\"}},\"person\":{{\"slug\":\"person-{round}\",\"episodes\":{{\"nodes\":[]}}}}}}}}", answer);
            }

            Assert.StartsWith("{\"data\":{\"node\":null,", await database.AnswerAsync(Plan(document, new() { ["id"] = "x", ["slug"] = "person-1" })));
        }
    }

    [Fact]
    public void What_may_be_seen_is_part_of_a_plan()
    {
        var document = Parser.Parse("{ episodes { nodes { id } } }");

        Assert.Equal(AccessScope.Published, Plan(document, []).Query!.Shape.Scope);
        Assert.Equal(AccessScope.Drafts, Plan(document, [], AccessScope.Drafts).Query!.Shape.Scope);
    }

    private QueryShape Shape(DocumentNode document, string? value) => Plan(document, value is null ? [] : new() { ["s"] = value }).Query!.Shape;

    private PlannedOperation Plan(DocumentNode document, Dictionary<string, object?> variables, AccessScope access = AccessScope.Published)
    {
        var operation = OperationSelection.GetOperation(document, null);
        var coerced = VariableCoercion.CoerceVariableValues(ContentSchema.Instance, operation, variables, out var errors);
        Assert.Empty(errors);
        return database.Planner.Plan(document, operation, coerced, new RequestScope(access, PlanningDatabase.BaseUrl));
    }
}
