using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Ingestion.Tests.Fetching;

/// <summary>A server on loopback that answers each request with the bytes that a test gives for it, and closes.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, int, byte[]?> _answer;
    private readonly Task _serving;

    /// <param name="answer">From path and count of requests so far (from 1) to the whole response; null never answers.</param>
    public LocalServer(Func<string, int, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    /// <summary>The heads of all requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public int Port { get; }

    public Uri Url(string path = "/feed.xml") => new($"http://127.0.0.1:{Port}{path}");

    public static byte[] Response(string status, string headers = "", string body = "") => Response(status, headers, Encoding.UTF8.GetBytes(body));

    public static byte[] Response(string status, string headers, byte[] body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{headers.ReplaceLineEndings("\r\n")}{(headers.Length > 0 ? "\r\n" : "")}\r\n"), .. body];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var n = await stream.ReadAsync(buffer, _stop.Token);
                    if (n == 0)
                        return;
                    head.Append(Encoding.ASCII.GetString(buffer, 0, n));
                }

                Requests.Enqueue(head.ToString());
                if (_answer(head.ToString().Split(' ')[1], Requests.Count) is { } response)
                    await stream.WriteAsync(response, _stop.Token);
                else
                    await Task.Delay(Timeout.Infinite, _stop.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException)
            {
            }
        }
    }
}
