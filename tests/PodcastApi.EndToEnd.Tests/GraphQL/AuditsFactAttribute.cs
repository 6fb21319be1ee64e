namespace PodcastApi.EndToEnd.Tests.GraphQL;

/// <summary>A test over the audits of GraphQL over HTTP; passed over where the environment does not say where they are.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AuditsFactAttribute : FactAttribute
{
    private const string Variable = "PODCASTAPI_CONFORMANCE";

    public AuditsFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = $"Set {Variable} to the folder of the conformance suites.";
    }

    /// <summary>Where the audits are.</summary>
    public static string Folder => Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? "", "graphql-http");
}
