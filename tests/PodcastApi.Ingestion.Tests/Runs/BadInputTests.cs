using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Ingestion.Tests.Runs;

/// <summary>Something bad beside something good: the good is stored, the bad is told clearly, and the run says that not all was taken.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "+++\ntitle = \"Good\"\ndate = 2026-03-01\nguest = \"Ada Lovelace\"\n+++\nText with [a link](https://good.example/).\n";
    private const string GoodFeed = "<rss><channel><title>Good Show</title><item><title>Good</title><guid>1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>";
    private const long Large = 200L * 1024 * 1024;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("+++\ntitle = \"Bad\"\n\nText that never ends its front matter\n", "front-matter-unclosed", 1, 1)]
    [InlineData("---\ntitle: Bad\n\nText\n", "front-matter-unclosed", 1, 1)]
    [InlineData("+++\ntitle = \"Bad\ndate = 2026-03-01\n+++\nText\n", "toml-invalid", 2, 9)]
    [InlineData("+++\ntitle = \"Bad\"\nepisode = 07\n+++\nText\n", "toml-invalid", 3, 11)]
    [InlineData("+++\ntitle = \"Bad\"\ntitle = \"Worse\"\n+++\nText\n", "toml-invalid", 3, 1)]
    [InlineData("---\ntitle: Bad\ntitle: Worse\n---\nText\n", "yaml-duplicate-key", 3, 1)]
    [InlineData("+++\ndate = 2026-03-01\n+++\nText\n", "title-missing", 2, 1)]
    [InlineData("+++\ntitle = \"Bad\"\ndate = 2026-02-30\n+++\nText\n", "toml-invalid", 3, 8)]
    [InlineData("---\ntitle: Bad\ndate: 2026-02-30\n---\nText\n", "front-matter-date", 3, 7)]
    [InlineData("", "document-empty", null, null)]
    public async Task A_broken_document_is_refused_with_its_place(string text, string code, int? line, int? column)
    {
        File.WriteAllText(_folder.In("good.md"), Good);
        File.WriteAllText(_folder.In("bad.md"), text);
        await using var database = await IngestDatabase.CreateAsync();
        await RefusedAsync(database, "bad.md", code, line, column);
    }

    [Fact]
    public async Task What_is_not_UTF8_is_refused_with_its_place()
    {
        File.WriteAllText(_folder.In("good.md"), Good);
        File.WriteAllBytes(_folder.In("bad.md"), [.. "+++\ntitle = \"Z"u8, 0xFC, .. "rich\"\n+++\n"u8]);
        await using var database = await IngestDatabase.CreateAsync();
        await RefusedAsync(database, "bad.md", "not-utf8", 2, 11);
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused()
    {
        File.WriteAllText(_folder.In("good.md"), Good);
        MakeLarge("bad.md");
        await using var database = await IngestDatabase.CreateAsync();
        await RefusedAsync(database, "bad.md", "file-too-large", null, null);
    }

    [Fact]
    public async Task A_text_of_200_MB_is_refused_through_a_link_too()
    {
        File.WriteAllText(_folder.In("good.txt"), "Good\nA talk about sleeping cars with Ada Lovelace, who likes them more than planes.\n");
        MakeLarge("large");
        File.CreateSymbolicLink(_folder.In("bad.txt"), _folder.In("large"));
        await using var database = await IngestDatabase.CreateAsync();
        await RefusedAsync(database, "bad.txt", "file-too-large", null, null);
    }

    [UnixFact]
    public async Task A_dangling_link_is_told_and_passed_over()
    {
        File.WriteAllText(_folder.In("good.md"), Good);
        File.CreateSymbolicLink(_folder.In("bad.md"), _folder.In("nowhere.md"));
        await using var database = await IngestDatabase.CreateAsync();
        Assert.Contains("nowhere.md", (await RefusedAsync(database, "bad.md", "link-dangling", null, null)).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_dangling_link_among_texts_is_told_and_passed_over()
    {
        File.WriteAllText(_folder.In("good.txt"), "Good\nA talk about sleeping cars with Ada Lovelace, who likes them more than planes.\n");
        File.CreateSymbolicLink(_folder.In("bad.txt"), _folder.In("nowhere.txt"));
        await using var database = await IngestDatabase.CreateAsync();
        await RefusedAsync(database, "bad.txt", "link-dangling", null, null);
    }

    [Fact]
    public async Task Two_files_of_one_slug_are_both_kept_and_told()
    {
        Directory.CreateDirectory(_folder.In("a"));
        Directory.CreateDirectory(_folder.In("b"));
        File.WriteAllText(_folder.In("a", "one.md"), "+++\ntitle = \"Night trains\"\nslug = \"trains\"\ndate = 2026-03-01\n+++\nAll about sleeping cars.\n");
        File.WriteAllText(_folder.In("b", "two.md"), "+++\ntitle = \"Model trains\"\nslug = \"trains\"\ndate = 2026-04-01\n+++\nSmall engines, smaller curves.\n");
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await database.IngestAsync(_folder.Path);
        var clash = Assert.Single(summary.Sources[0].Diagnostics);
        Assert.Equal(("slug-taken", "b/two.md"), (clash.Code, clash.Location));
        Assert.Contains("a/one.md", clash.Message, StringComparison.Ordinal);
        Assert.Equal(["Model trains", "Night trains"], await database.RowsAsync("select title from episode order by title"));
        Assert.Equal(["trains", "trains-2"], await database.RowsAsync("select slug from episode order by slug"));
    }

    [Fact]
    public async Task A_last_good_version_stays_when_its_document_breaks()
    {
        File.WriteAllText(_folder.In("good.md"), Good);
        File.WriteAllText(_folder.In("bad.md"), "+++\ntitle = \"Was good\"\ndate = 2026-03-02\n+++\nText\n");
        await using var database = await IngestDatabase.CreateAsync();
        await database.IngestAsync(_folder.Path);
        var content = await database.ContentAsync();
        File.WriteAllText(_folder.In("bad.md"), "+++\ntitle = \"Is bad\n+++\nText\n");
        var summary = await database.IngestAsync(_folder.Path);
        Assert.Equal((1, 1, 0), (summary.ExitCode, summary.Sources[0].Refused, summary.Sources[0].EpisodesDeleted));
        Assert.Equal(content, await database.ContentAsync());
        Assert.Equal(["REFUSED"], await database.RowsAsync("select status from source_document where location = 'bad.md'"));
    }

    public static TheoryData<string, string> BrokenFeeds => new()
    {
        { "xml-too-deep", $"<rss><channel><title>Deep</title><item><title>x</title>{string.Concat(Enumerable.Repeat("<a>", 5000))}</item></channel></rss>" },
        { "feed-is-html", "<!DOCTYPE html><html><head><title>A page</title><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head><body><p>Hello</p></body></html>" },
        { "feed-root-unknown", "<?xml version=\"1.0\"?><project><name>x</name></project>" },
        { "document-empty", "" },
    };

    [Theory]
    [MemberData(nameof(BrokenFeeds))]
    public async Task A_broken_feed_is_refused_and_the_other_is_taken(string code, string text)
    {
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await FeedsAsync(database, text);
        Assert.Equal(1, summary.ExitCode);
        Assert.Contains(code, summary.Sources[0].Diagnostics.Select(diagnostic => diagnostic.Code));
        await StoredAsync(database);
    }

    [Fact]
    public async Task A_feed_of_200_MB_is_refused()
    {
        await using var database = await IngestDatabase.CreateAsync();
        MakeLarge("bad.xml");
        using (var file = File.OpenWrite(_folder.In("bad.xml")))
            file.Write("<rss><channel>"u8);
        var summary = await FeedsAsync(database, null);
        Assert.Equal((1, "document-too-large"), (summary.ExitCode, Assert.Single(summary.Sources[0].Diagnostics).Code));
        await StoredAsync(database);
    }

    [Fact]
    public async Task An_entity_bomb_does_not_go_off()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 40; i++)
            bomb.Append($"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">");
        bomb.Append("]><rss><channel><title>Bomb</title><item><title>x &a39;</title><guid>9</guid></item></channel></rss>");
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await FeedsAsync(database, bomb.ToString());
        Assert.NotEmpty(summary.Sources[0].Diagnostics);
        Assert.True(await database.RowsAsync("select max(length(title)) from episode") is [var length] && int.Parse(length) < 1000);
        await StoredAsync(database);
    }

    [Fact]
    public async Task A_source_that_is_not_there_leaves_the_others()
    {
        await using var database = await IngestDatabase.CreateAsync();
        File.WriteAllText(_folder.In("good.xml"), GoodFeed);
        var summary = await database.IngestAsync(_folder.In("nowhere"), _folder.In("good.xml"));
        Assert.Equal((1, "source-missing"), (summary.ExitCode, Assert.Single(summary.Sources[0].Diagnostics).Code));
        await StoredAsync(database);
        Assert.Equal(2, (await database.IngestAsync(_folder.In("nowhere"))).ExitCode);
    }

    [Fact]
    public async Task A_folder_without_any_document_makes_no_podcast()
    {
        await using var database = await IngestDatabase.CreateAsync();
        var summary = await database.IngestAsync(_folder.Path);
        Assert.Equal((2, "source-empty"), (summary.ExitCode, Assert.Single(summary.Sources[0].Diagnostics).Code));
        Assert.Empty(await database.RowsAsync("select slug from podcast"));
    }

    private async Task<Diagnostic> RefusedAsync(IngestDatabase database, string location, string code, int? line, int? column)
    {
        var summary = await database.IngestAsync(_folder.Path);
        var source = Assert.Single(summary.Sources);
        Assert.Equal((1, 2, 1, 1), (summary.ExitCode, source.Read, source.Refused, source.EpisodesCreated));
        var diagnostic = Assert.Single(source.Diagnostics);
        Assert.Equal((DiagnosticSeverity.Error, code, location, line, column), (diagnostic.Severity, diagnostic.Code, diagnostic.Location, diagnostic.Line, diagnostic.Column));
        Assert.False(string.IsNullOrWhiteSpace(diagnostic.Hint));
        Assert.Equal(["Good"], await database.RowsAsync("select title from episode"));
        Assert.Equal([$"ERROR|{code}|{location}|{line}|{column}"], await database.RowsAsync("select severity, code, location, line, \"column\" from diagnostic"));
        Assert.Equal(["PARTIAL"], await database.RowsAsync("select status from ingest_run"));
        return diagnostic;
    }

    private async Task<IngestSummary> FeedsAsync(IngestDatabase database, string? bad)
    {
        if (bad is not null)
            File.WriteAllText(_folder.In("bad.xml"), bad);
        File.WriteAllText(_folder.In("good.xml"), GoodFeed);
        return await database.IngestAsync([
            new IngestSource(_folder.In("bad.xml")) { Kind = IngestSourceKind.Rss },
            new IngestSource(_folder.In("good.xml")) { Kind = IngestSourceKind.Rss }]);
    }

    private static async Task StoredAsync(IngestDatabase database) =>
        Assert.Equal(["good-show|good"], await database.RowsAsync("select p.slug, e.slug from episode e join podcast p on p.id = e.podcast_id where p.title = 'Good Show'"));

    /// <summary>A file that says it is large and takes no room.</summary>
    private void MakeLarge(string name)
    {
        using var file = new FileStream(_folder.In(name), FileMode.Create);
        file.SetLength(Large);
    }
}
