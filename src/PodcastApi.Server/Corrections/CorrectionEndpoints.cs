using PodcastApi.Ingestion.Curation;
using PodcastApi.Server.Access;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Runs;

namespace PodcastApi.Server.Corrections;

/// <summary><c>POST /v1/corrections</c> and <c>DELETE /v1/corrections/{correction}</c>: content is made anew before they answer.</summary>
internal static class CorrectionEndpoints
{
    public const string Path = $"{Paths.Base}/corrections";

    private const string Example = """{ "kind": "MERGE", "person": "bob-smith", "into": "robert-smith" }""";

    /// <summary>Whether what does not exist yet may be named.</summary>
    public static RestParameter Wait { get; } = new("wait", ParameterForm.Boolean, "Whether the correction may name what does not exist yet: it waits then, and applies when that appears.") { Default = "false" };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var admins = routes.ServiceProvider.GetRequiredService<AdminFilter>();
        routes.MapPost(Path, CreateAsync).AddEndpointFilter(admins);
        routes.MapDelete(Path + "/{correction}", RevokeAsync).AddEndpointFilter(admins);
    }

    private static async Task CreateAsync(HttpContext context, Curator curator)
    {
        var errors = new RequestErrors();
        var mayWait = ParameterReader.Read(context.Request, [Wait], errors).Boolean(Wait.Name);
        errors.ThrowIfAny();
        var read = CorrectionReader.Read(await JsonBody.ReadObjectAsync(context, Example));
        if (read.Mistakes is [var first, ..])
            throw new ApiException(ErrorCode.BadRequest, first.Message, [.. read.Mistakes.Select(Error)]);
        try
        {
            var (correction, isNew) = await curator.StateAsync(read, Caller.Of(context).Name, mayWait, context.RequestAborted);
            context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            context.Response.Headers.Location = $"{Path}/{correction.Id}";
            await JsonAnswer.SendUncachedAsync(context, RunJson.Write(CorrectionDocument.Of(correction)));
        }
        catch (CorrectionRefusedException refused)
        {
            var hint = refused.IsContradiction ? " Revoke that one first." : $" Send ?{Wait.Name}=true to have the correction wait for it.";
            throw new ApiException(ErrorCode.BadRequest, refused.Message + hint, Error(refused.Mistake))
            {
                Status = refused.IsContradiction ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
            };
        }
    }

    private static async Task RevokeAsync(HttpContext context, string correction, Curator curator)
    {
        var errors = new RequestErrors();
        ParameterReader.Read(context.Request, [], errors);
        errors.ThrowIfAny();
        var outcome = Guid.TryParse(correction, out var id) ? await curator.RevokeAsync(id, context.RequestAborted) : Revocation.Unknown;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = outcome switch
        {
            Revocation.Revoked => StatusCodes.Status204NoContent,
            Revocation.Unknown => throw Unknown(correction),
            Revocation.StatedInFile => throw new ApiException(ErrorCode.BadRequest, "A file states this correction: take it out there. The correction says which file, and in which line.")
            {
                Status = StatusCodes.Status409Conflict,
            },
        };
    }

    /// <summary>What is said of an id that no correction has.</summary>
    public static ApiException Unknown(string correction) => new(ErrorCode.NotFound, $"There is no correction '{correction}'. {Path} lists those that hold.");

    /// <summary>With the place in the body (RFC 6901).</summary>
    private static RequestError Error(CorrectionMistake mistake) => new(
        mistake.Message, Pointer: mistake.Key is { } key ? JsonBody.PointerTo(key) : "");
}
