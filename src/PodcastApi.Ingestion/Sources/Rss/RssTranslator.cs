using System.Security.Cryptography;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Notes;
using PodcastApi.Ingestion.Sources.Titles;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Sources.Rss;

/// <summary>Says in our words what a feed says in its own.</summary>
public static class RssTranslator
{
    /// <summary>The channel as a podcast.</summary>
    public static PodcastDraft Translate(RssFeed feed) => new()
    {
        Title = feed.Title,
        Description = PlainText(feed.Description),
        Language = LanguageTag(feed.Language),
        Author = FeedText.Title(feed.ItunesAuthor) ?? feed.Authors.Select(author => author.Name).FirstOrDefault(name => name is not null) ?? feed.ItunesOwner?.Name,
        WebsiteUrl = feed.Link,
        FeedUrl = feed.NewFeedUrl ?? feed.SelfUrl,
        ImageUrl = feed.ItunesImageUrl ?? feed.ImageUrl,
        Explicit = feed.Explicit,
        Categories = feed.ItunesCategories.Count > 0 ? feed.ItunesCategories : feed.Categories,
        Guid = feed.PodcastGuid,
        Hosts = [.. feed.Persons.Select(Person).Where(person => person.Role is AppearanceRole.Host or AppearanceRole.CoHost)],
        SeasonTitles = feed.SeasonNames,
    };

    /// <summary>An item as a document; one with an error has no episode, and neither has one whose hash is known.</summary>
    internal static DocumentDraft Translate(RssItem item, RssFeed feed, XmlReadOptions options, Func<string, ReadOnlyMemory<byte>?>? knownHash = null)
    {
        var document = new DocumentDraft
        {
            Location = RssItemNames.LocationOf(item),
            Kind = SourceKind.Rss,
            RawHash = Hash(item, feed),
            Diagnostics = item.Diagnostics,
        };
        if (document.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            || knownHash?.Invoke(document.Location) is { } known && known.Span.SequenceEqual(document.RawHash.Span))
            return document;
        if ((item.Title ?? RssItemNames.TitleOf(item)) is { } title)
            return document with { Episode = Episode(item, feed, title) };
        return document with
        {
            Diagnostics =
            [
                .. document.Diagnostics,
                new Diagnostic(DiagnosticSeverity.Error, "item-without-title", options.Location, item.Line, item.Column, "The item has no title, and nothing else to name it by.", "Give it a <title>."),
            ],
        };
    }

    /// <summary>The show's name and the base of links are part of what an item is read as.</summary>
    private static byte[] Hash(RssItem item, RssFeed feed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(item.Hash.Span);
        hash.AppendData(Encoding.UTF8.GetBytes($"{feed.Title}\n{item.Base}"));
        return hash.GetHashAndReset();
    }

    private static EpisodeDraft Episode(RssItem item, RssFeed feed, string title)
    {
        var markup = RssNotes.Choose(item);
        var notes = ShowNotesReader.Read(markup ?? string.Empty, item.Base, linkBareUrls: true);
        var persons = item.Persons.Select(Person).DistinctBy(person => (person.Name, person.Role)).ToList();
        var credited = persons.Where(person => person.Role == AppearanceRole.Guest).Select(person => person.Name).ToArray();
        var parsed = FeedTitle.Parse(item.ItunesTitle ?? title, feed.Title).Confirm(credited, notes.Text);
        if (credited.Length == 0)
            persons.AddRange(TitleGuests.Of(parsed));
        return TitleGuests.Complete(parsed, new EpisodeDraft
        {
            Title = title,
            CleanTitle = parsed.Clean == title ? null : parsed.Clean,
            Guid = item.Guid,
            Season = item.Season ?? parsed.Season,
            Number = item.Episode ?? parsed.Number,
            Type = EpisodeTypeOf(item.EpisodeType),
            PublishedOn = item.PubDate?.Day,
            PublishedAt = item.PubDate?.Instant,
            Summary = item.Summary ?? RssNotes.Summary(item, markup, notes),
            Audio = RssAudio.Choose(item),
            DurationSeconds = item.Duration,
            PageUrl = item.Link,
            ImageUrl = item.ItunesImageUrl ?? item.ImageUrl,
            People = persons,
            Companies = [.. item.Companies.Select(company => new CompanyDraft { Name = company.Name, WebsiteUrl = company.Href, FoundBy = "papi:company" })],
            Notes = notes,
            Chapters = item.Chapters.Count == 0 ? TimeMarks.Read(notes) : [.. item.Chapters.Select((chapter, i) => new ChapterDraft(chapter.Start, i + 1 < item.Chapters.Count ? item.Chapters[i + 1].Start : null, chapter.Title, chapter.Href, chapter.ImageUrl))],
            ChaptersUrl = item.ChaptersUrl,
            Transcripts = [.. item.Transcripts.Select(transcript => new TranscriptDraft(transcript.Url, transcript.Type, transcript.Language, transcript.Rel))],
            Extra = item.Extensions,
        });
    }

    private static PersonDraft Person(RssPerson person) => new()
    {
        Name = person.Name,
        Role = PersonRoles.Of(person.Role),
        ProfileUrls = person.Href is null ? [] : [person.Href],
        ImageUrl = person.ImageUrl,
        Title = person.Title,
        Company = person.Company,
        FoundBy = "podcast:person",
    };

    private static EpisodeType? EpisodeTypeOf(string? type) => type?.ToLowerInvariant() switch
    {
        "full" => EpisodeType.Full,
        "trailer" => EpisodeType.Trailer,
        "bonus" => EpisodeType.Bonus,
        _ => null,
    };

    private static string? PlainText(string? markup) => markup is null ? null : ElementLookup.NonEmpty(FeedText.IsMarkup(markup) ? ShowNotesReader.Read(markup).Text : markup);

    /// <summary>"en_us" as "en-US"; null for what is no language tag (BCP 47).</summary>
    private static string? LanguageTag(string? language)
    {
        var parts = (language ?? string.Empty).Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
            return null;
        return string.Join('-', parts.Select((part, i) => i == 0 ? part.ToLowerInvariant()
            : part.Length == 2 ? part.ToUpperInvariant()
            : part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant() : part));
    }
}
