using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

public sealed class MarkdownFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("markdown-folder-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private static string Document(string title) => $"+++\ntitle = \"{title}\"\n+++\n[x](/x)\n";

    private async Task<List<DocumentDraft>> Read(MarkdownOptions? options = null, Func<string, ReadOnlyMemory<byte>?>? knownHash = null, string path = "")
    {
        var documents = new List<DocumentDraft>();
        await foreach (var document in MarkdownFolder.Open(Path.Combine(_folder.FullName, path), options).ReadAsync(knownHash))
            documents.Add(document);
        return documents;
    }

    [Fact]
    public async Task Files_are_read_in_ordinal_order_of_their_paths()
    {
        foreach (var path in new[] { "b.md", "a/index.md", "a.md", "a-b.md", "a/c/d.markdown", "Z.md", "notes.txt", ".hidden/x.md", ".x.md", "node_modules/x.md" })
            Write(path, Document(path));
        var documents = await Read();
        Assert.Equal(["Z.md", "a-b.md", "a.md", "a/c/d.markdown", "a/index.md", "b.md"], documents.Select(document => document.Location));
        Assert.Equal(["z", "a-b", "a", "d", "a", "b"], documents.Select(document => document.Episode!.Slug));
    }

    [Fact]
    public async Task A_single_file_is_a_source_too_and_an_index_is_named_after_its_folder()
    {
        Write("first/index.md", Document("One"));
        var document = Assert.Single(await Read(path: "first/index.md"));
        Assert.Equal(("first/index.md", "first"), (document.Location, document.Episode!.Slug));
    }

    [Fact]
    public async Task A_single_file_that_is_no_index_is_named_after_itself()
    {
        Write("first/one.md", Document("One"));
        Assert.Equal("one.md", Assert.Single(await Read(path: "first/one.md")).Location);
    }

    [Fact]
    public async Task A_folder_of_drafts_makes_drafts()
    {
        Write("_drafts/a.md", Document("One"));
        Write("b.md", Document("Two"));
        Assert.Equal([true, false], (await Read()).Select(document => document.Episode!.IsDraft));
    }

    [Fact]
    public async Task Only_a_file_of_the_repository_may_be_without_front_matter_and_not_with_a_broken_one()
    {
        Write("a.md", "# A\n");
        Write("readme.md", "+++\ntitle = \n+++\n");
        Assert.Equal(["front-matter-missing", "toml-invalid"], (await Read()).Select(document => Assert.Single(document.Diagnostics).Code));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x2B, 0 }, "It is saved as UTF-16: save it as UTF-8.")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 0x2B }, "It is saved as UTF-16: save it as UTF-8.")]
    [InlineData(new byte[] { 0xFF }, "Save it as UTF-8.")]
    [InlineData(new byte[] { 0x2B, 0xFF, 0xFE }, "Save it as UTF-8.")]
    public async Task A_file_that_is_not_UTF_8_is_told_how_it_was_saved(byte[] bytes, string hint)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "a.md"), bytes);
        var diagnostic = Assert.Single(Assert.Single(await Read()).Diagnostics);
        Assert.Equal(("not-utf8", hint), (diagnostic.Code, diagnostic.Hint));
    }

    [Fact]
    public void A_podcast_toml_that_is_too_large_is_not_read()
    {
        using (var stream = File.OpenWrite(Write("podcast.toml", "title = \"Show\"")))
            stream.SetLength(64L << 20);
        Assert.Equal("file-too-large", Assert.Single(MarkdownFolder.Open(_folder.FullName).Diagnostics).Code);
    }

    [Fact]
    public async Task A_broken_document_stops_no_other()
    {
        Write("a.md", "+++\ntitle = \n+++\n");
        Write("b.md", Document("Fine"));
        var documents = await Read();
        Assert.Null(documents[0].Episode);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(documents[0].Diagnostics).Severity);
        Assert.Equal("Fine", documents[1].Episode!.Title);
    }

    [Fact]
    public async Task A_document_whose_hash_is_known_is_not_read_again_until_it_or_podcast_toml_changes()
    {
        var file = Write("a.md", Document("One"));
        var hash = Assert.Single(await Read()).RawHash;
        Assert.Null(Assert.Single(await Read(knownHash: _ => hash)).Episode);
        Write("podcast.toml", "siteUrl = \"https://show.example\"");
        var changed = Assert.Single(await Read(knownHash: _ => hash));
        Assert.Equal("https://show.example/x", Assert.Single(changed.Episode!.Notes.Mentions).Url);
        File.AppendAllText(file, "more");
        Assert.NotNull(Assert.Single(await Read(knownHash: _ => changed.RawHash)).Episode);
    }

    [Fact]
    public async Task Pages_of_sections_and_of_the_repository_are_passed_over()
    {
        Write("_index.md", "+++\ntitle = \"All\"\n+++\n");
        Write("_index.de.md", "broken");
        Write("list.md", "+++\ntitle = \"All\"\nsort_by = \"date\"\n+++\n");
        Write("README.md", "# Read me\n");
        var documents = await Read();
        Assert.All(documents, document => Assert.Null(document.Episode));
        Assert.All(documents, document => Assert.Equal(DiagnosticSeverity.Info, Assert.Single(document.Diagnostics).Severity));
        Assert.Equal(["repository-file", "section-page", "section-page", "section-page"], documents.Select(document => document.Diagnostics[0].Code).Order());
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_without_being_read()
    {
        var file = Write("a.md", Document("One"));
        using (var stream = File.OpenWrite(file))
            stream.SetLength(200L * 1024 * 1024);
        Write("b.md", Document("Two"));
        var before = GC.GetTotalAllocatedBytes();
        var documents = await Read();
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
        Assert.Equal("file-too-large", Assert.Single(documents[0].Diagnostics).Code);
        Assert.NotNull(documents[1].Episode);
        Assert.Equal("file-too-large", Assert.Single((await Read(new MarkdownOptions { MaxFileBytes = 10 }))[1].Diagnostics).Code);
    }

    [Fact]
    public async Task A_dangling_link_is_told_and_the_rest_goes_on()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "a.md"), "nowhere.md");
        Write("b.md", Document("Two"));
        var documents = await Read();
        var diagnostic = Assert.Single(documents[0].Diagnostics);
        Assert.Equal(("link-dangling", "a.md"), (diagnostic.Code, diagnostic.Location));
        Assert.Contains("nowhere.md", diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(documents[1].Episode);
    }

    [Fact]
    public async Task Links_to_folders_are_followed_but_not_in_circles()
    {
        Write("a/one.md", Document("One"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "a", "up"), _folder.FullName);
        Assert.Equal(["a/one.md"], (await Read()).Select(document => document.Location));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var document = Assert.Single(await Read(path: "nowhere"));
        Assert.Equal((true, "folder-unreadable"), (document.IsFolder, document.Diagnostics[0].Code));
    }

    [Fact]
    public async Task Reading_ends_when_it_is_cancelled()
    {
        for (var i = 0; i < 50; i++)
            Write($"{i}.md", Document("x"));
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var document in MarkdownFolder.Open(_folder.FullName).ReadAsync(cancellationToken: source.Token))
                await source.CancelAsync();
        });
    }

    [Fact]
    public async Task Podcast_toml_above_the_folder_sets_site_and_time_zone()
    {
        Write("podcast.toml", "title = \"Show\"\nsiteUrl = \"https://show.example\"\ntimeZone = \"Europe/Berlin\"\n");
        Write("episodes/a.md", "+++\ntitle = \"A\"\ndate = 2025-07-01T12:00:00\n+++\n[x](x)\n");
        var folder = MarkdownFolder.Open(Path.Combine(_folder.FullName, "episodes"));
        Assert.Equal("Show", folder.Podcast!.Title);
        var episode = Assert.Single(await Read(path: "episodes")).Episode!;
        Assert.Equal(new DateTimeOffset(2025, 7, 1, 12, 0, 0, TimeSpan.FromHours(2)), episode.PublishedAt);
        Assert.Equal("https://show.example/x", Assert.Single(episode.Notes.Mentions).Url);
    }

    [Fact]
    public void A_broken_podcast_toml_is_told_and_says_nothing()
    {
        Write("podcast.toml", "title = \"Show\n");
        var folder = MarkdownFolder.Open(_folder.FullName);
        Assert.Null(folder.Podcast);
        Assert.Equal(("toml-invalid", 1), (Assert.Single(folder.Diagnostics).Code, folder.Diagnostics[0].Line));
    }
}
