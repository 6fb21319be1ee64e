using PodcastApi.Content;
using static PodcastApi.Content.SourceKind;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>
/// Whose word counts for each field when several sources state it: one row a field, the first kind that states it decides.
/// Between documents of one kind the fuller one comes first (<see cref="MemberOrder"/>).
/// </summary>
internal static class FieldPrecedence
{
    /// <summary>What authors write for readers.</summary>
    private static readonly SourceKind[] Written = [Markdown, Rss, PlainText];

    /// <summary>What publishers tell players.</summary>
    private static readonly SourceKind[] Published = [Rss, Markdown, PlainText];

    /// <summary>The kinds in order, and the field's name as <c>sources { fields }</c> shows it.</summary>
    public static (string Name, SourceKind[] Kinds) Of(EpisodeField field) => field switch
    {
        EpisodeField.Title => ("title", Written),
        EpisodeField.SourceTitle => ("sourceTitle", Published),
        EpisodeField.Slug => ("slug", Written),
        EpisodeField.Number => ("number", Written),
        EpisodeField.Type => ("type", Published),
        EpisodeField.PublishedOn => ("publishedOn", Written),
        EpisodeField.PublishedAt => ("publishedAt", Published),
        EpisodeField.Summary => ("summary", Written),
        EpisodeField.Notes => ("notes", Written),
        EpisodeField.Audio => ("audio", Published),
        EpisodeField.Duration => ("durationSeconds", Published),
        EpisodeField.Guid => ("guid", Published),
        EpisodeField.PageUrl => ("pageUrl", Written),
        EpisodeField.ImageUrl => ("imageUrl", Written),
        EpisodeField.Aliases => ("aliases", Written),
        EpisodeField.People => ("people", Written),
        EpisodeField.Companies => ("companies", Written),
        EpisodeField.Chapters => ("chapters", Published),
        EpisodeField.Transcripts => ("transcripts", Published),
    };
}
