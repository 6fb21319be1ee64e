using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Storage.Writing;
using static PodcastApi.Ingestion.Curation.SettableForm;

namespace PodcastApi.Ingestion.Curation;

/// <summary>An episode that was put together, and what its dates depend on.</summary>
internal sealed record DatedEpisode(MergedEpisode Episode, TimeZoneInfo Zone, DateTimeOffset Now);

/// <summary>All fields that a correction can set, one row each.</summary>
public static class SettableFields
{
    internal static IReadOnlyList<SettableField<DatedEpisode>> OfEpisode { get; } =
    [
        Episode("title", Text, false, (episode, value) => episode with { Title = (string)value! }),
        Episode("slug", SettableForm.Slug, false, (episode, value) => episode with { Slug = (string)value! }),
        Episode("season", Integer, true, (episode, value) => episode with { Season = (int?)value }),
        Episode("number", Integer, true, (episode, value) => episode with { Number = (int?)value }),
        Episode("type", SettableForm.EpisodeType, false, (episode, value) => episode with { Type = EnumNames<EpisodeType>.TryParse((string)value!, out var type) ? type : episode.Type }),
        new("publishedAt", Time, false, Publish),
        Episode("summary", Text, true, (episode, value) => episode with { Summary = (string?)value }),
        Episode("durationSeconds", Integer, true, (episode, value) => episode with { DurationSeconds = (int?)value }),
        Episode("pageUrl", Url, true, (episode, value) => episode with { PageUrl = (string?)value }),
        Episode("imageUrl", Url, true, (episode, value) => episode with { ImageUrl = (string?)value }),
    ];

    internal static IReadOnlyList<SettableField<PersonRow>> OfPerson { get; } =
    [
        new("name", Text, false, (person, value) => person with
        {
            Name = (string)value!,
            NameKey = NameKey.ForPerson((string)value!),
            Slug = Content.Slug.From((string)value!),
            AlternativeNames = Others(person.AlternativeNames, person.Name, (string)value!),
        }),
        new("slug", SettableForm.Slug, false, (person, value) => person with { Slug = (string)value! }),
        new("about", Text, true, (person, value) => person with { AboutText = (string?)value, AboutHtml = Html((string?)value) }),
        new("imageUrl", Url, true, (person, value) => person with { ImageUrl = (string?)value }),
    ];

    internal static IReadOnlyList<SettableField<CompanyRow>> OfCompany { get; } =
    [
        new("name", Text, false, (company, value) => company with
        {
            Name = (string)value!,
            NameKey = NameKey.ForCompany((string)value!),
            Slug = Content.Slug.From((string)value!),
            AlternativeNames = Others(company.AlternativeNames, company.Name, (string)value!),
        }),
        new("slug", SettableForm.Slug, false, (company, value) => company with { Slug = (string)value! }),
        new("about", Text, true, (company, value) => company with { AboutText = (string?)value, AboutHtml = Html((string?)value) }),
        new("websiteUrl", Url, true, (company, value) => company with { WebsiteUrl = (string?)value }),
        new("imageUrl", Url, true, (company, value) => company with { ImageUrl = (string?)value }),
    ];

    internal static IReadOnlyList<SettableField<PodcastDraft>> OfPodcast { get; } =
    [
        new("title", Text, false, (podcast, value) => podcast with { Title = (string)value! }),
        new("slug", SettableForm.Slug, false, (podcast, value) => podcast with { Slug = (string)value! }),
        new("description", Text, true, (podcast, value) => podcast with { Description = (string?)value }),
        new("language", Text, true, (podcast, value) => podcast with { Language = (string?)value }),
        new("author", Text, true, (podcast, value) => podcast with { Author = (string?)value }),
        new("websiteUrl", Url, true, (podcast, value) => podcast with { WebsiteUrl = (string?)value }),
        new("feedUrl", Url, true, (podcast, value) => podcast with { FeedUrl = (string?)value }),
        new("imageUrl", Url, true, (podcast, value) => podcast with { ImageUrl = (string?)value }),
        new("explicit", SettableForm.Boolean, true, (podcast, value) => podcast with { Explicit = (bool?)value }),
        new("categories", Texts, true, (podcast, value) => podcast with { Categories = value is null ? [] : [.. value.AsArray().Select(item => (string)item!)] }),
    ];

    /// <summary>The fields of a kind of thing that can be set.</summary>
    public static IReadOnlyList<SettableField> Of(ContentKind kind) => kind switch
    {
        ContentKind.Episode => OfEpisode,
        ContentKind.Person => OfPerson,
        ContentKind.Company => OfCompany,
        ContentKind.Podcast => OfPodcast,
        _ => [],
    };

    private static SettableField<DatedEpisode> Episode(string name, SettableForm form, bool isClearable, Func<MergedEpisode, JsonNode?, MergedEpisode> apply) =>
        new(name, form, isClearable, (dated, value) => dated with { Episode = apply(dated.Episode, value) });

    /// <summary>As with sources: a day begins in the podcast's time zone, an instant is of the day in the offset as written.</summary>
    private static DatedEpisode Publish(DatedEpisode dated, JsonNode? value)
    {
        var text = (string)value!;
        var (day, instant) = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, LocalDay.Start(date, dated.Zone))
            : Instant(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
        return dated with
        {
            Episode = dated.Episode with
            {
                PublishedOn = day,
                PublishedAt = instant,
                Status = dated.Episode.Status == EpisodeStatus.Draft ? EpisodeStatus.Draft : instant > dated.Now ? EpisodeStatus.Scheduled : EpisodeStatus.Published,
            },
        };
    }

    private static (DateOnly, DateTimeOffset) Instant(DateTimeOffset instant) => (DateOnly.FromDateTime(instant.DateTime), instant.ToUniversalTime());

    private static IReadOnlyList<string> Others(IReadOnlyList<string> names, string before, string now) =>
        [.. names.Append(before).Where(name => name != now).Distinct().Order(StringComparer.Ordinal)];

    private static string? Html(string? text) => text is null ? null
        : string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
}
