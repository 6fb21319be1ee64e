using System.Globalization;
using System.Text.RegularExpressions;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Notes;

/// <summary>Time marks in show notes, one a line: <c>12:34 Title</c>, <c>[01:02:03] - Title</c>, <c>(@1:35) Title</c>.</summary>
internal static partial class TimeMarks
{
    /// <summary>Fewer marks than this may as well be times of the day.</summary>
    private const int FewestMarks = 3;

    /// <summary>The chapters that the notes list; none when the marks are too few or do not rise.</summary>
    public static IReadOnlyList<ChapterDraft> Read(ShowNotes notes)
    {
        var chapters = new List<ChapterDraft>();
        foreach (var section in notes.Sections)
        {
            foreach (var line in section.Text.Split('\n'))
            {
                if (ReadLine(line) is not { } chapter)
                    continue;
                if (chapters.Count > 0 && chapter.StartSeconds < chapters[^1].StartSeconds)
                    return [];
                if (chapters.Count == 0 || chapter.StartSeconds > chapters[^1].StartSeconds)
                    chapters.Add(chapter);
            }
        }

        return chapters.Count < FewestMarks ? [] : chapters;
    }

    /// <summary>A line with a time mark and a title as a chapter; null for any other.</summary>
    public static ChapterDraft? ReadLine(string line) =>
        HasColon(line) && Mark().Match(line) is { Success: true } mark && mark.Groups["title"].Length > 0
            ? new ChapterDraft(Seconds(mark), null, mark.Groups["title"].Value, null, null)
            : null;

    /// <summary>Whether a line begins with a time mark.</summary>
    public static bool IsTimeMark(string line) => HasColon(line) && Mark().IsMatch(line);

    /// <summary>Tells most lines that have no mark without a regular expression.</summary>
    private static bool HasColon(ReadOnlySpan<char> line) => line[..Math.Min(line.Length, 12)].Contains(':');

    private static double Seconds(Match mark) =>
        (Part(mark, "hours") * 3600) + (Part(mark, "minutes") * 60) + Part(mark, "seconds");

    private static int Part(Match mark, string name) =>
        mark.Groups[name].Success ? int.Parse(mark.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^\s*[\[(]?@?(?:(?<hours>[0-9]{1,2}):)?(?<minutes>[0-9]{1,3}):(?<seconds>[0-5][0-9])[\])]?(?=$|[\s:\u2013\u2014-])\s*[:\u2013\u2014-]*\s*(?<title>.*?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
