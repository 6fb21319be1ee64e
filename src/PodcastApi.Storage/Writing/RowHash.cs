using PodcastApi.Content;

namespace PodcastApi.Storage.Writing;

/// <summary>
/// What of a row counts when it is asked whether it changed. Slug, and an episode's podcast and status, are compared beside it,
/// since slugs may be numbered here, and merging and publishing change the others in place. When a source was last seen does
/// not count at all.
/// </summary>
internal sealed class RowHash
{
    private readonly CanonicalHash _hash = new();

    public byte[] Of(PodcastRow row) => _hash.Start()
        .Add(row.Title).Add(row.Description).Add(row.Language).Add(row.Author).Add(row.WebsiteUrl).Add(row.FeedUrl)
        .Add(row.ImageUrl).Add(row.Explicit).Add(row.Categories).Add(row.Guid).Add(row.TimeZone).Add(row.Provisional).Add(row.Hosts)
        .Add(
            row.SeasonTitles.OrderBy(season => season.Key).ToArray(),
            static (hash, season) => hash.Add((long)season.Key).Add(season.Value))
        .Add(Paths(row.PageUrls)).Finish();

    public byte[] Of(PersonRow row) => _hash.Start()
        .Add(row.Name).Add(row.NameKey).Add(row.AlternativeNames).Add(row.AboutHtml).Add(row.AboutText).Add(row.ImageUrl)
        .Add(row.Profiles, static (hash, profile) => hash.Add(EnumNames<ProfileKind>.Of(profile.Kind)).Add(profile.Url)).Finish();

    public byte[] Of(CompanyRow row) => _hash.Start()
        .Add(row.Name).Add(row.NameKey).Add(row.AlternativeNames).Add(row.AboutHtml).Add(row.AboutText)
        .Add(row.WebsiteUrl).Add(row.ImageUrl).Finish();

    public byte[] Of(LinkRow row) => _hash.Start().Add(row.Url).Add(row.Host).Add(EnumNames<LinkKind>.Of(row.Kind)).Finish();

    public byte[] Of(EpisodeRow row) => _hash.Start()
        .Add(row.Title).Add(row.SourceTitle).Add((long?)row.Season).Add((long?)row.Number)
        .Add(EnumNames<EpisodeType>.Of(row.Type)).Add(row.PublishedAt).Add(row.PublishedOn).Add(row.Summary).Add(row.NotesHtml)
        .Add(row.NotesText).Add(row.AudioUrl).Add(row.AudioMediaType).Add(row.AudioBytes).Add((long?)row.DurationSeconds).Add(row.Guid)
        .Add(row.PageUrl).Add(row.ImageUrl).Add(row.Aliases).Add(Paths(row.PageUrls))
        .Add(row.Appearances, Appearance)
        .Add(row.Companies)
        .Add(row.Sections, static (hash, section) => hash
            .Add(section.Heading).Add(EnumNames<SectionKind>.Of(section.Kind)).Add(section.Html).Add(section.Text))
        .Add(row.Mentions, Mention)
        .Add(row.Chapters, static (hash, chapter) => hash
            .Add(chapter.StartSeconds).Add(chapter.EndSeconds).Add(chapter.Title).Add(chapter.Url).Add(chapter.ImageUrl))
        .Add(row.Transcripts, static (hash, transcript) => hash
            .Add(transcript.Url).Add(transcript.MediaType).Add(transcript.Language).Add(transcript.Rel))
        .Add(row.Sources, static (hash, source) => hash
            .Add(EnumNames<SourceKind>.Of(source.Kind)).Add(source.Location).Add(source.Status).Add(source.MatchedBy).Add(source.Confidence).Add(source.Fields))
        .Finish();

    /// <summary>As they are stored: the order and how they are spelled tell nothing.</summary>
    private static string[] Paths(IReadOnlyList<string> urls) =>
        [.. urls.Select(AliasPath.Normalize).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static void Appearance(CanonicalHash hash, AppearanceRow row) => hash
        .Add(row.Id).Add(row.PersonId).Add(EnumNames<AppearanceRole>.Of(row.Role)).Add((long)row.Position).Add(row.CreditedAs)
        .Add(row.Title).Add(row.CompanyId);

    private static void Mention(CanonicalHash hash, MentionRow row) => hash
        .Add(row.Id).Add(row.LinkId).Add(row.Text).Add(row.Description).Add(row.UrlAsWritten).Add(row.ResolvedBy)
        .Add(EnumNames<MentionContext>.Of(row.Context)).Add((long?)row.SectionPosition);
}
