using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Feeds;

/// <summary>
/// A feed of episodes, newest first: of a podcast, a person or a company, or of all episodes; with the filters of episodes, so
/// that any question may be subscribed to. One page of it (RFC 5005).
/// </summary>
internal sealed class FeedEndpoint : RestEndpoint
{
    private static readonly PageSizes Sizes = new(limits => limits.DefaultFeedItems, limits => limits.MaxFeedItems);

    private readonly FeedFormat _format;
    private readonly ContentType? _owner;
    private readonly ThingSegment? _segment;

    /// <param name="format">The format.</param>
    /// <param name="owner">What has the episodes; null for all episodes.</param>
    public FeedEndpoint(FeedFormat format, ContentType? owner = null)
    {
        _format = format;
        _owner = owner;
        _segment = owner is null ? null : new ThingSegment(owner);
        Parameters =
        [
            .. _segment is null ? (IEnumerable<RestParameter>)[] : [_segment.Parameter],
            .. FeedPages.Parameters("How many items at most, newest first. A larger number becomes the largest.", Sizes),
            .. StandardParameters.Filters(ContentModel.Episode),
        ];
    }

    public override IReadOnlyList<RestParameter> Parameters { get; }

    public override AnswerForm Form => _format.Form;

    public override RestAnswer Answer => _format.Answer;

    public override string Description => "Episodes, newest first; a page that is not the last names the next one. Filters narrow it, so that any question may be subscribed to.";

    public override bool NamesThing => _owner is not null;

    public override async Task HandleAsync(RestRequest request)
    {
        var name = _segment?.Name(request);
        var relation = _owner?.Relation("episodes");
        var filter = FilterReader.Read(ContentModel.Episode, request.Parameters, request.Values);
        var ordering = new Ordering(ContentModel.Episode.DefaultOrder);
        var page = FeedPages.Read(request, Sizes, _owner is null ? "feed" : $"feed of {_owner}", ordering, filter);
        var connection = new Connection
        {
            Page = page,
            Ordering = ordering,
            Filter = filter,
            Output = new ItemArray(FeedSelections.Episode, FeedPages.Facts),
        };
        using var result = name is null
            ? await request.ReadAsync(request.Values, new CollectionRoot("items", ContentModel.Collection("episodes"), connection))
            : await request.ReadAsync(
                request.Values,
                new SingleRoot("owner", name.Lookup, FeedSelections.Owner(_owner!)) { TellsTombstone = name.Lookup is IdLookup },
                new RelationRoot("items", name.Lookup, new ConnectionSelection("items", relation!, connection)));
        if (name is not null && await MissingThing.IsMovedAsync(request, name, result.Outcome(0)))
            return;
        await SendAsync(request, result, page.Size, filter);
    }

    private Task SendAsync(RestRequest request, QueryResult result, int size, Filter? filter)
    {
        var items = _owner is null ? 0 : 1;
        var member = FeedPages.Member(request, result.Outcome(items).Page!, size);
        member.WriteHeader(request.Http.Response);
        return AnswerSender.SendAsync(request, result.State, target =>
        {
            using var json = new PooledBuffer();
            result.Write(items, json, request.BaseUrl);
            var episodes = json.Written;
            var channel = _owner is null ? OfAll(request) : OfOwner(request, result);
            _format.Write(target, channel with
            {
                Description = filter is null ? channel.Description : $"{channel.Description} Only: {Criteria(request)}.",
                SelfUrl = request.BaseUrl + request.Http.Request.Path.ToUriComponent() + request.Http.Request.QueryString.ToUriComponent(),
                NextUrl = member.Next,
                PreviousUrl = member.Previous,
                UpdatedAt = FeedJson.ReadEach<Dated>(episodes).Aggregate(channel.UpdatedAt, (newest, item) => newest > item.UpdatedAt ? newest : item.UpdatedAt),
            }, FeedJson.ReadEach<FeedEpisode>(episodes));
        });
    }

    private static FeedChannel OfAll(RestRequest request) => new()
    {
        Title = "Episodes",
        Description = "The newest episodes of all podcasts.",
        SiteUrl = request.BaseUrl + "/",
        SelfUrl = "",
        BaseUrl = request.BaseUrl,
    };

    private FeedChannel OfOwner(RestRequest request, QueryResult result)
    {
        using var json = new PooledBuffer(4096);
        result.Write(0, json, request.BaseUrl);
        var owner = FeedJson.Read<FeedOwner>(json.Written.Span);
        var isPodcast = _owner!.Kind == ContentKind.Podcast;
        var ownUrl = request.BaseUrl + Paths.Of(_owner.Kind!.Value, owner.Slug);
        return new FeedChannel
        {
            Title = isPodcast ? owner.Title : $"{owner.Title} on podcasts",
            Description = owner.Description ?? (isPodcast ? owner.Title : $"Episodes with {owner.Title}."),
            SiteUrl = owner.WebsiteUrl ?? (owner.Profiles.Count > 0 ? owner.Profiles[0].Url : ownUrl),
            SelfUrl = "",
            BaseUrl = request.BaseUrl,
            Language = owner.Language,
            Author = owner.Author,
            ImageUrl = owner.ImageUrl,
            Explicit = owner.Explicit,
            Categories = owner.Categories,
            PodcastGuid = !isPodcast ? null : Guid.TryParse(owner.Guid, out var guid) ? guid : PodcastGuid.OfFeed(owner.FeedUrl ?? ownUrl + "/feed.xml"),
            IsPodcast = isPodcast,
            UpdatedAt = owner.UpdatedAt,
            Hosts = owner.Hosts,
            SeasonTitles = owner.Seasons.Where(season => season.Title is not null).ToDictionary(season => season.Number, season => season.Title!),
        };
    }

    /// <summary>The filters in words: as the address has them.</summary>
    private static string Criteria(RestRequest request) => string.Join(", ", QueryPairs.Read(request.Http.Request)
        .Where(pair => pair.Name is not (PageParameters.First or PageParameters.After or PageParameters.Before))
        .Select(pair => $"{pair.Name} {pair.Value}"));

    private sealed record Dated(DateTime UpdatedAt);
}
