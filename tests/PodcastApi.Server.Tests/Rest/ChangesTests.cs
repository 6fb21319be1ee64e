using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Query.Changes;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Server.Tests.Rest;

public sealed class ChangesTests(SampleServer server) : IClassFixture<SampleServer>
{
    [Fact]
    public async Task Pages_lead_through_everything_once_parents_first_and_end_with_a_token()
    {
        var whole = await server.JsonAsync("/v1/changes?first=1000");
        var seen = new List<string>();
        var page = await server.JsonAsync("/v1/changes?first=7");
        while (true)
        {
            seen.AddRange(page.Data().Select(change => change.Text("id")!));
            Assert.NotNull(page.Text("next"));
            if (!(bool)page["hasMore"]!)
                break;
            page = await server.JsonAsync($"/v1/changes?first=7&since={page.Text("next")}");
        }

        Assert.Equal("data next hasMore revision", whole.Keys());
        Assert.Equal("revision type id action", whole.Data()[0].Keys());
        Assert.Equal(whole.Data().Select(change => change.Text("id")), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        var types = whole.Data().Select(change => change.Text("type")!).ToList();
        Assert.True(types.LastIndexOf("PODCAST") < types.IndexOf("EPISODE"));
        Assert.True(types.LastIndexOf("PERSON") < types.IndexOf("EPISODE"));
        Assert.Empty((await server.JsonAsync($"/v1/changes?since={page.Text("next")}")).Data());
    }

    [Fact]
    public async Task What_changes_later_comes_later_with_its_body_when_asked_for()
    {
        var token = (await server.JsonAsync("/v1/changes?first=1000")).Text("next");
        var id = SampleServer.Id(ContentKind.Podcast, "later");
        await server.WriteAsync(new ContentBatch { Podcasts = [new PodcastRow { Id = id, Slug = "later", Title = "Later" }] });
        var page = await server.JsonAsync($"/v1/changes?since={token}&include=resource");
        var change = page.Data().Single()!;

        Assert.Equal("UPSERT", change.Text("action"));
        Assert.Equal("later", change["resource"].Text("slug"));
        Assert.Equal(JsonNode.Parse((await server.JsonAsync("/v1/podcasts/later")).ToJsonString())!.ToJsonString(), change["resource"]!.ToJsonString());

        await server.WriteAsync(new ContentBatch(), writer => writer.DeletePodcasts([id]));
        var deleted = (await server.JsonAsync($"/v1/changes?since={page.Text("next")}&include=resource")).Data().Single()!;
        Assert.Equal("DELETE", deleted.Text("action"));
        Assert.Equal("revision type id action", deleted.Keys());
    }

    [Fact]
    public async Task Relations_come_with_the_bodies_of_the_types_that_have_them()
    {
        var page = await server.JsonAsync("/v1/changes?first=1000&include=resource.guests,resource.profiles");
        var episode = page.Data().Single(change => change!["resource"].Text("slug") == "s05e09-gama-space")!["resource"];
        var person = page.Data().Single(change => change!["resource"].Text("slug") == "sebastian-scholz")!["resource"];

        Assert.Equal("Sebastian Scholz", episode!["guests"]![0].Text("name"));
        Assert.Equal("GITHUB", person!["profiles"]![0].Text("kind"));
        Assert.False(person.AsObject().ContainsKey("guests"));
        Assert.NotNull(episode["notesHtml"]);
    }

    [Theory]
    [InlineData("guests", "'resource.guests'")]
    [InlineData("resource.guest", "'resource.guests'")]
    [InlineData("resource.guests.persons", "'person'")]
    public async Task A_relation_that_no_type_has_is_refused(string include, string advice)
        => Assert.Contains(advice, (await server.ProblemAsync($"/v1/changes?include={include}", 400, "UNKNOWN_FIELD")).Text("detail"), StringComparison.Ordinal);

    [Fact]
    public async Task A_token_of_another_dataset_has_expired_and_nonsense_is_none()
    {
        var foreign = new ChangeToken(Guid.NewGuid(), 1, 0, Guid.Empty, 0);

        await server.ProblemAsync($"/v1/changes?since={foreign}", 410, "SYNC_TOKEN_EXPIRED");
        await server.ProblemAsync("/v1/changes?since=nonsense", 400, "BAD_REQUEST");
        await server.ProblemAsync("/v1/changes?first=-1", 400, "BAD_REQUEST");
    }
}
