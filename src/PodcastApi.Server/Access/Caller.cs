using PodcastApi.Query;
using PodcastApi.Server.Errors;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Access;

/// <summary>Who asks: somebody with a key, or anybody.</summary>
/// <param name="Key">What its requests are counted under; null without a key.</param>
/// <param name="Name">Who is said to have done what was done with it.</param>
/// <param name="Scopes">What the key allows.</param>
/// <param name="RequestsPerMinute">The key's own limit; null for that of all keys.</param>
internal sealed record Caller(string? Key, string Name, IReadOnlySet<KeyScope> Scopes, int? RequestsPerMinute)
{
    public static Caller Anybody { get; } = new(null, "anybody", new HashSet<KeyScope>(), null);

    /// <summary>What of the content is shown.</summary>
    public AccessScope Scope => Scopes.Contains(KeyScope.Draft) ? AccessScope.Drafts : AccessScope.Published;

    /// <summary>Who sent a request.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Anybody;

    /// <summary>Returns when the key allows it.</summary>
    /// <exception cref="ApiException">401 without a key, 403 with one that lacks the scope.</exception>
    public void Demand(KeyScope scope)
    {
        if (Key is null)
            throw new ApiException(ErrorCode.Unauthenticated, "This takes a key in the header 'Authorization: Bearer KEY'.");
        if (!Scopes.Contains(scope))
            throw new ApiException(ErrorCode.Forbidden, $"The key is valid, but lacks the scope {Content.EnumNames<KeyScope>.Of(scope)}. Use another, or make one with 'podcastapi keys add'.");
    }
}
