using PodcastApi.Content;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>The example of the public contract, key by key.</summary>
public sealed class ContractExampleTests(SampleServer server) : IClassFixture<SampleServer>
{
    private const string Path = "/v1/podcasts/rust-in-production/episodes/s05e09-gama-space";

    private const string Scalars =
        "id slug title sourceTitle podcast season number type status publishedAt publishedOn updatedAt revision summary notesHtml notesText "
        + "audio durationSeconds guid pageUrl imageUrl artworkUrl aliases";

    [Fact]
    public async Task An_episode_with_includes_has_the_keys_of_the_contract_in_their_order()
    {
        var episode = await server.JsonAsync(Path + "?include=guests,companies,sections,links");

        Assert.Equal(Scalars + " guests companies sections links", episode.Keys());
        Assert.Equal("id slug title", episode["podcast"].Keys());
        Assert.Equal("url mediaType bytes", episode["audio"].Keys());
        Assert.Equal("id personId slug name creditedAs role position title company", episode["guests"]![0].Keys());
        Assert.Equal("id slug name", episode["guests"]![0]!["company"].Keys());
        Assert.Equal("id slug name websiteUrl", episode["companies"]![0].Keys());
        Assert.Equal("position heading kind text html", episode["sections"]![0].Keys());
        Assert.Equal(
            "id position section sectionPosition text description url urlAsWritten context host kind linkId", episode["links"]![0].Keys());
    }

    [Fact]
    public async Task An_episode_with_includes_has_the_values_of_the_contract()
    {
        var episode = await server.JsonAsync(Path + "?include=guests,companies,sections,links");

        Assert.Equal("2026-01-22T00:00:00Z", episode.Text("publishedAt"));
        Assert.Equal("2026-01-22", episode.Text("publishedOn"));
        Assert.Equal("FULL", episode.Text("type"));
        Assert.Equal("PUBLISHED", episode.Text("status"));
        Assert.Equal("Solar sails & \"unit\" tests.\nIn space.", episode.Text("summary"));
        Assert.Equal(SampleServer.IdText(ContentKind.Episode, SampleServer.Gama), episode.Text("id"));
        Assert.Equal(SampleServer.IdText(ContentKind.Person, SampleServer.Sebastian), episode["guests"]![0].Text("personId"));
        Assert.Equal("gama-space", episode["guests"]![0]!["company"].Text("slug"));
        Assert.Equal("ABOUT_COMPANY", episode["sections"]![0].Text("kind"));
        Assert.Equal("Links From The Episode", episode["links"]![0].Text("section"));
        Assert.Equal(SampleServer.IdText(ContentKind.Link, SampleServer.Ada), episode["links"]![0].Text("linkId"));
        Assert.Equal("[\"/p/s05e09\"]", episode["aliases"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_unknown_is_null_and_stays_there()
    {
        var episode = await server.JsonAsync("/v1/podcasts/numbers/episodes/n-05");

        Assert.Equal(Scalars, episode.Keys());
        foreach (var name in (string[])["number", "summary", "notesHtml", "notesText", "audio", "durationSeconds", "guid", "pageUrl", "imageUrl", "artworkUrl"])
            Assert.Null(episode[name]);
        Assert.Equal("[]", episode["aliases"]!.ToJsonString());
    }

    [Fact]
    public async Task A_link_whose_url_was_lost_has_neither_url_nor_host_nor_kind()
    {
        var lost = (await server.JsonAsync(Path + "?include=links"))["links"]![2]!;

        Assert.Equal("UART", lost.Text("text"));
        foreach (var name in (string[])["url", "urlAsWritten", "host", "kind", "linkId"])
            Assert.Null(lost[name]);
    }

    [Fact]
    public async Task An_item_of_a_collection_is_a_single_resource_without_the_notes()
    {
        var page = await server.JsonAsync("/v1/episodes?first=1");

        Assert.Equal("data page", page.Keys());
        Assert.Equal(Scalars.Replace("notesHtml notesText ", "", StringComparison.Ordinal), page.Data()[0].Keys());
        Assert.Equal("first hasNextPage hasPreviousPage startCursor endCursor next previous", page["page"].Keys());
    }

    [Theory]
    [InlineData("podcasts/numbers", "id slug title description language author websiteUrl feedUrl imageUrl explicit categories revision updatedAt")]
    [InlineData("people/sebastian-scholz", "id slug name aboutHtml aboutText imageUrl episodeCount revision updatedAt")]
    [InlineData("companies/gama-space", "id slug name aboutHtml aboutText websiteUrl imageUrl episodeCount revision updatedAt")]
    [InlineData("links/lookup?url=https://ada-lang.io", "id url host kind title mentionCount episodeCount revision updatedAt")]
    public async Task Other_resources_have_their_scalars_in_order(string path, string keys)
        => Assert.Equal(keys, (await server.JsonAsync("/v1/" + path)).Keys());

    [Fact]
    public async Task Json_has_no_white_space_and_escapes_only_what_it_must()
    {
        var text = await server.Client.GetStringAsync(Path);

        Assert.Contains("\"summary\":\"Solar sails & \\\"unit\\\" tests.\\nIn space.\"", text, StringComparison.Ordinal);
        Assert.Contains("\"notesHtml\":\"<h3>About Gama Space</h3><p>Sails.</p>\"", text, StringComparison.Ordinal);
    }
}
