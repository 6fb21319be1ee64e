namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>Tests that only read share one <see cref="SampleServer"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SampleServerCollection : ICollectionFixture<SampleServer>
{
    public const string Name = "Sample server";
}
