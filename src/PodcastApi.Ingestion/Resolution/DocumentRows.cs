using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution;

/// <summary>What is noted of a document once it is tied to an episode.</summary>
internal static class DocumentRows
{
    public static DocumentTie Tie(SuppliedFields supplied, Guid podcast, Guid episode)
    {
        var member = supplied.Member.Member;
        return new DocumentTie(member.Clues.Document, podcast, episode, member.MatchedBy, member.Confidence, supplied.Fields);
    }

    public static EpisodeSourceRow Source(SuppliedFields supplied, IReadOnlyDictionary<long, StoredDocument> stored)
    {
        var member = supplied.Member.Member;
        var document = stored[member.Clues.Document];
        return new EpisodeSourceRow(
            document.Kind, Location(document.Kind, document.SourceLocation, document.Location), EnumNames<Storage.Entities.DocumentStatus>.Of(document.Status), member.MatchedBy,
            Math.Round(member.Confidence, 2), supplied.Fields, document.LastSeenAt);
    }

    /// <summary>What may be shown: no path of this machine. An item of a feed is shown with the feed's address or file name.</summary>
    public static string Location(SourceKind kind, string source, string document)
    {
        if (kind != SourceKind.Rss)
            return document;
        var isUrl = Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        return $"{(isUrl ? source : Path.GetFileName(source))}#{document}";
    }
}
