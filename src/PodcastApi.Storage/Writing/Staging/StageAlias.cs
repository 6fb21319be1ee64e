using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Writing.Staging;

/// <summary>Aliases that rows declare. Those that follow from slugs are made when the slugs are settled.</summary>
internal static class StageAlias
{
    public const string CreateSql = """
        create temp table stage_alias (type text collate "C", path text collate "C", id uuid, kind text collate "C") on commit drop;
        create index on stage_alias (id);
        """;

    public const string CopySql = "copy stage_alias (type, path, id, kind) from stdin (format binary)";

    public static void Write(Hashed<PodcastRow> podcast, CopyBuffer buffer)
    {
        foreach (var url in podcast.Row.PageUrls)
            Page(buffer, ContentKind.Podcast, podcast.Row.Id, url);
    }

    public static void Write(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        var row = episode.Row;
        foreach (var alias in row.Aliases)
            Add(buffer, ContentKind.Episode, row.Id, AliasPath.Normalize(alias), AliasKind.Alias);
        if (row.PageUrl is { } page)
            Page(buffer, ContentKind.Episode, row.Id, page);
        foreach (var url in row.PageUrls)
            Page(buffer, ContentKind.Episode, row.Id, url);
    }

    private static void Page(CopyBuffer buffer, ContentKind type, Guid id, string url)
    {
        Add(buffer, type, id, AliasPath.Normalize(url), AliasKind.Page);
        Add(buffer, type, id, AliasPath.OfUrl(url), AliasKind.Page);
    }

    private static void Add(CopyBuffer buffer, ContentKind type, Guid id, string? path, AliasKind kind)
    {
        if (path is null)
            return;
        buffer.Row(4).Add(EnumNames<ContentKind>.Of(type)).Add(path).Add(id).Add(EnumNames<AliasKind>.Of(kind));
    }
}
