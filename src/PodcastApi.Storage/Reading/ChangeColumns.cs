namespace PodcastApi.Storage.Reading;

/// <summary>The first columns of a page of changes.</summary>
internal static class ChangeColumns
{
    public const int Type = 0;
    public const int Id = 1;
    public const int Revision = 2;
    public const int Depth = 3;
    public const int Action = 4;
    public const int MergedInto = 5;
}
