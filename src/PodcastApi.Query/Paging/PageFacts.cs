namespace PodcastApi.Query.Paging;

/// <summary>What may be asked of a page. Each costs only when asked for.</summary>
[Flags]
public enum PageFacts
{
    None = 0,
    HasNextPage = 1,
    HasPreviousPage = 2,
    StartCursor = 4,
    EndCursor = 8,
    TotalCount = 16,
}
