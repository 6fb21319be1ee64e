using PodcastApi.Server.GraphQL.Ide;
using PodcastApi.Server.Home;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>The page that a browser gets at <c>/graphql</c>.</summary>
public sealed class IdePageTests
{
    private static readonly IReadOnlyList<SampleQuery> Samples = SampleQueries.For(new ContentSubjects(
        new EpisodeSubject("a-podcast", "an-episode"), new NamedSubject("a-guest", "</script><b>A \"Guest\""), null, new LinkSubject(Guid.Empty, "https://a.example/\"\\")));

    [Fact]
    public void Without_GraphiQL_the_page_says_what_is_missing_and_how_to_get_it()
    {
        var folder = Directory.CreateTempSubdirectory();

        var page = IdePage.Render(new IdeAssets(folder.FullName), "", Samples);

        folder.Delete();
        Assert.Contains("npm", page, StringComparison.Ordinal);
        Assert.Contains("dotnet build", page, StringComparison.Ordinal);
        Assert.Contains("/graphql/schema.graphql", page, StringComparison.Ordinal);
        Assert.Contains("/graphql?query=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void With_GraphiQL_the_page_loads_files_of_this_server_only()
    {
        var page = IdePage.Render(Complete(), "/base", Samples);

        var urls = System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(7, urls.Length);
        Assert.All(urls, url => Assert.True(url.StartsWith("/base/graphql/ide/", StringComparison.Ordinal) || url == "data:,", url));
    }

    [Fact]
    public void What_the_content_says_cannot_leave_its_place_in_the_page()
    {
        foreach (var assets in (IdeAssets[])[Complete(), new IdeAssets("/nowhere")])
        {
            var page = IdePage.Render(assets, "", Samples);

            Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>A", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Sample_queries_write_names_as_strings_of_GraphQL()
    {
        var query = Samples.Single(sample => sample.Query.Contains("WhoLinked", StringComparison.Ordinal)).Query;

        Assert.Contains("link(url: \"https://a.example/\\\"\\\\\")", query, StringComparison.Ordinal);
        Assert.All(Samples, sample => PodcastApi.GraphQL.Language.Parser.Parse(sample.Query));
    }

    private static IdeAssets Complete()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var name in (string[])["react.production.min.js", "react-dom.production.min.js", "graphiql.min.js", "graphiql.min.css"])
            File.WriteAllText(Path.Combine(folder.FullName, name), name);
        var assets = new IdeAssets(folder.FullName);
        folder.Delete(recursive: true);
        return assets;
    }
}
