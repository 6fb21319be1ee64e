using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.Markdown.FrontMatter;
using PodcastApi.Ingestion.Sources.Titles;

namespace PodcastApi.Ingestion.Sources.Markdown;

/// <summary>Translates a Markdown document into what it says of an episode.</summary>
internal static class MarkdownTranslator
{
    private static readonly string[] SectionPageKeys =
        ["sort_by", "paginate_by", "paginate_path", "paginate_reversed", "page_template", "insert_anchor_links", "in_search_index", "generate_feeds", "cascade"];

    /// <summary>Whether the front matter is that of a section's page (Zola, Hugo), which is about no episode.</summary>
    public static bool IsSectionPage(MarkdownDocument document) =>
        document.FrontMatter.Entries.Any(entry => SectionPageKeys.Contains(entry.Key, StringComparer.Ordinal));

    /// <summary>Translates one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Site, time zone and which links are read.</param>
    /// <param name="diagnostics">Takes what was ignored, and why.</param>
    /// <exception cref="RefusedException">No title, no such date, or a body that nests too deeply.</exception>
    public static EpisodeDraft Translate(MarkdownDocument document, MarkdownOptions options, ICollection<Diagnostic> diagnostics)
    {
        var fields = FrontMatterReader.Read(document.FrontMatter, document.Location, options.SiteUrl, diagnostics);
        var name = DocumentName.Read(document.Location);
        var notes = Notes(document, options, Page(fields, options));
        var title = NotesText.Fold(fields.Title);
        var credited = fields.People.Where(person => person.Role == AppearanceRole.Guest).Select(person => person.Name).ToArray();
        // The author's own title stands as it is; it only tells what the keys do not, and nothing of guests that they name.
        var parsed = FeedTitle.Parse(title);
        parsed = credited.Length > 0 ? parsed with { Guests = [], Company = null, CompanyIsEmployer = false } : parsed.Confirm([], notes.Text);
        return TitleGuests.Complete(parsed, new EpisodeDraft
        {
            Title = title,
            Guid = fields.Guid,
            Slug = fields.Slug ?? name.Slug,
            Aliases = fields.Aliases,
            Season = fields.Season ?? parsed.Season,
            Number = fields.Number ?? parsed.Number,
            Type = fields.Type,
            IsDraft = fields.IsDraft || DocumentName.IsDraft(document.Location),
            PublishedOn = fields.Date?.Day ?? name.Date,
            PublishedAt = fields.Date?.Instant(options.TimeZone ?? TimeZoneInfo.Utc),
            Summary = fields.Summary ?? notes.Lead,
            Audio = fields.Audio,
            DurationSeconds = fields.DurationSeconds,
            PageUrl = fields.PageUrl,
            ImageUrl = fields.ImageUrl,
            People = credited.Length > 0 ? fields.People : [.. TitleGuests.Of(parsed), .. fields.People],
            Companies = fields.Companies,
            Notes = notes,
            Chapters = fields.Chapters.Count > 0 ? fields.Chapters : TimeMarks.Read(notes),
            Transcripts = fields.Transcripts,
            Extra = fields.Extra,
        });
    }

    private static Uri? Page(FrontMatterFields fields, MarkdownOptions options) =>
        fields.PageUrl is { } page ? new Uri(page) : options.SiteUrl;

    private static ShowNotes Notes(MarkdownDocument document, MarkdownOptions options, Uri? page)
    {
        try
        {
            return ShowNotesReader.Read(MarkdownBody.ToHtml(document.Body, options.ReadBareUrls), page);
        }
        catch (Exception mistake) when (mistake is ArgumentException or RegexMatchTimeoutException)
        {
            throw new RefusedException(new Diagnostic(
                DiagnosticSeverity.Error, "markdown-too-deep", document.Location, null, null,
                "The text nests lists, quotes or tags too deeply to be read.", "Flatten it: a hundred levels are more than anybody follows."));
        }
    }
}
