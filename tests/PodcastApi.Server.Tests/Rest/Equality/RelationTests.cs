using PodcastApi.Content;

namespace PodcastApi.Server.Tests.Rest.Equality;

/// <summary>Relations that follow from others: links that are mentioned together, who spoke for a company.</summary>
public sealed class RelationTests(RandomServer server) : IClassFixture<RandomServer>
{
    [Fact]
    public async Task A_link_has_the_links_of_the_same_episodes_the_rarer_the_closer()
    {
        var compared = 0;
        foreach (var link in server.Links)
        {
            var answer = await server.JsonAsync($"/v1/links/{SampleServer.IdText(ContentKind.Link, link.Id)}/related?first=50&fields=id");
            var episodes = server.Published.Where(episode => episode.Mentions.Any(mention => mention.LinkId == link.Id)).ToList();
            var expected = server.Links.Where(other => other.Id != link.Id)
                .Select(other => (other.Id, Shared: episodes.Count(episode => episode.Mentions.Any(mention => mention.LinkId == other.Id)), All: Mentioning(other.Id)))
                .Where(other => other.Shared > 0)
                .ToDictionary(other => SampleServer.IdText(ContentKind.Link, other.Id), other => (other.Shared, Score: other.Shared / (1 + Math.Log(other.All))));

            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), answer.Data().Select(item => item!["link"].Text("id")!).Order(StringComparer.Ordinal));
            foreach (var item in answer.Data())
            {
                var (shared, score) = expected[item!["link"].Text("id")!];
                Assert.Equal(shared, (int)item["episodeCount"]!);
                Assert.Equal(score, (double)item["score"]!, tolerance: 0.000_001);
                compared++;
            }

            Assert.Equal(answer.Data().Select(item => (double)item!["score"]!).OrderDescending(), answer.Data().Select(item => (double)item!["score"]!));
        }

        Assert.True(compared > 50, $"Only {compared} pairs were compared.");
    }

    [Fact]
    public async Task A_company_has_those_who_spoke_for_it_newest_first_with_their_title_then()
    {
        var company = server.Companies[0];
        var expected = server.Published
            .SelectMany(episode => episode.Appearances.Where(credit => credit.CompanyId == company.Id).Select(credit => (episode.Slug, credit.Title, episode.PublishedAt))).ToList();
        var answer = await server.JsonAsync($"/v1/companies/{company.Slug}/appearances?first=100");

        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Select(credit => (credit.Slug, credit.Title)).Order(),
            answer.Data().Select(item => (item!["episode"].Text("slug")!, item.Text("title"))).Order());
        var instants = answer.Data().Select(item => expected.First(credit => credit.Slug == item!["episode"].Text("slug")).PublishedAt).ToList();
        Assert.Equal(instants.OrderDescending(), instants);
    }

    private int Mentioning(Guid link) => server.Published.Count(episode => episode.Mentions.Any(mention => mention.LinkId == link));
}
