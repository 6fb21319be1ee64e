namespace PodcastApi.GraphQL.Tests;

/// <summary>A test over the conformance suites; passed over where the environment does not say where they are.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute()
    {
        if (ConformanceSuites.Folder is null)
            Skip = $"Set {ConformanceSuites.Variable} to the folder of the conformance suites.";
    }
}
