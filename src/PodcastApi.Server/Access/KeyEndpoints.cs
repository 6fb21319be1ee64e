using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Server.Access;

/// <summary><c>/v1/keys</c>: makes, lists and revokes the keys of callers.</summary>
internal static class KeyEndpoints
{
    public const string Path = $"{Paths.Base}/keys";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup(Path).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<AdminFilter>()).AddEndpointFilter(NoParameters.CheckAsync);
        keys.MapPost("", CreateAsync);
        keys.MapGet("", ListAsync);
        keys.MapGet("{id}", GetAsync);
        keys.MapDelete("{id}", RevokeAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, PodcastDatabase database)
    {
        var asked = await KeyRequest.ReadAsync(context, database.Time.GetUtcNow());
        var (key, secret) = await new KeyRegister(database).AddAsync(asked.Name, asked.Scopes, asked.RequestsPerMinute, asked.ExpiresAt, context.RequestAborted);
        return Results.Created($"{Path}/{key.Id}", KeyAnswer.Of(key, secret));
    }

    private static async Task<IResult> ListAsync(HttpContext context, PodcastDatabase database)
    {
        var all = await new KeyRegister(database).ListAsync(context.RequestAborted);
        return Results.Ok(new { data = all.Select(key => KeyAnswer.Of(key)) });
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, PodcastDatabase database) =>
        Guid.TryParse(id, out var known) && await new KeyRegister(database).FindAsync(known, context.RequestAborted) is { } key
            ? Results.Ok(KeyAnswer.Of(key))
            : throw Unknown(id);

    private static async Task<IResult> RevokeAsync(string id, HttpContext context, PodcastDatabase database, KeyRing ring)
    {
        if (!Guid.TryParse(id, out var known) || !await new KeyRegister(database).RevokeAsync(known, context.RequestAborted))
            throw Unknown(id);
        ring.Forget();
        return Results.NoContent();
    }

    private static ApiException Unknown(string id) => new(ErrorCode.NotFound, $"There is no key with the id '{id}'. {Path} lists them.");
}
