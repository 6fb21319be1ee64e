using PodcastApi.Content;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Storage.Tests.Writing;

/// <summary>Short ways to say what is written.</summary>
internal static class Rows
{
    public static readonly Guid Show = Id(ContentKind.Podcast, "show");

    public static Guid Id(ContentKind kind, string name) => EntityId.FromNaturalKey(kind, name).Value;

    public static Guid PersonId(string name) => Id(ContentKind.Person, name);

    public static Guid CompanyId(string name) => Id(ContentKind.Company, name);

    public static Guid EpisodeId(string slug) => Id(ContentKind.Episode, slug);

    public static Guid LinkId(string url) => Id(ContentKind.Link, url);

    public static PodcastRow Podcast(string slug = "show") => new() { Id = Id(ContentKind.Podcast, slug), Slug = slug, Title = "The " + slug };

    public static PersonRow Person(string name) => new() { Id = PersonId(name), Slug = name, Name = name.ToUpperInvariant(), NameKey = name };

    public static CompanyRow Company(string name) => new() { Id = CompanyId(name), Slug = name, Name = name.ToUpperInvariant(), NameKey = name };

    public static LinkRow Link(string url) => new(LinkId(url), url, new Uri(url).Host, LinkKind.Other);

    public static EpisodeRow Episode(string slug, int day = 1, EpisodeStatus status = EpisodeStatus.Published, Guid? podcast = null) => new()
    {
        Id = EpisodeId(slug),
        PodcastId = podcast ?? Show,
        Slug = slug,
        Title = "Title of " + slug,
        SourceTitle = "Title of " + slug,
        Status = status,
        PublishedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1),
        PublishedOn = new DateOnly(2025, 1, 1).AddDays(day - 1),
    };

    public static EpisodeRow WithGuest(this EpisodeRow episode, string name, string? company = null, string? title = null, AppearanceRole role = AppearanceRole.Guest) =>
        episode with
        {
            Appearances =
            [
                .. episode.Appearances,
                new AppearanceRow(
                    Id(ContentKind.Appearance, $"{episode.Id}/{name}/{role}"), PersonId(name), role,
                    1 + episode.Appearances.Count(row => row.Role == role), name, title, company is null ? null : CompanyId(company)),
            ],
        };

    public static EpisodeRow About(this EpisodeRow episode, params string[] companies) =>
        episode with { Companies = [.. companies.Select(CompanyId)] };

    public static EpisodeRow WithLink(this EpisodeRow episode, string text, string? url) => episode with
    {
        Mentions =
        [
            .. episode.Mentions,
            new MentionRow(
                Id(ContentKind.Mention, $"{episode.Id}/{url ?? text}/{episode.Mentions.Count(row => row.UrlAsWritten == url && (url is not null || row.Text == text))}"),
                url is null ? null : LinkId(url), text, null, url, MentionContext.Item, null),
        ],
    };

    /// <summary>The episodes with everything that they refer to.</summary>
    public static ContentBatch Batch(params EpisodeRow[] episodes)
    {
        var people = new HashSet<string>(episodes.SelectMany(row => row.Appearances).Select(row => row.CreditedAs));
        var links = new HashSet<string>(episodes.SelectMany(row => row.Mentions).Where(row => row.LinkId is not null).Select(row => row.UrlAsWritten!));
        return new ContentBatch
        {
            People = [.. people.Select(Person)],
            Links = [.. links.Select(Link)],
            Episodes = episodes,
        };
    }

    public static ContentBatch With(this ContentBatch batch, params PodcastRow[] podcasts) => batch with { Podcasts = podcasts };

    public static ContentBatch With(this ContentBatch batch, params string[] companies) =>
        batch with { Companies = [.. companies.Select(Company)] };

    public static async Task<WriteResult> WriteAsync(this StorageDatabase test, params ContentBatch[] batches)
    {
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        foreach (var batch in batches)
            await writer.WriteAsync(batch, CancellationToken.None);
        return await writer.CompleteAsync(CancellationToken.None);
    }

    public static async Task<WriteResult> RunAsync(this StorageDatabase test, Action<ContentWriter> action, params ContentBatch[] batches)
    {
        await using var writer = await ContentWriter.BeginAsync(test.Database, CancellationToken.None);
        foreach (var batch in batches)
            await writer.WriteAsync(batch, CancellationToken.None);
        action(writer);
        return await writer.CompleteAsync(CancellationToken.None);
    }
}
