using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.PlainText;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

public sealed class PlainTextFolderTests : IDisposable
{
    private const string Description =
        "Builds should be quick and boring.In this episode we talk to Jane Doe, an engineer at Acme, about caches.About AcmeAcme is a company that makes build tools for everybody."
        + "About Jane DoeJane Doe is an engineer who likes caches.Links From The Episodecache - Where results are keptBuild Guide - How to build with a cache!The Old WayOfficial LinksAcme WebsiteJane Doe on GitHub";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Text_without_tags_has_its_sections_and_people_again()
    {
        Write("acme.txt", "Acme with Jane Doe\n" + Description);
        var document = Assert.Single(await ReadAsync());
        var episode = document.Episode!;
        Assert.Equal(("acme.txt", "acme", "Acme with Jane Doe", "Acme"), (document.Location, episode.Slug, episode.Title, episode.CleanTitle));
        Assert.Equal(
            [(null, SectionKind.Other), ("About Acme", SectionKind.AboutCompany), ("About Jane Doe", SectionKind.AboutPerson), ("Links From The Episode", SectionKind.Links), ("Official Links", SectionKind.OfficialLinks)],
            episode.Notes.Sections.Select(section => (section.Heading, section.Kind)));
        Assert.Equal("Builds should be quick and boring.\n\nIn this episode we talk to Jane Doe, an engineer at Acme, about caches.", episode.Summary);
        Assert.Equal(("Jane Doe", AppearanceRole.Guest, "Acme"), episode.People.Select(person => (person.Name, person.Role, person.Company)).Single());
        Assert.Equal(("Acme", "Acme is a company that makes build tools for everybody."), episode.Companies.Select(company => (company.Name, company.AboutText)).Single());
    }

    [Fact]
    public async Task Items_have_a_text_and_a_description_and_never_a_URL()
    {
        Write("acme.txt", "Acme with Jane Doe\n" + Description);
        var mentions = Assert.Single(await ReadAsync()).Episode!.Notes.Mentions;
        Assert.Equal(
            [("cache", "Where results are kept", 3), ("Build Guide", "How to build with a cache!", 3), ("The Old Way", null, 3), ("Acme Website", null, 4), ("Jane Doe on GitHub", null, 4)],
            mentions.Select(mention => (mention.Text, mention.Description, mention.Section)));
        Assert.All(mentions, mention => Assert.Equal((null, null, MentionContext.Item), (mention.Url, mention.UrlAsWritten, mention.Context)));
    }

    [Fact]
    public async Task Title_lines_and_description_lines_take_turns_and_the_last_may_be_missing()
    {
        Write("feed.txt", $"Acme with Jane Doe\n{Description}\n\nShow Ep 7 - Other Things\n{Description}\nLast One");
        var documents = await ReadAsync();
        Assert.Equal(["feed.txt#Acme with Jane Doe", "feed.txt#Show Ep 7 - Other Things", "feed.txt#Last One"], documents.Select(document => document.Location));
        Assert.Equal([(null, null, "Acme"), (null, 7, "Other Things"), (null, null, null)], documents.Select(document => (document.Episode!.Slug, document.Episode.Number, document.Episode.CleanTitle)));
        Assert.Empty(documents[2].Episode!.Notes.Sections);
    }

    [Fact]
    public async Task Text_with_lines_keeps_its_headings_and_lists()
    {
        Write("notes.txt", "A Plain Episode\n\nSome words first.\n\nLinks\n- cache - Where results are kept\n* Build Guide\n\nCredits\nMusic by John Smith.");
        var notes = Assert.Single(await ReadAsync()).Episode!.Notes;
        Assert.Equal([null, "Links", "Credits"], notes.Sections.Select(section => section.Heading));
        Assert.Equal([("cache", "Where results are kept"), ("Build Guide", null)], notes.Mentions.Select(mention => (mention.Text, mention.Description)));
    }

    [Fact]
    public async Task A_list_behind_the_last_paragraph_of_a_section_is_found_without_a_heading_of_its_own()
    {
        Write("acme.txt", "Acme with Jane Doe\nWords first.About AcmeAcme builds things.Thanks to all who helped.Jane Doe on GitHubJane Doe on MastodonAcme Website");
        var notes = Assert.Single(await ReadAsync()).Episode!.Notes;
        Assert.Equal([("Jane Doe on GitHub", 1), ("Jane Doe on Mastodon", 1), ("Acme Website", 1)], notes.Mentions.Select(mention => (mention.Text, mention.Section)));
        Assert.EndsWith("Thanks to all who helped.", notes.Sections[1].Text.Split("Jane Doe on", 2)[0].TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_of_several_dashes_parts_a_title_from_its_description()
    {
        Write("acme.txt", "Acme with Jane Doe\nWords first.Links From The EpisodeHandbook - Caches - How results are kept for laterBuild Guide - How to build with a cache");
        var mentions = Assert.Single(await ReadAsync()).Episode!.Notes.Mentions;
        Assert.Equal([("Handbook - Caches", "How results are kept for later"), ("Build Guide", "How to build with a cache")], mentions.Select(mention => (mention.Text, mention.Description)));
    }

    [Fact]
    public async Task A_text_without_a_title_is_named_after_its_file()
    {
        Write("untitled.txt", Description);
        Assert.Equal("untitled", Assert.Single(await ReadAsync()).Episode!.Title);
    }

    [Fact]
    public async Task Markup_in_text_is_text()
    {
        Write("a.txt", "Title\nUse Box<T> & <script>alert(1)</script> here.");
        var notes = Assert.Single(await ReadAsync()).Episode!.Notes;
        Assert.Equal("Use Box<T> & <script>alert(1)</script> here.", notes.Text);
        Assert.DoesNotContain("<script", notes.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_already_known_is_not_read_again()
    {
        Write("acme.txt", "Acme with Jane Doe\n" + Description);
        var hash = Assert.Single(await ReadAsync()).RawHash;
        Assert.Null(Assert.Single(await ReadAsync(_ => hash)).Episode);
        Write("acme.txt", "Acme with Jane Doe\n" + Description + " more");
        Assert.NotNull(Assert.Single(await ReadAsync(_ => hash)).Episode);
    }

    [Fact]
    public async Task Broken_files_are_refused_one_by_one()
    {
        Write("a-good.txt", "Title\nText");
        Write("b-empty.txt", " \n\n");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "c-binary.txt"), [0, 1, 2, 3]);
        File.WriteAllText(Path.Combine(_folder.FullName, "d-other.json"), "{}");
        using (var large = File.OpenWrite(Path.Combine(_folder.FullName, "e-large.txt")))
            large.SetLength(200L * 1024 * 1024);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "f-dangling.txt"), Path.Combine(_folder.FullName, "nowhere"));
        var documents = await ReadAsync();
        Assert.Equal(
            [("a-good.txt", null), ("b-empty.txt", "document-empty"), ("c-binary.txt", "document-binary"), ("e-large.txt", "file-too-large"), ("f-dangling.txt", "link-dangling")],
            documents.Select(document => (document.Location, document.Diagnostics is [var diagnostic, ..] ? diagnostic.Code : null)));
        Assert.All(documents.Skip(1), document => Assert.Equal((null, DiagnosticSeverity.Error), (document.Episode, document.Diagnostics[0].Severity)));
    }

    [Fact]
    public async Task Text_that_is_not_UTF_8_is_read_as_windows_1252_with_a_warning()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "a.txt"), Encoding.Latin1.GetBytes("Grüße\nEin Text über Züge."));
        var document = Assert.Single(await ReadAsync());
        Assert.Equal(("Grüße", "charset-invalid-bytes"), (document.Episode!.Title, Assert.Single(document.Diagnostics).Code));
    }

    [Fact]
    public async Task Text_in_two_bytes_a_character_is_no_binary_file()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.txt"), "Title\nText", Encoding.Unicode);
        Assert.Equal("Title", Assert.Single(await ReadAsync()).Episode!.Title);
    }

    [Fact]
    public async Task A_single_file_is_a_source()
    {
        Write("a.txt", "Title\nText");
        var locations = new List<string>();
        await foreach (var document in PlainTextFolder.Open(Path.Combine(_folder.FullName, "a.txt")).ReadAsync())
            locations.Add(document.Location);
        Assert.Equal(["a.txt"], locations);
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_told_and_the_rest_goes_on()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "b"));
        Write("a.txt", "Title");
        Write("c.txt", "Title");
        var found = new List<(string, bool)>();
        foreach (var file in PlainTextFiles.Find(_folder.FullName))
        {
            found.Add((file.Location, file.Problem is not null));
            if (file.Location == "a.txt")
                Directory.Delete(Path.Combine(_folder.FullName, "b"));
        }

        Assert.Equal([("a.txt", false), ("b/", true), ("c.txt", false)], found);
    }

    [Fact]
    public async Task Links_to_folders_are_not_followed_whatever_they_are_called()
    {
        Write("a.txt", "Title");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "circle"), _folder.FullName);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "circle.txt"), _folder.FullName);
        Assert.Equal(["a.txt"], (await ReadAsync()).Select(document => document.Location));
    }

    [Fact]
    public async Task Folders_are_read_in_order_of_their_paths()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "b", "c"));
        foreach (var name in (string[])["z.txt", "a.txt", "b/m.txt", "b/c/d.txt", ".hidden.txt"])
            Write(name, "Title of " + name);
        Assert.Equal(["a.txt", "b/c/d.txt", "b/m.txt", "z.txt"], (await ReadAsync()).Select(document => document.Location));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private async Task<List<DocumentDraft>> ReadAsync(Func<string, ReadOnlyMemory<byte>?>? knownHash = null)
    {
        var documents = new List<DocumentDraft>();
        await foreach (var document in PlainTextFolder.Open(_folder.FullName).ReadAsync(knownHash))
            documents.Add(document);
        return documents;
    }
}
