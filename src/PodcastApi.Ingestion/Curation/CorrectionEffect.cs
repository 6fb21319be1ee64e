using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Curation;

/// <summary>What a correction does, in ids instead of names.</summary>
internal sealed record CorrectionEffect
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required CorrectionKind Kind { get; init; }

    /// <summary>What <see cref="Target"/> is; null for a document.</summary>
    public ContentKind? Type { get; init; }

    /// <summary>What is corrected.</summary>
    public Guid Target { get; init; }

    /// <summary>Of a merge the survivor, of a split the new one, of a pin, a ban and a hidden link the episode.</summary>
    public Guid? Other { get; init; }

    /// <summary>Of a split: the episodes whose credits are the new one's; none for all.</summary>
    public IReadOnlyList<Guid>? Owners { get; init; }

    /// <summary>Of a split: the keys of the names whose credits are the new one's; none for all.</summary>
    public IReadOnlyList<string>? NameKeys { get; init; }

    /// <summary>Of a split: what the new one is called.</summary>
    public string? Name { get; init; }

    public string? Field { get; init; }

    public JsonNode? Value { get; init; }

    /// <summary>The canonical address of the link.</summary>
    public string? Url { get; init; }

    public LinkKind? LinkKind { get; init; }

    public long Document { get; init; }

    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static CorrectionEffect Read(string json) => JsonSerializer.Deserialize<CorrectionEffect>(json, Options) ?? throw new JsonException("The effect is null.");
}
