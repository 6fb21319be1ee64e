using PodcastApi.Benchmarks.Measuring;

namespace PodcastApi.Benchmarks.Http;

/// <summary>A request whose answer is kept, or for comparison is not.</summary>
/// <param name="Name">What is looked at.</param>
/// <param name="Request">The request.</param>
/// <param name="Target">The ratio to the bare server that is wanted; null for none.</param>
internal sealed record HttpCase(string Name, Request Request, double? Target)
{
    /// <summary>Whether the server that keeps nothing is asked.</summary>
    public bool IsMiss { get; init; }
}
