using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Merging;
using static PodcastApi.Ingestion.Tests.Resolution.Merging.MemberBuilder;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

public sealed class FieldPickerTests
{
    private static readonly EpisodeDraft Draft = new() { Title = "x", PublishedOn = new(2026, 1, 1) };

    /// <summary>Whose word counts, field by field, when file, feed and text state it.</summary>
    [Theory]
    [InlineData("title", "written")]
    [InlineData("sourceTitle", "published")]
    [InlineData("slug", "written")]
    [InlineData("number", "written")]
    [InlineData("type", "published")]
    [InlineData("publishedOn", "written")]
    [InlineData("publishedAt", "published")]
    [InlineData("summary", "written")]
    [InlineData("notes", "written")]
    [InlineData("audio", "published")]
    [InlineData("durationSeconds", "published")]
    [InlineData("guid", "published")]
    [InlineData("pageUrl", "written")]
    [InlineData("imageUrl", "written")]
    [InlineData("aliases", "written")]
    [InlineData("people", "written")]
    [InlineData("companies", "written")]
    [InlineData("chapters", "published")]
    [InlineData("transcripts", "published")]
    public void What_authors_write_counts_for_readers_and_what_publishers_tell_for_players(string name, string order)
    {
        var field = Enum.GetValues<EpisodeField>().Single(field => FieldPrecedence.Of(field).Name == name);
        SourceKind[] expected = order == "written" ? [SourceKind.Markdown, SourceKind.Rss, SourceKind.PlainText] : [SourceKind.Rss, SourceKind.Markdown, SourceKind.PlainText];
        Assert.Equal(expected, new FieldPicker([Text(Draft), Feed(Draft), File(Draft)]).InOrder(field).Select(member => member.Member.Clues.Kind));
    }

    [Fact]
    public void Every_field_has_its_row() =>
        Assert.Equal(19, Enum.GetValues<EpisodeField>().Select(field => FieldPrecedence.Of(field).Name).Distinct().Count());

    [Fact]
    public void An_earlier_file_is_an_earlier_edition_and_a_feed_or_a_text_never_is()
    {
        var late = Draft with { PublishedOn = new(2026, 1, 2) };
        Assert.Equal(1, Latest(File(Draft, "a"), File(late, "b")));
        Assert.Equal(2, Latest(File(Draft, "a"), File(Draft, "b")));
        Assert.Equal(2, Latest(File(Draft), Feed(late)));
        Assert.Equal(2, Latest(Feed(Draft), File(late)));
        Assert.Equal(2, Latest(Feed(Draft, "a"), Feed(late, "b")));
    }

    [Fact]
    public void Who_states_a_field_first_supplies_it()
    {
        var (file, feed) = (File(Draft), Feed(Draft with { Summary = "s", DurationSeconds = 5, Chapters = [new(0, null, "c", null, null)] }));
        var picker = new FieldPicker([feed, file]);
        Assert.Equal("s", picker.Pick(EpisodeField.Summary, draft => draft.Summary));
        Assert.Equal(5, picker.PickValue(EpisodeField.Duration, draft => draft.DurationSeconds));
        Assert.Single(picker.PickList(EpisodeField.Chapters, draft => draft.Chapters));
        Assert.Null(picker.Pick(EpisodeField.Guid, draft => draft.Guid));
        Assert.Null(picker.PickValue(EpisodeField.Type, draft => draft.Type));
        Assert.Empty(picker.PickList(EpisodeField.Transcripts, draft => draft.Transcripts));
        Assert.Equal([(file, ""), (feed, "chapters durationSeconds summary")], picker.Supplied().Select(supplied => (supplied.Member, string.Join(' ', supplied.Fields))));
    }

    private static int Latest(params MemberDraft[] members) => new FieldPicker(members).LatestInOrder(EpisodeField.People).Count();
}
