using System.Buffers.Text;
using System.Text;
using PodcastApi.Ingestion.Resolution.Review;

namespace PodcastApi.Server.Rest.Runs;

/// <summary>The place of an item in the list of what is doubtful, alike in REST and GraphQL.</summary>
internal static class ReviewCursor
{
    public static string Of(ReviewItem item) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{(int)item.Kind}\n{item.Key}"));

    /// <summary>Whether the text is such a cursor.</summary>
    public static bool TryRead(string text, out (ReviewKind Kind, string Key) place)
    {
        var plain = Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)) : "";
        var end = plain.IndexOf('\n', StringComparison.Ordinal);
        var isOne = end == 1 && char.IsAsciiDigit(plain[0]) && Enum.IsDefined((ReviewKind)(plain[0] - '0'));
        place = isOne ? ((ReviewKind)(plain[0] - '0'), plain[(end + 1)..]) : default;
        return isOne;
    }
}
