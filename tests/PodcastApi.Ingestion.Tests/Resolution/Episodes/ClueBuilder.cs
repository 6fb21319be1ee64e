using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Tests.Resolution.Episodes;

/// <summary>Clues as the reader finds them, from a draft written in few words.</summary>
internal static class ClueBuilder
{
    public const long Folder = 1;
    public const long Feed = 2;
    public const long Text = 3;

    public static EpisodeClues Clues(long source, string name, EpisodeDraft draft) => CluesReader.Read(
        draft,
        source switch { Folder => SourceKind.Markdown, Feed => SourceKind.Rss, _ => SourceKind.PlainText },
        document: source * 1000 + name.GetHashCode(StringComparison.Ordinal) % 500,
        source,
        $"{source}/{name}");

    public static PersonDraft Guest(string name) => new() { Name = name, FoundBy = "test" };

    public static ShowNotes Written(string text) => new() { Text = text, Html = $"<p>{text}</p>" };

    public static ShowNotes Links(params string[] urls) => new()
    {
        Text = "",
        Mentions = [.. urls.Select(url => new MentionDraft { Text = url, UrlAsWritten = url, Url = url })],
    };

    /// <summary>Each episode as the names of its documents, in order.</summary>
    public static string[] Match(params EpisodeClues[] clues) =>
        [.. EpisodeMatcher.Match(clues).Select(cluster => string.Join(" ", cluster.Members.Select(member => member.Clues.Name))).Order(StringComparer.Ordinal)];

    /// <summary>The rule that tied the second document to the first; null when they stayed apart.</summary>
    public static string? Rule(EpisodeClues one, EpisodeClues other) =>
        EpisodeMatcher.Match([one, other]) is [{ Members: [_, var second] }] ? second.MatchedBy : null;
}
