namespace PodcastApi.EndToEnd.Tests.GraphQL.Clients;

/// <summary>A test that needs packages of npm; skipped with the reason where they cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute(string folder = NpmPackages.Clients) => Skip = NpmPackages.WhyMissing(folder);
}
