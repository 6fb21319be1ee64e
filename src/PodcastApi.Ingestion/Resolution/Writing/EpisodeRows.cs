using PodcastApi.Content;
using PodcastApi.Ingestion.Curation;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Resolution.Entities;
using PodcastApi.Ingestion.Resolution.Merging;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Resolution.Writing;

/// <summary>Makes the rows of some episodes, once everybody and everything they name has an id.</summary>
internal sealed class EpisodeRows(EntityRegistry registry, Corrections corrections, PodcastContext podcast)
{
    private readonly Dictionary<Guid, LinkRow> _links = [];
    private readonly List<EpisodeRow> _episodes = [];
    private readonly List<ClaimRow> _claims = [];
    private readonly List<(Guid Episode, Guid Link)> _hidden = [];

    public IReadOnlyCollection<EpisodeRow> Episodes => _episodes;

    public IReadOnlyCollection<ClaimRow> Claims => _claims;

    /// <summary>Links that the episodes would mention if they were not hidden.</summary>
    public IReadOnlyCollection<(Guid Episode, Guid Link)> Hidden => _hidden;

    public ContentBatch Batch => new() { Episodes = _episodes, Links = [.. _links.Values] };

    /// <summary>Adds the rows of some episodes.</summary>
    public async Task AddAsync(IReadOnlyList<IdentifiedEpisode> episodes, CancellationToken cancellationToken)
    {
        var names = new EpisodeNames(episodes);
        await names.ResolveAsync(registry, cancellationToken);
        foreach (var (id, episode, sources) in episodes)
        {
            _episodes.Add(Episode(id, episode, sources, names));
            _claims.AddRange(EpisodeClaims.Of(id, episode, names));
        }
    }

    private EpisodeRow Episode(Guid id, MergedEpisode episode, IReadOnlyList<EpisodeSourceRow> sources, EpisodeNames names) => new()
    {
        Id = id,
        PodcastId = podcast.Id,
        Slug = episode.Slug,
        Title = episode.Title,
        SourceTitle = episode.SourceTitle,
        Season = episode.Season,
        Number = episode.Number,
        Type = episode.Type,
        Status = episode.Status,
        PublishedAt = episode.PublishedAt,
        PublishedOn = episode.PublishedOn,
        Summary = episode.Summary,
        NotesHtml = episode.Notes.Html is { } html ? Visible(id, html) : null,
        NotesText = episode.Notes.Text,
        AudioUrl = episode.Audio?.Url,
        AudioMediaType = episode.Audio?.MediaType,
        AudioBytes = episode.Audio?.Bytes,
        DurationSeconds = episode.DurationSeconds,
        Guid = episode.Guid,
        PageUrl = episode.PageUrl,
        ImageUrl = episode.ImageUrl,
        Aliases = episode.Aliases,
        PageUrls = PageAddresses.Of(episode, podcast),
        Appearances = Appearances(id, episode, names),
        Companies = [.. episode.Companies.Select(company => names.Of(id, company).Id).Distinct()],
        Sections = [.. episode.Notes.Sections.Select(section => new SectionRow(section.Heading, section.Kind, Visible(id, section.Html), section.Text))],
        Mentions = Mentions(id, episode.Notes),
        Chapters = [.. episode.Chapters.Select(chapter => new ChapterRow(chapter.StartSeconds, chapter.EndSeconds, chapter.Title, chapter.Url, chapter.ImageUrl))],
        Transcripts = [.. episode.Transcripts.Select(transcript => new TranscriptRow(transcript.Url, transcript.MediaType, transcript.Language, transcript.Rel))],
        Sources = sources,
    };

    /// <summary>Whoever turns out to be the same person under two names has the role once.</summary>
    private static List<AppearanceRow> Appearances(Guid episode, MergedEpisode merged, EpisodeNames names)
    {
        var rows = new List<AppearanceRow>();
        foreach (var person in merged.People)
        {
            var id = names.Of(episode, person).Id;
            if (rows.Exists(row => row.PersonId == id && row.Role == person.Role))
                continue;
            rows.Add(new AppearanceRow(
                EntityId.FromNaturalKey(ContentKind.Appearance, $"{episode}/{id}/{person.Role}").Value,
                id,
                person.Role,
                rows.Count(row => row.Role == person.Role) + 1,
                person.Name,
                person.Title,
                person.Company is { } company ? names.Of(episode, company, merged.Companies).Id : null));
        }

        return rows;
    }

    private List<MentionRow> Mentions(Guid episode, ShowNotes notes)
    {
        var rows = new List<MentionRow>(notes.Mentions.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var mention in notes.Mentions)
        {
            var canonical = mention.Url is { } url ? UrlCanonicalizer.Canonicalize(url) : null;
            if (canonical is not null && LinkId(canonical) is var hidden && corrections.IsHidden(hidden, episode))
            {
                _hidden.Add((episode, hidden));
                continue;
            }

            var key = canonical ?? mention.UrlAsWritten ?? mention.Text;
            var occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
            rows.Add(new MentionRow(
                EntityId.FromNaturalKey(ContentKind.Mention, $"{episode}/{key}/{occurrence}").Value,
                canonical is null ? null : Link(canonical),
                mention.Text,
                mention.Description,
                mention.UrlAsWritten ?? (mention.ResolvedBy is null ? null : mention.Url),
                mention.Context,
                mention.Section >= 0 && mention.Section < notes.Sections.Count ? mention.Section + 1 : null,
                canonical is null ? null : mention.ResolvedBy));
        }

        return rows;
    }

    private string Visible(Guid episode, string html) =>
        corrections.HideLinks ? HiddenLinks.TakeOut(html, podcast.SiteUrl, url => corrections.IsHidden(LinkId(url), episode)) : html;

    private Guid Link(string canonical)
    {
        var id = LinkId(canonical);
        if (!_links.ContainsKey(id))
            _links.Add(id, new LinkRow(id, canonical, UrlCanonicalizer.HostOf(canonical), corrections.KindOf(id) ?? LinkClassifier.Classify(canonical)));
        return id;
    }

    private static Guid LinkId(string canonical) => EntityId.FromNaturalKey(ContentKind.Link, canonical).Value;
}
