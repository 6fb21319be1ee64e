using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace PodcastApi.Server.GraphQL.Ide;

/// <summary>A file of the IDE.</summary>
/// <param name="Name">Its name in the URL.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Version">Made of its bytes, so that a new file has a new URL.</param>
internal sealed record IdeAsset(string Name, byte[] Body, string ContentType, string Version);

/// <summary>The files of the IDE: GraphiQL and React from the folder that the build put them in, and our own.</summary>
internal sealed class IdeAssets
{
    private static readonly string[] Fetched = ["react.production.min.js", "react-dom.production.min.js", "graphiql.min.js", "graphiql.min.css"];
    private static readonly string[] Own = ["ide.js", "ide.css"];

    private readonly Dictionary<string, IdeAsset> _assets = new(StringComparer.Ordinal);

    /// <param name="folder">Where the fetched files lie, if anywhere.</param>
    public IdeAssets(string folder)
    {
        foreach (var name in Own)
        {
            using var stream = typeof(IdeAssets).Assembly.GetManifestResourceStream($"ide/{name}")!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Add(name, bytes);
        }

        foreach (var name in Fetched)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
                Add(name, File.ReadAllBytes(path));
        }
    }

    /// <summary>Whether GraphiQL is there.</summary>
    public bool IsComplete => Array.TrueForAll(Fetched, _assets.ContainsKey);

    /// <summary>A file by its name; null where there is none.</summary>
    public IdeAsset? Find(string name) => _assets.GetValueOrDefault(name);

    /// <summary>The URL of a file of the page.</summary>
    public string Url(PathString pathBase, string name) => $"{pathBase.ToUriComponent()}{IdeEndpoint.AssetPath}{name}?v={_assets[name].Version}";

    private void Add(string name, byte[] body)
    {
        var contentType = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        _assets.Add(name, new IdeAsset(name, body, contentType, WebEncoders.Base64UrlEncode(SHA256.HashData(body).AsSpan(0, 9))));
    }
}
