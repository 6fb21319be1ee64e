using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PodcastApi.Ingestion.Drafts;

/// <summary>Drafts as they are kept beside their documents: JSON without what is null or empty, so that new fields change no hash.</summary>
internal static class DraftJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    public static string Write(EpisodeDraft draft) => JsonSerializer.Serialize(draft, Options);

    public static string Write(PodcastDraft draft) => JsonSerializer.Serialize(draft, Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write(EpisodeDraft)"/>.</exception>
    public static EpisodeDraft ReadEpisode(string json) =>
        JsonSerializer.Deserialize<EpisodeDraft>(json, Options) ?? throw new JsonException("The draft is null.");

    /// <exception cref="JsonException">The text was not written by <see cref="Write(PodcastDraft)"/>.</exception>
    public static PodcastDraft ReadPodcast(string json) =>
        JsonSerializer.Deserialize<PodcastDraft>(json, Options) ?? throw new JsonException("The draft is null.");

    /// <summary>Tells whether two drafts say the same.</summary>
    public static byte[] Hash(string json) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json));

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (_, value) => value switch
            {
                null => false,
                string => true,
                System.Collections.ICollection { Count: 0 } => false,
                bool flag => flag || property.PropertyType != typeof(bool),
                _ => true,
            };
        }
    }
}
