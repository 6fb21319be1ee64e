using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PodcastApi.Ingestion.Runs;

namespace PodcastApi.Server.Commands;

/// <summary>A run as JSON, for programs.</summary>
internal static class RunJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static string Write(IngestSummary run) => JsonSerializer.Serialize(run, Options);
}
