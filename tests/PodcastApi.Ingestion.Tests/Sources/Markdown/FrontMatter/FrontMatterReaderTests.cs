using System.Text;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown.FrontMatter;

public sealed class FrontMatterReaderTests
{
    [Theory]
    [InlineData("---\ntitle: A\n...\nBody", "Body")]
    [InlineData("---\ntitle: A\n---\nBody", "Body")]
    [InlineData("+++\ntitle = \"\"\"A\n...\n\"\"\"\n+++\nBody", "Body")]
    [InlineData("+++\ntitle = \"A\"\n+++", null)]
    [InlineData("\n \n+++\ntitle = \"A\"\n+++\nBody", "Body")]
    public void Front_matter_ends_at_its_mark_and_YAML_at_three_dots_too(string text, string? body) => Assert.Equal(body, Translate(text).Notes.Text);

    [Theory]
    [InlineData("{ \"title\": \"A\" }", "front-matter-missing", 1, 1, "JSON front matter is not read")]
    [InlineData("\n# A", "front-matter-missing", 2, 1, "Put title and date at the top")]
    [InlineData(" \n", "document-empty", null, null, "Write front matter")]
    [InlineData("---\n---\nBody", "title-missing", 2, 1, "Add the key \"title\"")]
    [InlineData("---\n~\n---\nBody", "title-missing", 2, 1, "Add the key \"title\"")]
    public void What_is_missing_is_told_with_its_place_and_the_way_out(string text, string code, int? line, int? column, string hint)
    {
        var diagnostic = Assert.Throws<RefusedException>(() => Translate(text)).Diagnostic;
        Assert.Equal((code, line, column), (diagnostic.Code, diagnostic.Line, diagnostic.Column));
        Assert.StartsWith(hint, diagnostic.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~", null)]
    [InlineData("null", null)]
    [InlineData("\"~\"", "~")]
    [InlineData("\"null\"", "null")]
    public void Null_of_YAML_is_no_value_unless_it_is_in_quotes(string value, string? guid) => Assert.Equal(guid, Translate($"---\ntitle: A\nguid: {value}\n---\n").Guid);

    [Theory]
    [InlineData("guests = \"Ann Lee\"\n[extra]\nguest = \"Bob Ray\"")]
    [InlineData("guest = \"Ann Lee\"\n[extra]\nguests = \"Bob Ray\"")]
    [InlineData("[extra]\nguests = \"Ann Lee\"\nguest = \"Bob Ray\"")]
    public void The_top_level_goes_before_tables_and_the_first_spelling_before_others(string keys) =>
        Assert.Equal("Ann Lee", Assert.Single(Read(keys).People).Name);

    [Theory]
    [InlineData("extra = 5", "extra", "5")]
    [InlineData("x = 1.5", "x", "1.5")]
    [InlineData("x = 2025-01-02", "x", "2025-01-02")]
    [InlineData("x = 12:30:00", "x", "12:30:00")]
    [InlineData("x = [\"a\", \"b\"]", "x", "a, b")]
    [InlineData("x = []", null, null)]
    [InlineData("transcript = \"Hello and welcome.\"", "transcript", "Hello and welcome.")]
    [InlineData("transcript = \"yes\"", "transcript", "yes")]
    public void What_is_not_understood_is_kept_as_text(string keys, string? name, string? value)
    {
        var extra = Read(keys).Extra;
        Assert.Equal(name is null ? [] : [KeyValuePair.Create(name, value!)], extra);
    }

    [Theory]
    [InlineData("audio = \"https://x.example/a.mp3\"\nurl = \"https://x.example/b.mp3\"", "https://x.example/a.mp3", "https://x.example/b.mp3")]
    [InlineData("url = \"https://x.example/b.mp3?x=1\"", "https://x.example/b.mp3?x=1", null)]
    [InlineData("url = \"https://x.example/b\"", null, "https://x.example/b")]
    [InlineData("length = 5", null, null)]
    public void A_url_is_the_audio_file_when_it_looks_like_one_and_nothing_else_is(string keys, string? audio, string? page)
    {
        var episode = Read(keys);
        Assert.Equal((audio, page), (episode.Audio?.Url, episode.PageUrl));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("5", 5L)]
    [InlineData("\"5\"", 5L)]
    public void A_length_of_nothing_is_none(string length, long? bytes) => Assert.Equal(bytes, Read($"audio = \"https://x.example/a.mp3\"\nlength = {length}").Audio!.Bytes);

    [Theory]
    [InlineData("chapters = [{ start = \"1:30\", title = \"A\" }]", 1, 0)]
    [InlineData("chapters = [\"1:30 A\"]", 1, 0)]
    [InlineData("chapters = [{ start = \"1:30\" }]", 0, 1)]
    [InlineData("chapters = [{ title = \"A\" }]", 0, 1)]
    [InlineData("chapters = [\"A\"]", 0, 1)]
    [InlineData("transcripts = [{ url = \"https://x.example/t.vtt\" }]", 1, 0)]
    [InlineData("transcripts = [{ type = \"text/vtt\" }]", 0, 1)]
    [InlineData("transcript = \"https://x.example/t.vtt\"", 1, 0)]
    public void Chapters_have_a_start_and_a_title_and_transcripts_an_address(string keys, int count, int ignored)
    {
        var diagnostics = new List<Diagnostic>();
        var episode = Read(keys, diagnostics);
        Assert.Equal((count, ignored), (episode.Chapters.Count + episode.Transcripts.Count, diagnostics.Count(diagnostic => diagnostic.Code == "front-matter-type")));
    }

    [Theory]
    [InlineData("guests = [\"Ann Lee\", \"Bob Ray\"]\nrole = [\"CTO\", \"Engineer\"]", "CTO|Engineer")]
    [InlineData("guests = [\"Ann Lee\", \"Bob Ray\"]\nrole = [\"Engineers\"]", "Engineers|Engineers")]
    [InlineData("guests = [\"Ann Lee\", \"Bob Ray\"]\nrole = \"CTO and Engineer\"", "CTO|Engineer")]
    public void Roles_are_one_for_each_guest_or_the_same_for_all(string keys, string titles) => Assert.Equal(titles, string.Join('|', Read(keys).People.Select(person => person.Title)));

    [Theory]
    [InlineData("company = \"\"", "")]
    [InlineData("company = [\"Acme\", \"Acme\"]\nguests = [{ name = \"Ann Lee\", company = \"Zed\" }, { name = \"Bob Ray\", company = \"Zed\" }]", "Acme|Zed")]
    public void A_company_has_a_name_and_is_told_once(string keys, string companies) => Assert.Equal(companies, string.Join('|', Read(keys).Companies.Select(company => company.Name)));

    [Theory]
    [InlineData("github = \"ann\"", "https://github.com/ann")]
    [InlineData("github = \"https://github.com/ann\"", "https://github.com/ann")]
    [InlineData("github = \"github.com/ann\"", "https://github.com/ann")]
    [InlineData("github = \"ann lee\"", "")]
    [InlineData("github = \"\"", "")]
    [InlineData("mastodon = \"@ann@social.example\"", "https://social.example/@ann")]
    [InlineData("mastodon = \"social.example/@ann\"", "https://social.example/@ann")]
    [InlineData("website = \"ann.example\"", "https://ann.example")]
    [InlineData("social = [\"ann.example/x\", \"\"]", "https://ann.example/x")]
    [InlineData("github = \"ann/repo\"", "")]
    [InlineData("social = { github = \"ann\", other = \"ann.example\" }", "https://github.com/ann|https://ann.example")]
    public void A_person_has_pages_by_address_or_by_name_on_a_platform(string keys, string urls) =>
        Assert.Equal(urls, string.Join('|', Assert.Single(Read($"[guest]\nname = \"Ann Lee\"\n{keys}").People).ProfileUrls));

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"yes\"", true)]
    [InlineData("\"On\"", true)]
    [InlineData("\"no\"", false)]
    [InlineData("\"off\"", false)]
    public void A_draft_says_so_in_words_too(string value, bool isDraft) => Assert.Equal(isDraft, Read("draft = " + value).IsDraft);

    [Theory]
    [InlineData("page_url = \"nine\"", "Write the whole URL, or set siteUrl in podcast.toml.")]
    [InlineData("page_url = \"nine:nine\"", "Write a URL that begins with https://.")]
    public void A_path_without_a_site_is_told_how_to_become_an_address(string keys, string hint)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Null(Read(keys, diagnostics).PageUrl);
        Assert.Equal(hint, Assert.Single(diagnostics, diagnostic => diagnostic.Code == "front-matter-url").Hint);
    }

    [Fact]
    public void A_long_value_is_shown_in_short()
    {
        var diagnostics = new List<Diagnostic>();
        Read($"page_url = \"{new string('x', 100)}\"", diagnostics);
        Assert.Contains($"\"{new string('x', 60)}…\"", Assert.Single(diagnostics, diagnostic => diagnostic.Code == "front-matter-url").Message, StringComparison.Ordinal);
    }

    private static EpisodeDraft Read(string keys, List<Diagnostic>? diagnostics = null) => Translate($"+++\ntitle = \"A\"\n{keys}\n+++\n", diagnostics);

    private static EpisodeDraft Translate(string text, List<Diagnostic>? diagnostics = null) =>
        MarkdownTranslator.Translate(MarkdownReader.Read(Encoding.UTF8.GetBytes(text), "a.md"), new MarkdownOptions(), diagnostics ?? []);
}
