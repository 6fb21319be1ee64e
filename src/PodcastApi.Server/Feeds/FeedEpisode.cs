using System.Net;

namespace PodcastApi.Server.Feeds;

/// <summary>An episode as a feed tells of it: what <see cref="FeedSelections.Episode"/> reads.</summary>
internal sealed record FeedEpisode
{
    public required string Id { get; init; }

    public required string Slug { get; init; }

    /// <summary>The title as it was published.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>The title without guests and numbers.</summary>
    public required string Title { get; init; }

    public required FeedPodcast Podcast { get; init; }

    public int? Season { get; init; }

    public int? Number { get; init; }

    public required string Type { get; init; }

    public DateTime? PublishedAt { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DateTime UpdatedAt { get; init; }

    /// <summary>Plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>Sanitised HTML.</summary>
    public string? NotesHtml { get; init; }

    public string? NotesText { get; init; }

    public FeedAudio? Audio { get; init; }

    public int? DurationSeconds { get; init; }

    /// <summary>The guid of the publisher's feed.</summary>
    public string? Guid { get; init; }

    public string? PageUrl { get; init; }

    public string? ImageUrl { get; init; }

    public required IReadOnlyList<FeedCredit> Appearances { get; init; }

    public required IReadOnlyList<FeedCompany> Companies { get; init; }

    public required IReadOnlyList<FeedChapter> Chapters { get; init; }

    public required IReadOnlyList<FeedTranscript> Transcripts { get; init; }

    public required IReadOnlyList<FeedLink> Links { get; init; }

    /// <summary>The notes with links that lead somewhere from everywhere: in place of relative ones what they were found to mean.</summary>
    public string? AbsoluteNotes => NotesHtml is null ? null : Links.Where(link => link.IsRelative).DistinctBy(link => link.UrlAsWritten).Aggregate(NotesHtml, (notes, link) => notes.Replace(
        $"href=\"{WebUtility.HtmlEncode(link.UrlAsWritten)}\"", $"href=\"{WebUtility.HtmlEncode(link.Url)}\"", StringComparison.Ordinal));
}

/// <summary>The podcast of an episode.</summary>
internal sealed record FeedPodcast(string Slug, string Title, string? WebsiteUrl, string? ImageUrl);

/// <summary>The file of an episode.</summary>
internal sealed record FeedAudio(string Url, string? MediaType, long? Bytes);

/// <summary>Somebody credited on an episode, with title and company held at that time.</summary>
internal sealed record FeedCredit(string CreditedAs, string Role, string? Title, FeedCompany? Company, FeedPerson Person);

/// <summary>A person with a picture and pages elsewhere.</summary>
internal sealed record FeedPerson(string Name, string? ImageUrl, IReadOnlyList<FeedProfile> Profiles)
{
    /// <summary>The page that stands for the person.</summary>
    public string? Url => Profiles.Count > 0 ? Profiles[0].Url : null;
}

/// <summary>A person's page elsewhere.</summary>
internal sealed record FeedProfile(string Url);

/// <summary>A company.</summary>
internal sealed record FeedCompany(string Name, string? WebsiteUrl);

/// <summary>A chapter; times are seconds from the start.</summary>
internal sealed record FeedChapter(double StartSeconds, double? EndSeconds, string Title, string? Url, string? ImageUrl);

/// <summary>A link in the notes.</summary>
internal sealed record FeedLink(string? Url, string? UrlAsWritten)
{
    /// <summary>Whether it is known where the link leads although it does not say so itself.</summary>
    public bool IsRelative => Url is not null && UrlAsWritten is not null && (UrlAsWritten.StartsWith('/') || !Uri.TryCreate(UrlAsWritten, UriKind.Absolute, out _));
}

/// <summary>Where a transcript is to be had.</summary>
internal sealed record FeedTranscript(string Url, string? MediaType, string? Language, string? Rel);
