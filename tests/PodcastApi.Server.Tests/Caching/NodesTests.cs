using Microsoft.AspNetCore.Builder;
using PodcastApi.Server.Tests.Rest;
using PodcastApi.Tests.Nodes;
using Xunit.Abstractions;

namespace PodcastApi.Server.Tests.Caching;

/// <summary>Several nodes on one database.</summary>
public sealed class NodesTests(NodesTests.TwoNodes nodes, ITestOutputHelper output) : IClassFixture<NodesTests.TwoNodes>
{
    private const int Revisions = 40;

    [Fact]
    public async Task Every_node_answers_freshly_after_a_commit_and_never_goes_back_although_the_listeners_are_cut_off()
    {
        var freshness = await FreshnessRun.MeasureAsync(nodes.ConnectionString, nodes.Addresses, Revisions);

        output.WriteLine(freshness.ToString());
        Assert.Equal(2 * Revisions * nodes.Addresses.Count, freshness.Lags.Count);
        Assert.NotEmpty(freshness.CutLags);
        Assert.True(freshness.Kept > 0, "What is always read is always fresh: a client had no answer from memory.");
        Assert.Null(freshness.Stale);
    }

    public sealed class TwoNodes : RestServer
    {
        private WebApplication? _other;

        public IReadOnlyList<Uri> Addresses { get; private set; } = [];

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            _other = await StartAsync(ConnectionString, Settings);
            Addresses = [Client.BaseAddress!, AddressOf(_other)];
        }

        public override async Task DisposeAsync()
        {
            await _other!.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
