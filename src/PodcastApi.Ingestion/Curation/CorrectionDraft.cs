using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Curation;

/// <summary>A correction as it is written: its kind and its values by key, in the one form that <see cref="CorrectionReader"/> gives them.</summary>
public sealed class CorrectionDraft
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _body;

    internal CorrectionDraft(CorrectionKind kind, IEnumerable<KeyValuePair<string, JsonNode?>> values)
    {
        Kind = kind;
        _body = new JsonObject([KeyValuePair.Create<string, JsonNode?>(CorrectionForm.KindKey, EnumNames<CorrectionKind>.Of(kind)), .. values]);
        Body = _body.ToJsonString(Options);
    }

    public CorrectionKind Kind { get; }

    /// <summary>All of it as JSON: what is the same correction has the same body.</summary>
    public string Body { get; }

    /// <summary>Follows from the body.</summary>
    public Guid Id => new(SHA256.HashData(Encoding.UTF8.GetBytes(Body)).AsSpan(0, 16));

    /// <summary>Reads what <see cref="Body"/> wrote.</summary>
    /// <exception cref="JsonException">It was not written so.</exception>
    public static CorrectionDraft Parse(string body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        if (!EnumNames<CorrectionKind>.TryParse((string?)json[CorrectionForm.KindKey], out var kind))
            throw new JsonException("There is no such kind of correction.");
        return new CorrectionDraft(kind, json.Where(pair => pair.Key != CorrectionForm.KindKey).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
    }

    internal CorrectionForm Form => CorrectionForm.Of(Kind);

    /// <summary>The key that says what it is about.</summary>
    internal CorrectionKey TargetKey => Form.Keys.First(key => key.IsTarget && _body.ContainsKey(key.Name));

    /// <summary>What it is about.</summary>
    internal string Target => Text(TargetKey.Name)!;

    internal string? Text(string key) => (string?)_body[key];

    internal IReadOnlyList<string> Texts(string key) => _body[key] is JsonArray list ? [.. list.Select(item => (string)item!)] : [];

    internal JsonNode? Value => _body[CorrectionForm.Value]?.DeepClone();

    /// <summary>What it names: what it is about first. The key is the one in which the name stands; the kind is null for a document.</summary>
    internal IReadOnlyList<(string Key, ContentKind? Type, string Name)> References
    {
        get
        {
            var references = new List<(string, ContentKind?, string)> { (TargetKey.Name, TargetKey.Target, Target) };
            if (Text(CorrectionForm.Into) is { } into)
                references.Add((CorrectionForm.Into, TargetKey.Target, into));
            if (TargetKey.Name != CorrectionForm.Episode && Text(CorrectionForm.Episode) is { } episode)
                references.Add((CorrectionForm.Episode, ContentKind.Episode, episode));
            references.AddRange(Texts(CorrectionForm.Episodes).Select(name => (CorrectionForm.Episodes, (ContentKind?)ContentKind.Episode, name)));
            return references;
        }
    }
}
