using Microsoft.EntityFrameworkCore;
using PodcastApi.Server.Corrections;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Runs;
using PodcastApi.Storage;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>One correction.</summary>
internal sealed class CorrectionEndpoint : RestEndpoint
{
    public const string Correction = "correction";

    /// <summary>The segment that names one.</summary>
    public static RestParameter Segment { get; } =
        new(Correction, ParameterForm.Text, "The correction's id.") { IsInPath = true, IsRequired = true, Example = "0f8e7c11-6b2d-4d53-9a1e-5c0a7be2d9f4" };

    public override IReadOnlyList<RestParameter> Parameters { get; } = [Segment];

    public override RestAnswer Answer => new CorrectionAnswer();

    public override bool IsForAdmins => true;

    public override bool NamesThing => true;

    public override async Task HandleAsync(RestRequest request)
    {
        request.Errors.ThrowIfAny();
        var text = request.Segment(Correction);
        await using var context = request.Http.RequestServices.GetRequiredService<PodcastDatabase>().CreateContext();
        var correction = Guid.TryParse(text, out var id)
            ? await context.Corrections.AsNoTracking().Include(row => row.Statements).SingleOrDefaultAsync(row => row.Id == id, request.Aborted)
            : null;
        await RunJson.SendAsync(request, CorrectionDocument.Of(correction ?? throw CorrectionEndpoints.Unknown(text)));
    }
}
