using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>A link to be written: title and counts follow from the mentions. One that nothing mentions does not stay.</summary>
/// <param name="Id">The id of its URL.</param>
/// <param name="Url">The canonical URL, at most <see cref="MaxUrlBytes"/> long; no two ids may share one.</param>
/// <param name="Host">The host, without <c>www.</c></param>
/// <param name="Kind">What it leads to.</param>
public sealed record LinkRow(Guid Id, string Url, string Host, LinkKind Kind)
{
    /// <summary>The longest URL that is indexed, in bytes of UTF-8. A mention of a longer one keeps it as written and has no link.</summary>
    public const int MaxUrlBytes = StoredText.MaxIndexedBytes;
}
