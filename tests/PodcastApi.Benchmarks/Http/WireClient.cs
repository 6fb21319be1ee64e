using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;

namespace PodcastApi.Benchmarks.Http;

/// <summary>
/// Sends prepared bytes over a number of connections and counts answers. It does as little as it can beside that: it shares the
/// machine with the server that it measures.
/// </summary>
internal static class WireClient
{
    private const int Connections = 16;
    private const int LargestAnswer = 1 << 20;

    /// <summary>The status and the body of one answer.</summary>
    public static async Task<(int Status, string Head, byte[] Body)> AskAsync(Uri address, byte[] request)
    {
        using var connection = await ConnectAsync(address);
        var buffer = new byte[LargestAnswer];
        var (head, length) = await AskAsync(connection, request, buffer);
        var text = System.Text.Encoding.ASCII.GetString(buffer, 0, head);
        return (int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), text, buffer[head..length]);
    }

    /// <summary>How many requests a second are answered.</summary>
    public static async Task<double> MeasureAsync(Uri address, byte[] request, TimeSpan duration)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await ConnectAsync(address);
            var buffer = new byte[LargestAnswer];
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < duration; count++)
                await AskAsync(connection, request, buffer);
            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<Socket> ConnectAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        return socket;
    }

    /// <summary>Sends the request and receives the whole answer: where its body begins, and where it ends.</summary>
    private static async ValueTask<(int Head, int End)> AskAsync(Socket connection, byte[] request, byte[] buffer)
    {
        await connection.SendAsync(request);
        var received = 0;
        var (head, end) = (-1, int.MaxValue);
        while (received < end)
        {
            var count = await connection.ReceiveAsync(buffer.AsMemory(received));
            if (count == 0)
                throw new IOException("The server closed the connection.");
            received += count;
            if (head < 0 && (head = buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8)) >= 0)
                (head, end) = (head + 4, head + 4 + LengthOf(buffer.AsSpan(0, head)));
        }

        return (head, end);
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _) ? length : 0;
    }
}
