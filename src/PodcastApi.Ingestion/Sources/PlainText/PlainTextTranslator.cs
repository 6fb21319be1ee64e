using System.Net;
using System.Text;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.PlainText.Items;
using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Sources.PlainText;

/// <summary>Says in our words what a text says. It has lost its URLs, and none is made up: mentions have a text, and nothing to lead to.</summary>
internal static class PlainTextTranslator
{
    /// <param name="document">The text.</param>
    /// <param name="title">Its title, or what stands in for it.</param>
    /// <param name="slug">The name of the file, when it holds nothing else.</param>
    /// <param name="vocabulary">The words of the file.</param>
    /// <param name="weights">Those by which lists are parted; the ones that are part of the program unless told otherwise.</param>
    public static EpisodeDraft Translate(PlainTextDocument document, string title, string? slug, TextVocabulary vocabulary, double[]? weights = null)
    {
        var parsed = FeedTitle.Parse(title);
        var names = Names(parsed);
        var notes = Notes(PlainTextSegmenter.Segment(document.Lines, vocabulary, names, weights ?? ItemWeights.Default));
        parsed = parsed.Confirm([], notes.Text);
        return TitleGuests.Complete(parsed, new EpisodeDraft
        {
            Title = title,
            CleanTitle = parsed.Clean == title ? null : parsed.Clean,
            Slug = slug,
            Season = parsed.Season,
            Number = parsed.Number,
            Summary = notes.Lead,
            People = [.. TitleGuests.Of(parsed)],
            Notes = notes,
        });
    }

    /// <summary>Guests and the company or topic that a title tells of.</summary>
    public static IReadOnlyCollection<string> Names(FeedTitle title) => title.Guests.Count > 0 ? [.. title.Guests, title.Clean] : [];

    private static ShowNotes Notes(IReadOnlyList<PlainTextSegment> segments)
    {
        if (segments.Count == 0)
            return ShowNotes.Empty;
        var section = segments[0].Kind == PlainTextSegmentKind.Heading ? -1 : 0;
        var mentions = new List<MentionDraft>();
        foreach (var segment in segments)
        {
            if (segment.Kind == PlainTextSegmentKind.Heading)
                section++;
            else if (segment.Kind == PlainTextSegmentKind.Item)
                mentions.Add(TextUrls.Item(segment, section));
            else
                mentions.AddRange(TextUrls.Prose(segment.Text, Math.Max(section, 0)));
        }

        // Only the mentions are known better here: the reader of markup sees items without links.
        return ShowNotesReader.Read(Markup(segments)) with { Mentions = mentions };
    }

    private static string Markup(IReadOnlyList<PlainTextSegment> segments)
    {
        var markup = new StringBuilder();
        var isInList = false;
        foreach (var segment in segments)
        {
            var isItem = segment.Kind == PlainTextSegmentKind.Item;
            if (isItem != isInList)
                markup.Append(isItem ? "<ul>" : "</ul>");
            isInList = isItem;
            var (text, description) = (WebUtility.HtmlEncode(segment.Text), WebUtility.HtmlEncode(segment.Description));
            markup.Append(segment.Kind switch
            {
                PlainTextSegmentKind.Heading => $"<h3>{text}</h3>",
                PlainTextSegmentKind.Item => description is null ? $"<li>{text}</li>" : $"<li>{text} - {description}</li>",
                PlainTextSegmentKind.Paragraph => $"<p>{text}</p>",
            });
        }

        return (isInList ? markup.Append("</ul>") : markup).ToString();
    }
}
