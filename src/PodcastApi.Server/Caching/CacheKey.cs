using PodcastApi.Query;

namespace PodcastApi.Server.Caching;

/// <summary>What an answer depends on beside the revision of the content.</summary>
/// <param name="Resource">The URL; of a POST the server's root and the hash of the body.</param>
/// <param name="Variant">The form, where one resource has several: the media type, extras that were asked for.</param>
/// <param name="Scope">What the client may see. Answers of different scopes are different answers.</param>
internal readonly record struct CacheKey(string Resource, string Variant, AccessScope Scope)
{
    /// <summary>The key of what a GET of the URL gives. Scheme and host stand in the links of an answer.</summary>
    public static CacheKey OfUrl(HttpRequest request, string variant, AccessScope scope)
        => new(string.Concat([request.Scheme, "\n", request.Host.Value, "\n", request.PathBase.Value, request.Path.Value, "\n", request.QueryString.Value]), variant, scope);

    /// <summary>The key of what a POST of the body gives.</summary>
    public static CacheKey OfBody(HttpRequest request, string hash, string variant, AccessScope scope)
        => new($"{request.Scheme}\n{request.Host.Value}\n{request.PathBase.Value}{request.Path.Value}\nPOST {hash}", variant, scope);
}
