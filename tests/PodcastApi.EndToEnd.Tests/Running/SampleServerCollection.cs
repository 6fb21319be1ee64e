using PodcastApi.EndToEnd.Tests.Browser;

namespace PodcastApi.EndToEnd.Tests.Running;

/// <summary>Tests that leave the sample as it is share one <see cref="SampleServer"/>, and one <see cref="Chromium"/> to look at it with.</summary>
[CollectionDefinition(Name)]
public sealed class SampleServerCollection : ICollectionFixture<SampleServer>, ICollectionFixture<Chromium>
{
    public const string Name = "Sample server";
}
