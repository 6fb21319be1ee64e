using System.Xml;
using Microsoft.Extensions.Options;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Feeds;

/// <summary>
/// The pages of podcasts, episodes, people and companies for search engines, <c>/sitemap.xml</c>: one list while it is short
/// enough, else an index of lists, one for each podcast with its episodes and one for each letter that names begin with.
/// </summary>
/// <remarks>https://www.sitemaps.org/protocol.html</remarks>
internal sealed class SitemapEndpoint : RestEndpoint
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Podcast = "podcast";
    private const string People = "people";
    private const string Companies = "companies";
    private const string Initials = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static readonly string[] Listed = ["podcasts", "episodes", People, Companies];

    public override IReadOnlyList<RestParameter> Parameters { get; } =
    [
        new(Podcast, ParameterForm.Text, "One part: this podcast (slug) and its episodes.") { Example = ParameterExamples.Podcast },
        new(People, ParameterForm.Text, "One part: people whose slug begins so.") { Example = "j" },
        new(Companies, ParameterForm.Text, "One part: companies whose slug begins so.") { Example = "b" },
    ];

    public override bool MayBeMissing => true;

    public override AnswerForm Form { get; } = AnswerForm.Of("application/xml; charset=utf-8");

    public override RestAnswer Answer { get; } = new DocumentAnswer("application/xml", "A sitemap, or an index of sitemaps.",
        """<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/v1/podcasts/slow-query-club</loc></url></urlset>""");

    public override string Description => "The setting `Sitemap` says where the pages are. A sitemap that would be too long is an index of parts.";

    public override async Task HandleAsync(RestRequest request)
    {
        request.Errors.ThrowIfAny();
        var values = request.Values;
        if (request.Parameters.Text(Podcast) is { } podcast)
        {
            var lookup = new SlugLookup(ContentModel.Podcast, values.Add(podcast));
            var episodes = new ConnectionSelection("episodes", ContentModel.Podcast.Relation("episodes"), Pages(ContentModel.Episode, request.Limits.MaxSitemapUrls - 1, null, values));
            using var result = await request.ReadAsync(values, new RelationRoot("episodes", lookup, episodes), new SingleRoot("podcast", lookup, FeedSelections.Page(ContentModel.Podcast)));
            if (result.Outcome(1).Id is null)
                throw MissingThing.NotFound(new ThingName(lookup, $"the podcast '{podcast}'"));
            await SendUrlsAsync(request, result, [(ContentKind.Podcast, 1), (ContentKind.Episode, 0)]);
        }
        else if (request.Parameters.Text(People) is { } person)
        {
            await SendPartAsync(request, People, person);
        }
        else if (request.Parameters.Text(Companies) is { } company)
        {
            await SendPartAsync(request, Companies, company);
        }
        else
        {
            await SendWholeAsync(request);
        }
    }

    private static async Task SendPartAsync(RestRequest request, string name, string initial)
    {
        var collection = ContentModel.Collection(name);
        var filter = new FilterFactory(request.Values).Compare(collection.Type.Scalar("slug"), FilterOperator.StartsWith, initial);
        using var result = await request.ReadAsync(
            request.Values, new CollectionRoot(name, collection, Pages(collection.Type, request.Limits.MaxSitemapUrls, filter, request.Values)));
        await SendUrlsAsync(request, result, [(collection.Type.Kind!.Value, 0)]);
    }

    private static async Task SendWholeAsync(RestRequest request)
    {
        var maximum = request.Limits.MaxSitemapUrls;
        var roots = Listed.Select(name => (RootSelection)Root(name, request.Values, maximum)).ToArray();
        // The counts come from counters; what they decide is decided again by the read itself.
        long total;
        using (var counted = await request.ReadAsync(request.Values, [.. Listed.Select(name => (RootSelection)Count(name, request.Values))]))
            total = Enumerable.Range(0, Listed.Length).Sum(root => counted.Outcome(root).Page!.TotalCount!.Value);
        if (total > maximum)
        {
            using var podcasts = await request.ReadAsync(request.Values, roots[0]);
            await SendIndexAsync(request, podcasts);
            return;
        }

        using var result = await request.ReadAsync(request.Values, roots);
        await SendUrlsAsync(request, result, [.. Listed.Select((name, root) => (ContentModel.Collection(name).Type.Kind!.Value, root))]);
    }

    private static CollectionRoot Root(string name, QueryValues values, int size)
    {
        var collection = ContentModel.Collection(name);
        return new CollectionRoot(name, collection, Pages(collection.Type, size, null, values));
    }

    private static CollectionRoot Count(string name, QueryValues values)
    {
        var root = Root(name, values, 0);
        return root with { Connection = root.Connection with { Output = new ItemArray(Selection.Empty, PageFacts.TotalCount) } };
    }

    private static Connection Pages(ContentType type, int size, Filter? filter, QueryValues values)
    {
        var ordering = new Ordering(type.DefaultOrder);
        return new Connection
        {
            Page = new Page { Size = size, Binding = values.Add(new CursorBinding("sitemap", ordering, filter, [], values)) },
            Ordering = ordering,
            Filter = filter,
            Output = new ItemArray(FeedSelections.Page(type), PageFacts.None),
        };
    }

    private static Task SendUrlsAsync(RestRequest request, QueryResult result, IReadOnlyList<(ContentKind Kind, int Root)> parts)
    {
        var pages = new SitemapPages(request.Http.RequestServices.GetRequiredService<IOptions<SitemapOptions>>().Value, request.BaseUrl);
        return SendAsync(request, result, "urlset", "url", parts.SelectMany(part => Read(result, part.Root).Select(page => (pages.Of(part.Kind, page), (DateTime?)page.UpdatedAt))));
    }

    private static Task SendIndexAsync(RestRequest request, QueryResult result)
    {
        var url = $"{request.BaseUrl}/sitemap.xml";
        var parts = Read(result, 0).Select(podcast => $"{url}?{Podcast}={Uri.EscapeDataString(podcast.Slug)}")
            .Concat(from name in (string[])[People, Companies] from initial in Initials select $"{url}?{name}={initial}");
        return SendAsync(request, result, "sitemapindex", "sitemap", parts.Select(part => (part, (DateTime?)null)));
    }

    /// <summary>The pages of a root, be it one thing or a list.</summary>
    private static IEnumerable<SitemapPage> Read(QueryResult result, int root)
    {
        using var json = new PooledBuffer();
        result.Write(root, json, baseUrl: "");
        if (json.Written.Span[0] == '{')
            yield return FeedJson.Read<SitemapPage>(json.Written.Span);
        else
            foreach (var page in FeedJson.ReadEach<SitemapPage>(json.Written))
                yield return page;
    }

    private static Task SendAsync(RestRequest request, QueryResult result, string list, string item, IEnumerable<(string Url, DateTime? ModifiedAt)> entries)
        => AnswerSender.SendAsync(request, result.State, target =>
        {
            using var stream = new BufferStream(target);
            using var xml = XmlWriter.Create(stream, XmlText.Settings);
            xml.WriteStartDocument();
            xml.WriteStartElement(list, Namespace);
            foreach (var (url, modifiedAt) in entries.Take(request.Limits.MaxSitemapUrls))
            {
                xml.WriteStartElement(item);
                xml.WriteElementString("loc", XmlText.Clean(url));
                if (modifiedAt is { } time)
                    xml.WriteElementString("lastmod", FeedTime.Rfc3339(new DateTimeOffset(time)));
                xml.WriteEndElement();
            }

            xml.WriteEndDocument();
        });
}
