using System.Text;
using PodcastApi.Content;
using PodcastApi.Storage.Writing;
using static PodcastApi.Storage.Tests.Writing.Rows;

namespace PodcastApi.Storage.Tests.Writing;

public sealed class StoredTextTests
{
    // Not as attributes: metadata holds no half of a surrogate pair.
    public static TheoryData<string, string> Texts => new()
    {
        { "plain", "plain" },
        { "a\0b", "a\uFFFDb" },
        { "half \ud83d", "half \uFFFD" },
        { "\udc00 other half", "\uFFFD other half" },
        { "whole \ud83d\ude00", "whole \ud83d\ude00" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void What_the_database_cannot_hold_is_replaced(string text, string expected) => Assert.Equal(expected, StoredText.Clean(text));

    [Fact]
    public void Indexed_text_is_cut_between_characters()
    {
        var text = StoredText.Indexed(string.Concat(Enumerable.Repeat("\ud83d\ude00", 1000)));

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1990, StoredText.MaxIndexedBytes);
        Assert.EndsWith("\ud83d\ude00…", text, StringComparison.Ordinal);
        Assert.Equal("short", StoredText.Indexed("short"));
    }

    [Fact]
    public void Long_keys_stay_different()
    {
        var one = StoredText.Key(new string('é', 5000) + "1");
        var other = StoredText.Key(new string('é', 5000) + "2");

        Assert.NotEqual(one, other);
        Assert.InRange(Encoding.UTF8.GetByteCount(one), 500, 1000);
    }

    [Theory]
    [InlineData("/p/one/", "/p/one")]
    [InlineData("https://x.example/a/?b=1#c", "https://x.example/a/?b=1")]
    [InlineData(" /p ", "/p")]
    [InlineData("/", null)]
    [InlineData("#top", null)]
    public void A_path_has_one_form(string path, string? expected) => Assert.Equal(expected, AliasPath.Normalize(path));

    [Theory]
    [InlineData("https://x.example/a/b/", "/a/b")]
    [InlineData("https://x.example/", null)]
    [InlineData("https://x.example", null)]
    [InlineData("mailto:a@b.example", null)]
    public void The_path_of_a_page_is_its_own_alias(string url, string? expected) => Assert.Equal(expected, AliasPath.OfUrl(url));

    [Fact]
    public async Task Text_of_any_length_and_content_is_stored()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var random = new Random(1);
        // Many different words of the widest characters: the worst case for a search vector.
        var words = string.Join(' ', Enumerable.Range(0, 100_000).Select(i => char.ConvertFromUtf32(0x20000 + random.Next(40_000)) + char.ConvertFromUtf32(0x20000 + random.Next(40_000))));
        var nasty = "nul \0, half \ud800, " + new string('x', 100_000);
        var link = Link("https://x.example/" + new string('y', 1900));
        var episode = Episode("one") with
        {
            Title = nasty,
            SourceTitle = nasty,
            Summary = words,
            NotesText = words,
            NotesHtml = nasty,
            Guid = nasty,
            AudioUrl = nasty,
            PageUrl = "https://x.example/" + nasty,
            ImageUrl = nasty,
            AudioMediaType = nasty,
            Aliases = ["/" + nasty],
            Companies = [CompanyId("acme")],
            Sections = [new SectionRow(nasty, SectionKind.Other, nasty, nasty)],
            Mentions = [.. Enumerable.Range(0, 3).Select(i => new MentionRow(Guid.NewGuid(), link.Id, words, words, nasty, MentionContext.Item, 1))],
            Appearances = [new AppearanceRow(Guid.NewGuid(), PersonId("ada"), AppearanceRole.Guest, 1, nasty, nasty)],
            Chapters = [new ChapterRow(0, null, nasty, nasty, nasty)],
            Transcripts = [new TranscriptRow(nasty, nasty, nasty, nasty)],
            Sources = [new EpisodeSourceRow(SourceKind.Rss, nasty, "CURRENT", nasty, 1, [nasty], test.Time.Now)],
        };
        var batch = new ContentBatch
        {
            Podcasts = [Podcast() with { Title = nasty, Description = nasty, Guid = nasty, Categories = [nasty], PageUrls = ["https://x.example/" + nasty] }],
            Companies = [Company("acme") with { Name = nasty, NameKey = nasty, AlternativeNames = [nasty] }],
            People = [Person("ada") with { Name = nasty, NameKey = nasty, Profiles = [new ProfileRow(ProfileKind.Other, "https://x.example/" + nasty), new ProfileRow(ProfileKind.GitHub, "https://github.example/ada")] }],
            Links = [link with { Host = nasty }],
            Episodes = [episode],
        };

        await test.WriteAsync(batch);

        Assert.Equal(["1|GITHUB"], await test.RowsAsync("select position, kind from person_profile"));
        Assert.False((await test.WriteAsync(batch)).Changed);
    }

    [Fact]
    public async Task A_link_that_is_too_long_to_be_indexed_is_refused_by_name()
    {
        await using var test = await StorageDatabase.CreateAsync();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => test.WriteAsync(new ContentBatch { Links = [Link("https://x.example/" + new string('y', 2000))] }));

        Assert.Contains("https://x.example/yyy", error.Message, StringComparison.Ordinal);
        Assert.Contains("2000 bytes", error.Message, StringComparison.Ordinal);
    }
}
