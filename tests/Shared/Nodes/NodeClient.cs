using System.Diagnostics;
using System.Globalization;

namespace PodcastApi.Tests.Nodes;

/// <summary>A client of one node that asks the same again and again, and notes when it first sees each revision.</summary>
internal sealed class NodeClient(Uri node, Func<HttpRequestMessage> ask) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly HttpClient _http = new() { BaseAddress = node };
    private readonly List<(long Revision, long At)> _seen = [];
    private long _newest = -1;

    /// <summary>The newest revision that an answer was of.</summary>
    public long Newest => Volatile.Read(ref _newest);

    /// <summary>How many answers came.</summary>
    public int Answers { get; private set; }

    /// <summary>How many of them came from the node's memory.</summary>
    public int Kept { get; private set; }

    /// <summary>The first answer that was older than one before it, in words; null when none was.</summary>
    public string? Stale { get; private set; }

    /// <summary>Asks until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            using var request = ask();
            using var response = (await _http.SendAsync(request, CancellationToken.None)).EnsureSuccessStatusCode();
            Note(response, Stopwatch.GetTimestamp());
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>How long after an instant the first answer of a revision, or of a newer one, was there; nothing where it was there before.</summary>
    public TimeSpan FirstAnswer(long revision, long since) => Stopwatch.GetElapsedTime(since, Math.Max(since, _seen.First(seen => seen.Revision >= revision).At));

    public void Dispose() => _http.Dispose();

    private void Note(HttpResponseMessage response, long at)
    {
        var revision = long.Parse(response.Headers.GetValues("Content-Revision").Single(), CultureInfo.InvariantCulture);
        var status = response.Headers.GetValues("Cache-Status").Single();
        Answers++;
        Kept += status == "PodcastApi; hit" ? 1 : 0;
        if (revision < _newest)
            Stale ??= $"{node} answered of revision {revision} ({status}) after one of {_newest}";
        if (revision <= _newest)
            return;
        _seen.Add((revision, at));
        Volatile.Write(ref _newest, revision);
    }
}
