using System.Xml.Linq;

namespace PodcastApi.EndToEnd.Tests.Repository;

/// <summary>Which project may know which: the architecture in one table.</summary>
public sealed class ReferenceTableTests
{
    public static TheoryData<string, string[]> Table => new()
    {
        { "PodcastApi.Content", [] },
        { "PodcastApi.Query", ["PodcastApi.Content"] },
        { "PodcastApi.GraphQL", [] },
        { "PodcastApi.GraphQL.Content", ["PodcastApi.Content", "PodcastApi.GraphQL", "PodcastApi.Query"] },
        { "PodcastApi.Storage", ["PodcastApi.Content", "PodcastApi.Query"] },
        { "PodcastApi.Toml", [] },
        { "PodcastApi.Ingestion", ["PodcastApi.Content", "PodcastApi.Storage", "PodcastApi.Toml"] },
        {
            "PodcastApi.Server",
            [
                "PodcastApi.Content", "PodcastApi.GraphQL", "PodcastApi.GraphQL.Content", "PodcastApi.Ingestion",
                "PodcastApi.Query", "PodcastApi.Storage", "PodcastApi.Toml",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_project_references_what_the_table_allows_and_nothing_else(string project, string[] allowed)
    {
        var file = XDocument.Load(Checkout.PathOf("src", project, project + ".csproj"));

        var references = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);

        Assert.Equal(allowed, references);
    }

    [Fact]
    public void Every_source_project_is_in_the_table_and_has_tests()
    {
        var projects = Directory.GetDirectories(Checkout.PathOf("src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(Table.Select(row => (string)row[0]).Order(StringComparer.Ordinal), projects);
        Assert.All(projects, project => Assert.True(
            File.Exists(Checkout.PathOf("tests", project + ".Tests", project + ".Tests.csproj")), $"{project} has no test project."));
    }

    [Fact]
    public void Only_storage_knows_Npgsql()
    {
        var offenders = Directory.EnumerateFiles(Checkout.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("PodcastApi.Storage", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("using Npgsql", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }
}
