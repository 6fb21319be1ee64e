using System.Runtime.CompilerServices;
using System.Text;
using PodcastApi.Ingestion.Sources.Markdown;
using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown.FrontMatter;

public sealed class FrontMatterKeysTests
{
    [Theory]
    [InlineData("Episodes")]
    [InlineData("People")]
    [InlineData("podcast.toml")]
    public void The_page_lists_exactly_the_keys_of_the_table(string heading)
    {
        var keys = Table(heading);
        Assert.Equal(keys.Select(Row), Rows(heading));
    }

    [Theory]
    [InlineData("Episodes")]
    [InlineData("podcast.toml")]
    public void Every_example_is_read_without_a_word(string heading)
    {
        foreach (var key in Table(heading).Where(key => key.Name != "title"))
        {
            var text = $"title = \"x\"\nsiteUrl = \"https://show.example\"\n{(key.Name == "siteUrl" ? "" : $"{key.Name} = {key.Example}\n")}";
            if (heading == "Episodes")
            {
                var diagnostics = new List<PodcastApi.Ingestion.Diagnostics.Diagnostic>();
                var document = MarkdownReader.Read(Encoding.UTF8.GetBytes("+++\n" + text + "+++\n"), "a.md");
                var episode = MarkdownTranslator.Translate(document, new MarkdownOptions { SiteUrl = new Uri("https://show.example") }, diagnostics);
                Assert.Empty(diagnostics);
                Assert.Equal(key.Meaning == "kept", episode.Extra.ContainsKey(key.Name));
            }
            else
            {
                Assert.Empty(PodcastToml.Read(Encoding.UTF8.GetBytes(text), "podcast.toml").Diagnostics);
            }
        }
    }

    [Fact]
    public void Every_key_of_a_person_is_read()
    {
        var keys = FrontMatterKeys.OfPerson;
        var table = string.Join(", ", keys.Select(key => $"{key.Name} = {key.Example}"));
        var document = MarkdownReader.Read(Encoding.UTF8.GetBytes($"+++\ntitle = \"x\"\nguest = {{ {table} }}\n+++\n"), "a.md");
        var diagnostics = new List<PodcastApi.Ingestion.Diagnostics.Diagnostic>();
        var episode = MarkdownTranslator.Translate(document, new MarkdownOptions { SiteUrl = new Uri("https://show.example") }, diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(episode.Extra);
        var person = Assert.Single(episode.People);
        Assert.Equal(("Ada Lovelace", "CTO", "Gama Space", "https://show.example/people/ada.png"), (person.Name, person.Title, person.Company, person.ImageUrl));
        Assert.Equal("Ada writes programs.", person.AboutText);
        Assert.Equal(12, person.ProfileUrls.Count);
    }

    [Fact]
    public void No_name_stands_for_two_keys()
    {
        foreach (var keys in new[] { FrontMatterKeys.OfEpisode, FrontMatterKeys.OfPerson, PodcastToml.Keys })
        {
            var names = keys.SelectMany(key => key.Aliases.Prepend(key.Name)).Select(FrontMatterKeys.Fold).ToArray();
            Assert.Equal(names.Distinct(), names);
        }
    }

    private static IReadOnlyList<FrontMatterKey> Table(string heading) => heading switch
    {
        "Episodes" => FrontMatterKeys.OfEpisode,
        "People" => FrontMatterKeys.OfPerson,
        _ => PodcastToml.Keys,
    };

    private static string Row(FrontMatterKey key)
    {
        var aliases = key.Aliases.Length == 0 ? " " : $" {string.Join(' ', key.Aliases.Select(alias => $"`{alias}`"))} ";
        return $"| `{key.Name}` |{aliases}| {key.Type} | `{key.Name} = {key.Example}` | {key.Meaning} |";
    }

    private static IEnumerable<string> Rows(string heading, [CallerFilePath] string file = "")
    {
        var folder = new FileInfo(file).Directory!;
        while (!File.Exists(Path.Combine(folder.FullName, "schema", "front-matter.md")))
            folder = folder.Parent!;
        return File.ReadLines(Path.Combine(folder.FullName, "schema", "front-matter.md"))
            .SkipWhile(line => line != "## " + heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));
    }
}
