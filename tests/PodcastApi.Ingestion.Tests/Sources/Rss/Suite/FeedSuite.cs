using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Sources.Rss;
using PodcastApi.Ingestion.Sources.Xml;

namespace PodcastApi.Ingestion.Tests.Sources.Rss.Suite;

/// <summary>The public feed fixtures, with what other parsers make of them.</summary>
internal sealed record FeedCase(string File, string Path, string Source, string? ExpectedPath, string? ExpectedFormat)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(File);

    public static IReadOnlyList<FeedCase> All()
    {
        var folder = System.IO.Path.Combine(ConformanceFactAttribute.Folder!, "feeds", "open");
        var manifest = JsonNode.Parse(System.IO.File.ReadAllText(System.IO.Path.Combine(folder, "MANIFEST.json")))!.AsArray();
        return
        [
            .. manifest.Select(entry => new FeedCase(
                (string)entry!["file"]!, System.IO.Path.Combine(folder, (string)entry["file"]!), (string)entry["source"]!,
                (string?)entry["expected"] is { } expected ? System.IO.Path.Combine(folder, expected) : null, (string?)entry["expectedFormat"])),
        ];
    }

    /// <summary>The expected result; one file of the suite is itself written in Latin-1.</summary>
    public JsonObject Expected()
    {
        var bytes = System.IO.File.ReadAllBytes(ExpectedPath!);
        try
        {
            return Parse(new UTF8Encoding(false, true).GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Parse(Encoding.Latin1.GetString(bytes));
        }
    }

    private static JsonObject Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ToNode(document.RootElement)!.AsObject();
    }

    /// <summary>Of a name that stands twice in an object, the last counts.</summary>
    private static JsonNode? ToNode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var made = new JsonObject();
                foreach (var property in element.EnumerateObject())
                    made[property.Name] = ToNode(property.Value);
                return made;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(ToNode)]);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonNode.Parse(element.GetRawText());
        }
    }

    public async Task<FeedResult> ReadAsync(string? baseUrl = null, string? contentType = null)
    {
        using var reading = RssReader.Read(System.IO.File.OpenRead(Path), new XmlReadOptions
        {
            Location = File,
            BaseUrl = baseUrl is null ? null : new Uri(baseUrl),
            ContentType = contentType,
        });
        var items = new List<RssItem>();
        await foreach (var item in reading.ReadItemsAsync())
            items.Add(item);
        return new FeedResult(reading.Feed, items, reading.Diagnostics);
    }
}

/// <summary>What our reader makes of a feed.</summary>
internal sealed record FeedResult(RssFeed Feed, IReadOnlyList<RssItem> Items, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool IsRefused => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
