using System.Text;
using PodcastApi.Content;

namespace PodcastApi.Storage.Writing.Staging;

/// <summary>Writes rows in the column order of their <see cref="StageTable"/>.</summary>
internal static class StageRows
{
    public static void Write(Hashed<PodcastRow> podcast, int ordinal, CopyBuffer buffer)
    {
        var row = podcast.Row;
        buffer.Row(StageTable.Podcast.CopyColumns).Add(row.Id).Add(StoredText.Slug(row.Slug)).Add(StoredText.Indexed(row.Title))
            .Add(row.Description).Add(row.Language).Add(row.Author).Add(row.WebsiteUrl).Add(row.FeedUrl).Add(row.ImageUrl)
            .Add(row.Explicit).Add(row.Categories).Add(row.Guid is { } guid ? StoredText.Indexed(guid) : null).Add(row.TimeZone)
            .Add(row.Provisional).Add(podcast.Hash).Add(ordinal);
    }

    public static void WriteHosts(Hashed<PodcastRow> podcast, CopyBuffer buffer)
    {
        for (var i = 0; i < podcast.Row.Hosts.Count; i++)
            buffer.Row(StageTable.PodcastHost.CopyColumns).Add(podcast.Row.Id).Add(podcast.Row.Hosts[i]).Add(i + 1);
    }

    public static void WriteSeasonTitles(Hashed<PodcastRow> podcast, CopyBuffer buffer)
    {
        foreach (var (number, title) in podcast.Row.SeasonTitles)
            buffer.Row(StageTable.SeasonTitle.CopyColumns).Add(podcast.Row.Id).Add(number).Add(title);
    }

    public static void Write(Hashed<CompanyRow> company, int ordinal, CopyBuffer buffer)
    {
        var row = company.Row;
        buffer.Row(StageTable.Company.CopyColumns).Add(row.Id).Add(StoredText.Slug(row.Slug)).Add(StoredText.Indexed(row.Name))
            .Add(StoredText.Key(row.NameKey)).Add(row.AlternativeNames).Add(row.AboutHtml).Add(row.AboutText).Add(row.WebsiteUrl)
            .Add(row.ImageUrl).Add(company.Hash).Add(ordinal);
    }

    public static void Write(Hashed<PersonRow> person, int ordinal, CopyBuffer buffer)
    {
        var row = person.Row;
        buffer.Row(StageTable.Person.CopyColumns).Add(row.Id).Add(StoredText.Slug(row.Slug)).Add(StoredText.Indexed(row.Name))
            .Add(StoredText.Key(row.NameKey)).Add(row.AlternativeNames).Add(row.AboutHtml).Add(row.AboutText).Add(row.ImageUrl)
            .Add(person.Hash).Add(ordinal);
    }

    public static void WriteProfiles(Hashed<PersonRow> person, CopyBuffer buffer)
    {
        var position = 0;
        foreach (var profile in person.Row.Profiles)
        {
            // An address of that length leads to nobody.
            if (Encoding.UTF8.GetByteCount(profile.Url) > StoredText.MaxIndexedBytes)
                continue;
            buffer.Row(StageTable.PersonProfile.CopyColumns).Add(person.Row.Id).Add(++position)
                .Add(EnumNames<ProfileKind>.Of(profile.Kind)).Add(profile.Url);
        }
    }

    public static void Write(Hashed<LinkRow> link, int ordinal, CopyBuffer buffer)
    {
        var row = link.Row;
        buffer.Row(StageTable.Link.CopyColumns).Add(row.Id).Add(row.Url).Add(StoredText.Indexed(row.Host))
            .Add(EnumNames<LinkKind>.Of(row.Kind)).Add(link.Hash).Add(ordinal);
    }

    public static void Write(Hashed<EpisodeRow> episode, int ordinal, CopyBuffer buffer)
    {
        var row = episode.Row;
        buffer.Row(StageTable.Episode.CopyColumns).Add(row.Id).Add(row.PodcastId).Add(StoredText.Slug(row.Slug))
            .Add(StoredText.Indexed(row.Title)).Add(StoredText.Indexed(row.SourceTitle)).Add(row.Season).Add(row.Number)
            .Add(EnumNames<EpisodeType>.Of(row.Type)).Add(EnumNames<EpisodeStatus>.Of(row.Status)).Add(row.PublishedAt)
            .Add(row.PublishedOn).Add(row.Summary).Add(row.NotesHtml).Add(row.NotesText).Add(row.AudioUrl).Add(row.AudioMediaType)
            .Add(row.AudioBytes).Add(row.DurationSeconds).Add(row.Guid is { } guid ? StoredText.Indexed(guid) : null).Add(row.PageUrl)
            .Add(row.ImageUrl).Add(row.Aliases).Add(episode.Hash).Add(ordinal);
    }

    public static void WriteAppearances(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        foreach (var row in episode.Row.Appearances)
        {
            buffer.Row(StageTable.Appearance.CopyColumns).Add(row.Id).Add(episode.Row.Id).Add(episode.Row.PodcastId).Add(row.PersonId)
                .Add(row.CompanyId).Add(EnumNames<AppearanceRole>.Of(row.Role)).Add(row.Position).Add(row.CreditedAs).Add(row.Title)
                .Add(episode.Row.PublishedAt).Add(IsVisible(episode));
        }
    }

    public static void WriteCompanies(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        for (var i = 0; i < episode.Row.Companies.Count; i++)
        {
            buffer.Row(StageTable.EpisodeCompany.CopyColumns).Add(episode.Row.Id).Add(episode.Row.Companies[i])
                .Add(episode.Row.PodcastId).Add(i + 1).Add(episode.Row.PublishedAt).Add(IsVisible(episode));
        }
    }

    public static void WriteSections(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        var position = 0;
        foreach (var row in episode.Row.Sections)
        {
            buffer.Row(StageTable.Section.CopyColumns).Add(episode.Row.Id).Add(++position).Add(row.Heading)
                .Add(EnumNames<SectionKind>.Of(row.Kind)).Add(row.Html).Add(row.Text);
        }
    }

    public static void WriteMentions(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        var position = 0;
        foreach (var row in episode.Row.Mentions)
        {
            buffer.Row(StageTable.Mention.CopyColumns).Add(row.Id).Add(episode.Row.Id).Add(episode.Row.PodcastId).Add(++position)
                .Add(row.SectionPosition).Add(row.LinkId).Add(row.Text).Add(row.Description).Add(row.UrlAsWritten).Add(row.ResolvedBy)
                .Add(EnumNames<MentionContext>.Of(row.Context)).Add(episode.Row.PublishedAt).Add(IsVisible(episode));
        }
    }

    public static void WriteChapters(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        var position = 0;
        foreach (var row in episode.Row.Chapters)
        {
            buffer.Row(StageTable.Chapter.CopyColumns).Add(episode.Row.Id).Add(++position).Add(row.StartSeconds).Add(row.EndSeconds)
                .Add(row.Title).Add(row.Url).Add(row.ImageUrl);
        }
    }

    public static void WriteTranscripts(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        var position = 0;
        foreach (var row in episode.Row.Transcripts)
        {
            buffer.Row(StageTable.Transcript.CopyColumns).Add(episode.Row.Id).Add(++position).Add(row.Url).Add(row.MediaType)
                .Add(row.Language).Add(row.Rel);
        }
    }

    public static void WriteSources(Hashed<EpisodeRow> episode, CopyBuffer buffer)
    {
        var position = 0;
        foreach (var row in episode.Row.Sources)
        {
            buffer.Row(StageTable.EpisodeSource.CopyColumns).Add(episode.Row.Id).Add(++position)
                .Add(EnumNames<SourceKind>.Of(row.Kind)).Add(row.Location).Add(row.Status).Add(row.MatchedBy).Add(row.Confidence)
                .Add(row.Fields).Add(row.LastSeenAt);
        }
    }

    private static bool IsVisible(Hashed<EpisodeRow> episode) => episode.Row.Status == EpisodeStatus.Published;
}
