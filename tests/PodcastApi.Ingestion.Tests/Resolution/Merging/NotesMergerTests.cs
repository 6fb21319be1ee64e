using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using static PodcastApi.Ingestion.Tests.Resolution.Merging.MemberBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class NotesMergerTests
{
    private const string Words = "one two three four five six seven eight nine ten eleven twelve";

    [Fact]
    public void Where_nobody_has_notes_there_are_none() => Assert.Same(ShowNotes.Empty, Merge(File(Told(ShowNotes.Empty)), Feed(Told(new() { Text = " " }))));

    [Fact]
    public void Links_without_any_words_are_notes() =>
        Assert.Single(Merge(File(Told(new() { Mentions = [Mention("Zig", "https://zig.example/")] })), Feed(Told(new() { Text = "t" }))).Mentions);

    [Fact]
    public void Notes_that_lost_no_address_are_taken_as_they_are()
    {
        var notes = new ShowNotes { Text = "t", Mentions = [Mention("Zig", "https://zig.example/")] };
        Assert.Same(notes, Merge(File(Told(notes)), Feed(Told(new() { Text = "u" }))));
    }

    [Fact]
    public void An_address_that_is_known_stays_whatever_others_link_with_the_same_words()
    {
        var notes = new ShowNotes { Text = "t", Mentions = [Mention("Zig", "https://zig.example/"), Mention("Curl", null)] };
        var mentions = Merge(File(Told(notes)), Feed(Told(new() { Text = "u", Mentions = [Mention("curl", "https://curl.example/")] }))).Mentions;
        Assert.Equal([("https://zig.example/", null), ("https://curl.example/", "sibling")], mentions.Select(mention => (mention.Url, mention.ResolvedBy)));
    }

    [Fact]
    public void Words_that_lead_to_two_addresses_tell_none()
    {
        var lost = File(Told(new() { Text = "t", Mentions = [Mention("Zig", null)] }));
        var one = Feed(Told(new() { Text = "u", Mentions = [Mention("zig", "https://zig.example/"), Mention("Zig", "https://zig.example/")] }));
        var other = Text(Told(new() { Text = "v", Mentions = [Mention("ZIG", "https://ziglang.example/")] }));
        Assert.Equal("https://zig.example/", Merge(lost, one).Mentions[0].Url);
        Assert.Null(Merge(lost, one, other).Mentions[0].Url);
    }

    [Fact]
    public void A_relative_address_is_not_taken_from_a_sibling_and_waits_for_the_site()
    {
        var lost = File(Told(new() { Text = "t", Mentions = [new() { Text = "Zig", UrlAsWritten = "/zig" }] }));
        var sibling = Feed(Told(new() { Text = "u", Mentions = [Mention("Zig", "https://zig.example/")] }));
        Assert.Null(Merge(lost, sibling).Mentions[0].Url);
        var site = new PodcastContext(Guid.Empty, TimeZoneInfo.Utc, new("https://example.org/x/"));
        var found = NotesMerger.Merge(new FieldPicker([lost, sibling]), site).Mentions[0];
        Assert.Equal(("https://example.org/zig", "site"), (found.Url, found.ResolvedBy));
    }

    [Fact]
    public void A_feed_that_breaks_off_is_not_completed_by_one_that_breaks_off_later()
    {
        var later = Words + " " + string.Join(' ', Enumerable.Range(0, 10).Select(i => $"word{i}"));
        var whole = later + " " + string.Join(' ', Enumerable.Range(10, 30).Select(i => $"word{i}"));
        var first = Feed(new() { Title = "x", Audio = new("https://cdn.example.org/1.mp3", null, null), Notes = new() { Text = Words } }, "a");
        var second = Feed(Told(new() { Text = later }), "b");
        Assert.Equal(whole, Merge(first, second, Text(Told(new() { Text = whole }))).Text);
        Assert.Equal(later, Merge(first, second).Text);
    }

    [Theory]
    [InlineData(10, 15, true)]
    [InlineData(9, 15, false)]
    [InlineData(10, 14, false)]
    public void A_beginning_has_ten_words_and_the_whole_half_as_many_again(int words, int all, bool isExcerpt) =>
        Assert.Equal(isExcerpt, NotesExcerpt.IsExcerpt(Feed(Told(new() { Text = Count(words) })), Text(Told(new() { Text = Count(all) }))));

    [Theory]
    [InlineData("read more here", true)]
    [InlineData("please read more here", false)]
    public void The_last_three_words_of_a_beginning_may_differ(string end, bool isExcerpt) =>
        Assert.Equal(isExcerpt, NotesExcerpt.IsExcerpt(Feed(Told(new() { Text = $"{Words} {end}" })), Text(Told(new() { Text = $"{Words} {Count(20)}" }))));

    [Fact]
    public void Only_a_feed_without_headings_breaks_off()
    {
        var (brief, whole) = (new ShowNotes { Text = Count(10) }, Text(Told(new() { Text = Count(40) })));
        Assert.True(NotesExcerpt.IsExcerpt(Feed(Told(brief)), whole));
        Assert.False(NotesExcerpt.IsExcerpt(File(Told(brief)), whole));
        Assert.False(NotesExcerpt.IsExcerpt(Feed(Told(brief with { Sections = [new("Links", 2, SectionKind.Other, "", "")] })), whole));
    }

    private static ShowNotes Merge(params MemberDraft[] members) => NotesMerger.Merge(new FieldPicker(members), new PodcastContext(Guid.Empty, TimeZoneInfo.Utc, null));

    private static MentionDraft Mention(string text, string? url) => new() { Text = text, Url = url };

    private static string Count(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{i}"));
}
