using PodcastApi.Content.Model;
using PodcastApi.Server.Feeds;
using PodcastApi.Server.Live;
using PodcastApi.Server.Rest.Endpoints;

namespace PodcastApi.Server.Rest;

/// <summary>All routes, nearly all of them below <see cref="Paths.Base"/>. What is served, and OpenAPI's document, are made of this list.</summary>
internal static class RestRoutes
{
    public static IReadOnlyList<RestRoute> All { get; } =
    [
        new("podcasts", "listPodcasts", "All podcasts", new CollectionEndpoint("podcasts")),
        new("podcasts/lookup", "lookupPodcasts", "Podcasts by many ids, slugs or URLs", new LookupEndpoint("podcasts")),
        new("podcasts/{podcast}", "getPodcast", "One podcast", new SingleEndpoint(ContentModel.Podcast)),
        new("podcasts/{podcast}/episodes", "listPodcastEpisodes", "The episodes of a podcast", new PagesEndpoint(ContentModel.Podcast, "episodes")),
        new("podcasts/{podcast}/episodes/{episode}", "getPodcastEpisode", "One episode, by its canonical path", new PodcastEpisodeEndpoint()),
        new("podcasts/{podcast}/episodes/{episode}/chapters.json", "getEpisodeChapters", "The chapters of an episode, for players", new ChaptersEndpoint()),
        new("podcasts/{podcast}/feed.xml", "getPodcastFeed", "A podcast as RSS", new FeedEndpoint(FeedFormat.Rss, ContentModel.Podcast)),
        new("podcasts/{podcast}/feed.json", "getPodcastJsonFeed", "A podcast as JSON Feed", new FeedEndpoint(FeedFormat.Json, ContentModel.Podcast)),
        new("podcasts/{podcast}/seasons", "listPodcastSeasons", "The seasons of a podcast", new ListEndpoint(ContentModel.Podcast, "seasons")),

        new("episodes", "listEpisodes", "The episodes of all podcasts", new CollectionEndpoint("episodes")),
        new("episodes/feed.xml", "getEpisodesFeed", "Episodes as RSS, by any filter", new FeedEndpoint(FeedFormat.Rss)),
        new("episodes/feed.json", "getEpisodesJsonFeed", "Episodes as JSON Feed, by any filter", new FeedEndpoint(FeedFormat.Json)),
        new("episodes/lookup", "lookupEpisodes", "Episodes by many ids, slugs, guids or URLs", new LookupEndpoint("episodes")),
        new("episodes/{episode}", "getEpisode", "One episode", new SingleEndpoint(ContentModel.Episode)),
        new("episodes/{episode}/guests", "listEpisodeGuests", "Who was a guest on an episode", new ListEndpoint(ContentModel.Episode, "guests")),
        new("episodes/{episode}/companies", "listEpisodeCompanies", "The companies that an episode is about", new ListEndpoint(ContentModel.Episode, "companies")),
        new("episodes/{episode}/links", "listEpisodeLinks", "The links in the show notes of an episode", new ListEndpoint(ContentModel.Episode, "links")),
        new("episodes/{episode}/sections", "listEpisodeSections", "The headed parts of the show notes of an episode", new ListEndpoint(ContentModel.Episode, "sections")),
        new("episodes/{episode}/related", "listRelatedEpisodes", "The episodes that are related to an episode", new RelatedEndpoint()),

        new("people", "listPeople", "Everybody heard on a show", new CollectionEndpoint("people")),
        new("people/lookup", "lookupPeople", "People by many ids, slugs or URLs", new LookupEndpoint("people")),
        new("people/{person}", "getPerson", "One person", new SingleEndpoint(ContentModel.Person)),
        new("people/{person}/episodes", "listPersonEpisodes", "The episodes that a person is credited on", new PagesEndpoint(ContentModel.Person, "episodes")),
        new("people/{person}/appearances", "listPersonAppearances", "The credits of a person", new PagesEndpoint(ContentModel.Person, "appearances")),
        new("people/{person}/feed.xml", "getPersonFeed", "The episodes of a person as RSS", new FeedEndpoint(FeedFormat.Rss, ContentModel.Person)),
        new("people/{person}/feed.json", "getPersonJsonFeed", "The episodes of a person as JSON Feed", new FeedEndpoint(FeedFormat.Json, ContentModel.Person)),

        new("guests", "listGuests", "People with a guest credit", new CollectionEndpoint("guests")),
        new("guests/{person}", "getGuest", "One guest", new SingleEndpoint(ContentModel.Person, "guests")),
        new("guests/{person}/episodes", "listGuestEpisodes", "The episodes that a guest is credited on", new PagesEndpoint(ContentModel.Person, "episodes", "guests")),
        new("guests/{person}/appearances", "listGuestAppearances", "The credits of a guest", new PagesEndpoint(ContentModel.Person, "appearances", "guests")),

        new("companies", "listCompanies", "All companies", new CollectionEndpoint("companies")),
        new("companies/lookup", "lookupCompanies", "Companies by many ids, slugs or URLs", new LookupEndpoint("companies")),
        new("companies/{company}", "getCompany", "One company", new SingleEndpoint(ContentModel.Company)),
        new("companies/{company}/episodes", "listCompanyEpisodes", "The episodes about a company", new PagesEndpoint(ContentModel.Company, "episodes")),
        new("companies/{company}/guests", "listCompanyGuests", "Guests who worked for a company", new PagesEndpoint(ContentModel.Company, "guests")),
        new("companies/{company}/appearances", "listCompanyAppearances", "Who was heard while working for a company", new PagesEndpoint(ContentModel.Company, "appearances")),
        new("companies/{company}/feed.xml", "getCompanyFeed", "The episodes about a company as RSS", new FeedEndpoint(FeedFormat.Rss, ContentModel.Company)),
        new("companies/{company}/feed.json", "getCompanyJsonFeed", "The episodes about a company as JSON Feed", new FeedEndpoint(FeedFormat.Json, ContentModel.Company)),

        new("links", "listLinks", "Everything that show notes link to", new CollectionEndpoint("links")),
        new("links/lookup", "lookupLink", "The link of a URL in any spelling, or the links of many", new LinkLookupEndpoint()),
        new("links/{link}", "getLink", "One link", new SingleEndpoint(ContentModel.Link)),
        new("links/{link}/episodes", "listLinkEpisodes", "The episodes whose show notes have a link", new PagesEndpoint(ContentModel.Link, "episodes")),
        new("links/{link}/mentions", "listLinkMentions", "Where a link is mentioned", new PagesEndpoint(ContentModel.Link, "mentions")),
        new("links/{link}/related", "listRelatedLinks", "The links that are mentioned together with a link", new CoMentionedEndpoint()),

        new("search", "search", "What is found for some words", new SearchEndpoint()),
        new("suggest", "suggest", "What titles and names begin with", new SuggestEndpoint()),
        new("resolve", "resolvePath", "What a path or page URL leads to, or once led to", new ResolveEndpoint()),
        new("changes", "listChanges", "What changed since a token", new ChangesEndpoint()),
        new("changes/stream", "streamChanges", "What changes, as it happens", new ChangeStreamEndpoint()),

        new("opml", "getOpml", "The feeds of all podcasts as OPML", new OpmlEndpoint()),
        new("/sitemap.xml", "getSitemap", "The pages for search engines", new SitemapEndpoint()),

        // POST ingest, which starts a run, is mapped with the background ingestion.
        new("ingest/runs", "listIngestRuns", "The runs of the ingestion, newest first", new RunsEndpoint()),
        new("ingest/runs/{run}", "getIngestRun", "One run with what it had to say", new RunEndpoint()),
        new("ingest/review", "listIngestReview", "What is doubtful, with the evidence", new ReviewEndpoint()),

        // POST and DELETE are mapped with CorrectionEndpoints.
        new("corrections", "listCorrections", "What was put right by hand", new CorrectionsEndpoint()),
        new("corrections/{correction}", "getCorrection", "One correction", new CorrectionEndpoint()),
    ];
}

/// <summary>A route: where it is, what it is called in generated clients, and what answers it.</summary>
/// <param name="Path">The template below <see cref="Paths.Base"/>, without a leading slash; with one, the whole path.</param>
/// <param name="OperationId">OpenAPI's name of the operation.</param>
/// <param name="Summary">A few words about what is answered.</param>
/// <param name="Endpoint">What answers, and with which parameters.</param>
internal sealed record RestRoute(string Path, string OperationId, string Summary, RestEndpoint Endpoint)
{
    /// <summary>The group of operations that it belongs to.</summary>
    public string Tag => IsAtRoot ? "feeds" : Path.Split('/')[0];

    /// <summary>The template of the whole path.</summary>
    public string Template => IsAtRoot ? Path : $"{Paths.Base}/{Path}";

    private bool IsAtRoot => Path.StartsWith('/');
}
