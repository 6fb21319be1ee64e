using Microsoft.Extensions.Options;
using PodcastApi.Content;
using PodcastApi.GraphQL;
using PodcastApi.Ingestion.Resolution.Review;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Runs;
using PodcastApi.Storage;

namespace PodcastApi.Server.GraphQL;

/// <summary>What <c>Query.review</c> gives: the list of <c>GET /v1/ingest/review</c>, to whoever has the admin key.</summary>
internal sealed class ReviewConnection(PodcastDatabase database, AdminFilter admins, IHttpContextAccessor current, IOptions<LimitOptions> limits)
{
    public async ValueTask<object?> ReadAsync(string? kind, string? after, int? first, CancellationToken cancellationToken)
    {
        Demand();
        var size = Size(first);
        (ReviewKind, string)? place = null;
        if (after is not null)
            place = ReviewCursor.TryRead(after, out var read) ? read : throw CodedError.Of(ErrorCode.InvalidCursor, "'after' is no cursor of this list.");
        var items = await new ReviewReader(database).ReadAsync(
            EnumNames<ReviewKind>.TryParse(kind, out var only) ? only : null, place, size + 1, cancellationToken);
        var page = items.Take(size).ToArray();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["pageInfo"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["hasNextPage"] = items.Count > size,
                ["hasPreviousPage"] = false,
                ["startCursor"] = page.Length > 0 ? ReviewCursor.Of(page[0]) : null,
                ["endCursor"] = page.Length > 0 ? ReviewCursor.Of(page[^1]) : null,
            },
            ["edges"] = page.Select(item => new Dictionary<string, object?>(StringComparer.Ordinal) { ["cursor"] = ReviewCursor.Of(item), ["node"] = Node(item) }).ToArray(),
            ["nodes"] = page.Select(Node).ToArray(),
        };
    }

    private void Demand()
    {
        try
        {
            admins.Demand(current.HttpContext!);
        }
        catch (ApiException refused)
        {
            throw CodedError.Of(refused.Code, refused.Message);
        }
    }

    private int Size(int? first)
    {
        var size = first ?? limits.Value.DefaultPageSize;
        if (size < 0)
            throw CodedError.Of(ErrorCode.BadRequest, "'first' is a whole number from 0.");
        return size <= limits.Value.MaxPageSize ? size : throw CodedError.With(
            new GraphQLError(
                $"'first' is {size}, but at most {limits.Value.MaxPageSize} may be asked for at once.",
                extensions: new Dictionary<string, object?> { ["requested"] = size, ["maximum"] = limits.Value.MaxPageSize }),
            ErrorCode.PageSizeExceeded);
    }

    private static Dictionary<string, object?> Node(ReviewItem item) => new(StringComparer.Ordinal)
    {
        ["kind"] = EnumNames<ReviewKind>.Of(item.Kind),
        ["summary"] = item.Summary,
        ["confidence"] = item.Confidence,
        ["things"] = item.Things.Select(thing => new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = thing.Type, ["id"] = thing.Id, ["name"] = thing.Name }).ToArray(),
        ["evidence"] = item.Evidence,
    };
}
