using PodcastApi.Query.Filters;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Paging;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Feeds;

/// <summary>Pages of feeds: larger than those of collections, since most readers never ask for a second one.</summary>
internal static class FeedPages
{
    /// <summary>What is to be known of a page so that it can name its neighbours.</summary>
    public const PageFacts Facts = PageFacts.HasNextPage | PageFacts.HasPreviousPage | PageFacts.StartCursor | PageFacts.EndCursor;

    /// <summary>The bounds of a page.</summary>
    public static IReadOnlyList<RestParameter> Parameters(string first, PageSizes sizes) =>
    [
        new(PageParameters.First, ParameterForm.Integer, first) { Sizes = sizes },
        .. StandardParameters.Page.Where(parameter => parameter.Name is PageParameters.After or PageParameters.Before),
    ];

    /// <summary>The page that is wanted. Ends the request when anything is wrong with it so far.</summary>
    /// <exception cref="Errors.ApiException">The request is refused.</exception>
    public static Page Read(RestRequest request, PageSizes sizes, string scope, Ordering ordering, Filter? filter)
    {
        var arguments = PageParameters.Arguments(request.Parameters, sizes, request.Limits);
        request.Errors.ThrowIfAny();
        var maximum = sizes.Maximum(request.Limits);
        var limits = new PageLimits(Math.Min(sizes.Default!(request.Limits), maximum), maximum);
        var reading = PageReader.Read(arguments, limits, new CursorBinding(scope, ordering, filter, [], request.Values), request.Values);
        return reading.Page ?? throw PageParameters.Refusal(reading.Problem!.Value, reading.Argument!);
    }

    /// <summary>The page with the addresses of its neighbours.</summary>
    public static PageMember Member(RestRequest request, PageInfo info, int size) => new PageMember
    {
        First = size,
        HasNextPage = info.HasNextPage,
        HasPreviousPage = info.HasPreviousPage,
        StartCursor = info.StartCursor,
        EndCursor = info.EndCursor,
    }.WithLinks(request);
}
