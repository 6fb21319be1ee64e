using System.Text;
using System.Text.Json;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>
/// Reads a folder of trusted documents, subfolders included: each <c>.graphql</c> file is a document, each <c>.json</c> file a manifest
/// as the usual tools write them, either <c>{"hash": "document"}</c> or with a list <c>operations</c> of <c>id</c> and <c>body</c>.
/// </summary>
internal static class ManifestReader
{
    /// <summary>All documents, file by file in the order of their names.</summary>
    /// <exception cref="ConfigurationException">The folder is not there, a file cannot be read, or a manifest is none.</exception>
    public static IEnumerable<TrustedDocument> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new ConfigurationException($"GraphQL:TrustedDocuments: there is no folder {root}. Make it, or name another one.");
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".graphql", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".gql", StringComparison.OrdinalIgnoreCase))
            {
                var text = Text(file);
                yield return new TrustedDocument(file, null, DocumentId.Of(text), text);
            }
            else if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var document in Manifest(file))
                    yield return document;
            }
        }
    }

    private static List<TrustedDocument> Manifest(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(Text(file));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Wrong(file, "the manifest is a JSON object, {\"hash\": \"document\"} or {\"operations\": [{\"id\", \"body\"}]}.");
            if (root.TryGetProperty("operations", out var operations) && operations.ValueKind == JsonValueKind.Array)
                return [.. operations.EnumerateArray().Select(operation => Entry(file, Member(file, operation, "id"), Member(file, operation, "body")))];
            return [.. root.EnumerateObject().Select(entry => Entry(
                file, entry.Name, entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : throw Wrong(file, $"'{entry.Name}' is no text with a GraphQL document.")))];
        }
        catch (JsonException failure)
        {
            throw new ConfigurationException($"{file}:{failure.LineNumber + 1}:{failure.BytePositionInLine + 1}: the manifest is no JSON. Write it again with the tool that made it.", failure);
        }
    }

    private static TrustedDocument Entry(string file, string id, string text)
    {
        var own = DocumentId.Of(text);
        if (!DocumentId.TryRead(id, out var given) || given != own)
            throw Wrong(file, $"'{id}' is not the SHA-256 of its document, which is {own}. Have the manifest made with SHA-256.");
        return new TrustedDocument(file, id, own, text);
    }

    private static string Member(string file, JsonElement operation, string name)
        => operation.ValueKind == JsonValueKind.Object && operation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw Wrong(file, $"an entry of 'operations' has no text '{name}'.");

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new ConfigurationException($"{file} cannot be read as a text in UTF-8: {failure.Message}", failure);
        }
    }

    private static ConfigurationException Wrong(string file, string what) => new($"{file}: {what}");
}
