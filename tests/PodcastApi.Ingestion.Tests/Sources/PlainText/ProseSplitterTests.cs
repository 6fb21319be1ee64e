using PodcastApi.Ingestion.Sources.PlainText;

namespace PodcastApi.Ingestion.Tests.Sources.PlainText;

public sealed class ProseSplitterTests
{
    [Fact]
    public void Paragraphs_end_where_a_sentence_runs_into_the_next() =>
        Assert.Equal(["We talk. A lot.", "And then we stop!", "Why? Because."], Texts("We talk. A lot.And then we stop!Why? Because."));

    [Fact]
    public void Abbreviations_and_versions_end_no_paragraph() => Assert.Equal(["The U.S.A. and v1.2 of it"], Texts("The U.S.A. and v1.2 of it"));

    [Fact]
    public void Questions_behind_a_colon_are_a_list() =>
        Assert.Equal(
            [("We ask:", false), ("Why now?", true), ("Who pays for it?", true), ("What is next is open.", false)],
            ProseSplitter.Split("We ask:Why now?Who pays for it?What is next is open.").Select(segment => (segment.Text, segment.Kind == PlainTextSegmentKind.Item)));

    [Fact]
    public void One_question_is_no_list() =>
        Assert.DoesNotContain(ProseSplitter.Split("We ask:Why now?Nobody knows."), segment => segment.Kind == PlainTextSegmentKind.Item);

    [Theory]
    [InlineData("We ask:Why now?Who pays?", 2)]
    [InlineData("We ask.Why now?Who pays?Nobody.", 0)]
    [InlineData("We ask:Why now? Or not?Who pays?Nobody.", 0)]
    [InlineData("We ask:Why now?Who pays. Or who?Nobody.", 0)]
    public void A_question_of_the_list_is_one_sentence_and_follows_a_colon(string text, int questions) =>
        Assert.Equal(questions, ProseSplitter.Split(text).Count(segment => segment.Kind == PlainTextSegmentKind.Item));

    [Theory]
    [InlineData(150, 2)]
    [InlineData(151, 0)]
    public void A_question_of_the_list_has_at_most_150_characters(int length, int questions) =>
        Assert.Equal(questions, ProseSplitter.Split($"We ask:{"Why".PadRight(length - 1, 'y')}?Who pays?").Count(segment => segment.Kind == PlainTextSegmentKind.Item));

    private static IEnumerable<string> Texts(string text) => ProseSplitter.Split(text).Select(segment => segment.Text);
}
