using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>Puts an episode together from all its documents: a function of what they say and of the podcast alone.</summary>
internal static class EpisodeMerger
{
    /// <param name="members">The documents of the episode; at least one.</param>
    /// <param name="podcast">What holds for all episodes of the podcast.</param>
    /// <param name="now">Decides between published and scheduled.</param>
    public static MergedEpisode Merge(IEnumerable<MemberDraft> members, PodcastContext podcast, DateTimeOffset now)
    {
        var picker = new FieldPicker(members);
        var title = picker.Pick(EpisodeField.Title, CleanTitle)!;
        var (season, number) = Numbers(picker);
        var isDraft = picker.InOrder(EpisodeField.Title).All(member => member.Draft.IsDraft);
        var (day, instant) = Dates(picker, podcast.TimeZone);
        if (instant is null && !isDraft)
            (day, instant) = FirstSeen(picker, podcast.TimeZone);
        var pageUrl = picker.Pick(EpisodeField.PageUrl, draft => draft.PageUrl);
        return new MergedEpisode
        {
            Title = title,
            SourceTitle = picker.Pick(EpisodeField.SourceTitle, draft => draft.Title)!,
            Slug = picker.Pick(EpisodeField.Slug, draft => draft.Slug is { Length: > 0 } slug ? Slug.From(slug) : null) ?? EpisodeSlug.Of(season, number, title),
            Season = season,
            Number = number,
            Type = picker.PickValue(EpisodeField.Type, draft => draft.Type) ?? EpisodeType.Full,
            Status = isDraft ? EpisodeStatus.Draft : instant > now ? EpisodeStatus.Scheduled : EpisodeStatus.Published,
            PublishedOn = day,
            PublishedAt = instant,
            Summary = picker.Pick(EpisodeField.Summary, draft => draft.Summary is { Length: > 0 } summary ? summary : null),
            Notes = NotesMerger.Merge(picker, podcast),
            Audio = picker.Pick(EpisodeField.Audio, draft => draft.Audio),
            DurationSeconds = picker.PickValue(EpisodeField.Duration, draft => draft.DurationSeconds),
            Guid = picker.Pick(EpisodeField.Guid, draft => draft.Guid),
            PageUrl = pageUrl,
            PageUrls = [.. picker.InOrder(EpisodeField.PageUrl).Select(member => member.Draft.PageUrl).OfType<string>().Where(url => url != pageUrl).Distinct()],
            ImageUrl = picker.Pick(EpisodeField.ImageUrl, draft => draft.ImageUrl),
            Aliases = Aliases(picker),
            People = PeopleMerger.Merge(picker),
            Companies = CompaniesMerger.Merge(picker),
            Chapters = picker.PickList(EpisodeField.Chapters, draft => draft.Chapters),
            Transcripts = picker.PickList(EpisodeField.Transcripts, draft => draft.Transcripts),
            Sources = picker.Supplied(),
        };
    }

    private static string CleanTitle(EpisodeDraft draft) => draft.CleanTitle is { Length: > 0 } clean ? clean : draft.Title;

    /// <summary>Both from one source: seasons and numbers of two sources may count differently.</summary>
    private static (int? Season, int? Number) Numbers(FieldPicker picker)
    {
        foreach (var member in picker.InOrder(EpisodeField.Number))
        {
            if (member.Draft.Season is not null || member.Draft.Number is not null)
                return picker.Supply(member, EpisodeField.Number, (member.Draft.Season, member.Draft.Number));
        }

        return (null, null);
    }

    /// <summary>
    /// The day as it is written; the instant from whoever knows one of that day, else the day's beginning in the podcast's time zone.
    /// </summary>
    private static (DateOnly? Day, DateTimeOffset? Instant) Dates(FieldPicker picker, TimeZoneInfo zone)
    {
        var day = picker.PickValue(EpisodeField.PublishedOn, draft => draft.PublishedOn ?? DayOf(draft.PublishedAt));
        if (day is not { } known)
            return (null, null);
        var instant = picker.PickValue(EpisodeField.PublishedAt, draft => (draft.PublishedOn ?? DayOf(draft.PublishedAt)) == known ? draft.PublishedAt : null);
        return (known, instant?.ToUniversalTime() ?? LocalDay.Start(known, zone));
    }

    /// <summary>What everybody can see has a date: where no source tells one, the one on which it came to be seen here.</summary>
    private static (DateOnly? Day, DateTimeOffset? Instant) FirstSeen(FieldPicker picker, TimeZoneInfo zone)
    {
        var seen = picker.InOrder(EpisodeField.PublishedOn).Min(member => member.FirstSeenAt);
        var instant = seen.AddTicks(-(seen.Ticks % TimeSpan.TicksPerSecond));
        return (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime), instant);
    }

    private static DateOnly? DayOf(DateTimeOffset? instant) => instant is { } known ? DateOnly.FromDateTime(known.DateTime) : null;

    private static IReadOnlyList<string> Aliases(FieldPicker picker)
    {
        var aliases = new List<string>();
        foreach (var member in picker.InOrder(EpisodeField.Aliases).Where(member => member.Draft.Aliases.Count > 0))
        {
            aliases.AddRange(member.Draft.Aliases);
            picker.Supply(member, EpisodeField.Aliases, true);
        }

        return [.. aliases.Distinct()];
    }
}
