using System.Threading.Channels;

namespace PodcastApi.Server.Background;

/// <summary>What is waiting to be ingested: one run at a time, in order.</summary>
internal sealed class IngestQueue
{
    private readonly Channel<IngestJob> _jobs = Channel.CreateUnbounded<IngestJob>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(IngestJob job) => _jobs.Writer.TryWrite(job);

    public IAsyncEnumerable<IngestJob> ReadAllAsync(CancellationToken cancellationToken) => _jobs.Reader.ReadAllAsync(cancellationToken);
}
