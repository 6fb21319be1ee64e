using PodcastApi.Ingestion.Notes;

namespace PodcastApi.Ingestion.Tests.Notes;

public sealed class TimeMarksTests
{
    private static string Read(params string[] lines) => string.Join('|', TimeMarks.Read(
        ShowNotesReader.Read("<ul>" + string.Concat(lines.Select(line => $"<li>{line}</li>")) + "</ul>")).Select(chapter => $"{chapter.StartSeconds} {chapter.Title}"));

    [Theory]
    [InlineData("00:00 One", "1:05 Two", "1:00:00 Three", "0 One|65 Two|3600 Three")]
    [InlineData("[00:10] One", "(01:05) - Two", "[@72:00]: Three", "10 One|65 Two|4320 Three")]
    [InlineData("<b><a href=\"#t=00:11\">00:11</a></b> One", "<a href=\"#t=2\">00:20</a> \u2013 Two", "00:30 Three", "11 One|20 Two|30 Three")]
    [InlineData("00:10 One", "00:10 One again", "00:20 Two", "")]
    [InlineData("00:10 One", "00:05 Two", "00:20 Three", "")]
    [InlineData("00:10 One", "00:20 Two", "16:9 is no time", "")]
    [InlineData("00:10", "00:20", "00:30", "")]
    [InlineData("1:2:3:4 One", "1:02x Two", "10:70 Three", "")]
    public void Rising_marks_with_titles_are_chapters(string first, string second, string third, string expected) =>
        Assert.Equal(expected, Read(first, second, third));

    [Theory]
    [InlineData("00:11 One", true)]
    [InlineData("[1:02:03]", true)]
    [InlineData("9:99", false)]
    [InlineData("٠١:٠٢ One", false)]
    [InlineData("One 00:11", false)]
    [InlineData("One", false)]
    [InlineData("", false)]
    public void A_time_mark_begins_its_line(string line, bool isMark) => Assert.Equal(isMark, TimeMarks.IsTimeMark(line));

    [Fact]
    public void Marks_that_fall_are_no_chapters_however_many_rise() =>
        Assert.Empty(TimeMarks.Read(ShowNotesReader.Read("<p>00:10 a<br>00:05 b<br>00:20 c<br>00:30 d</p>")));

    [Fact]
    public void A_mark_is_no_mention() => Assert.Empty(ShowNotesReader.Read("<ul><li>00:11 One</li></ul>").Mentions);
}
