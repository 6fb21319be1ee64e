namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>Tests that leave the sample as it is share one <see cref="SampleServer"/>.</summary>
[CollectionDefinition(Name)]
public sealed class SampleServerCollection : ICollectionFixture<SampleServer>
{
    public const string Name = "Sample server";
}
