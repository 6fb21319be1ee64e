using PodcastApi.Content;

namespace PodcastApi.Server.Errors;

/// <summary>What <c>/problems/{code}</c> answers: the explanation of an error code (RFC 9457 section 4.2 recommends one).</summary>
internal static class ProblemPages
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/problems/{code}", (string code) =>
    {
        if (!EnumNames<ErrorCode>.TryParse(code.ToUpperInvariant().Replace('-', '_'), out var known))
            throw new ApiException(ErrorCode.NotFound, $"There is no error code '{code}'. The codes are: {string.Join(", ", EnumNames<ErrorCode>.All)}.");
        var description = ErrorCatalogue.Describe(known);
        return Results.Json(new ProblemExplanation(ErrorCatalogue.Name(known), description.Status, description.Title, description.Explanation));
    }).ExcludeFromDescription();

    private sealed record ProblemExplanation(string Code, int Status, string Title, string Explanation);
}
