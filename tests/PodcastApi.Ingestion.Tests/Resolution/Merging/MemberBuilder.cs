using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;
using PodcastApi.Ingestion.Resolution.Merging;

namespace PodcastApi.Ingestion.Tests.Resolution.Merging;

/// <summary>Documents of one episode, each from a draft written in few words.</summary>
internal static class MemberBuilder
{
    public static MemberDraft File(EpisodeDraft draft, string name = "a") => Member(SourceKind.Markdown, draft, name);

    public static MemberDraft Feed(EpisodeDraft draft, string name = "a") => Member(SourceKind.Rss, draft, name);

    public static MemberDraft Text(EpisodeDraft draft, string name = "a") => Member(SourceKind.PlainText, draft, name);

    public static EpisodeDraft Told(ShowNotes notes) => new() { Title = "x", Notes = notes };

    private static MemberDraft Member(SourceKind kind, EpisodeDraft draft, string name) =>
        new(new EpisodeMember(CluesReader.Read(draft, kind, (long)kind, (long)kind, name), "origin", 1), draft);
}
