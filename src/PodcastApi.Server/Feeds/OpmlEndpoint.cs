using System.Buffers;
using System.Xml;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Feeds;

/// <summary>The feeds of all podcasts as a list that podcast players import, <c>opml</c>.</summary>
/// <remarks>https://opml.org/spec2.opml</remarks>
internal sealed class OpmlEndpoint : RestEndpoint
{
    private static readonly PageSizes Sizes = new(limits => limits.MaxOutlines, limits => limits.MaxOutlines);

    public override IReadOnlyList<RestParameter> Parameters { get; } =
        [.. FeedPages.Parameters("How many podcasts at most, by title. A larger number becomes the largest.", Sizes), .. StandardParameters.Filters(ContentModel.Podcast)];

    public override AnswerForm Form { get; } = AnswerForm.Of("text/x-opml; charset=utf-8");

    public override RestAnswer Answer { get; } = new DocumentAnswer("text/x-opml", "An OPML 2.0 document.",
        """<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>Podcasts</title></head><body><outline type="rss" text="Slow Query Club" xmlUrl="https://example.org/v1/podcasts/slow-query-club/feed.xml" /></body></opml>""");

    public override string Description => "Each with the address of the feed that this server publishes.";

    public override async Task HandleAsync(RestRequest request)
    {
        var ordering = new Ordering(ContentModel.Podcast.DefaultOrder);
        var filter = FilterReader.Read(ContentModel.Podcast, request.Parameters, request.Values);
        var page = FeedPages.Read(request, Sizes, "opml", ordering, filter);
        var connection = new Connection { Page = page, Ordering = ordering, Filter = filter, Output = new ItemArray(FeedSelections.Outline, FeedPages.Facts) };
        using var result = await request.ReadAsync(request.Values, new CollectionRoot("podcasts", ContentModel.Collection("podcasts"), connection));
        FeedPages.Member(request, result.Outcome(0).Page!, page.Size).WriteHeader(request.Http.Response);
        await AnswerSender.SendAsync(request, result.State, target =>
        {
            using var json = new PooledBuffer();
            result.Write(0, json, request.BaseUrl);
            Write(target, request.BaseUrl, FeedJson.ReadEach<Outline>(json.Written));
        });
    }

    private static void Write(IBufferWriter<byte> target, string baseUrl, IEnumerable<Outline> podcasts)
    {
        using var stream = new BufferStream(target);
        using var xml = XmlWriter.Create(stream, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteElementString("title", "Podcasts");
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var podcast in podcasts)
        {
            xml.WriteStartElement("outline");
            Attribute("type", "rss");
            Attribute("text", podcast.Title);
            Attribute("title", podcast.Title);
            Attribute("xmlUrl", $"{baseUrl}{Paths.Of(ContentKind.Podcast, podcast.Slug)}/feed.xml");
            Attribute("htmlUrl", podcast.WebsiteUrl);
            Attribute("description", podcast.Description);
            Attribute("language", podcast.Language);
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();

        void Attribute(string name, string? value)
        {
            if (value is not null)
                xml.WriteAttributeString(name, XmlText.Clean(value));
        }
    }

    private sealed record Outline(string Slug, string Title, string? Description, string? Language, string? WebsiteUrl);
}
