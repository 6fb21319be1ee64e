using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Benchmarks.Measuring;

/// <summary>
/// Sends prepared bytes and waits for the whole answer. It does as little as it can beside that, and blocks its thread: what it
/// costs can then be told apart from what the server costs, which is in the same process.
/// </summary>
internal sealed class WireConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private byte[] _buffer = new byte[64 * 1024];

    public WireConnection(Endpoint endpoint)
    {
        _request = endpoint.Request;
        _socket.Connect(endpoint.Address.Host, endpoint.Address.Port);
    }

    /// <summary>One request on a connection of its own.</summary>
    public static Answer Ask(Endpoint endpoint)
    {
        using var connection = new WireConnection(endpoint);
        var (head, end) = connection.Ask();
        return new Answer(connection.Status, Encoding.ASCII.GetString(connection._buffer, 0, head), connection._buffer[head..end]);
    }

    /// <summary>The status of the last answer.</summary>
    public int Status => int.Parse(_buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);

    /// <summary>Sends the request and receives the whole answer: where its body begins, and where it ends.</summary>
    public (int Head, int End) Ask()
    {
        _socket.Send(_request);
        var received = 0;
        var (head, end) = (-1, int.MaxValue);
        while (received < end)
        {
            if (received == _buffer.Length)
                Array.Resize(ref _buffer, 2 * received);
            var count = _socket.Receive(_buffer.AsSpan(received));
            if (count == 0)
                throw new IOException("The server closed the connection.");
            received += count;
            if (head < 0 && (head = _buffer.AsSpan(0, received).IndexOf("\r\n\r\n"u8)) >= 0)
                (head, end) = (head + 4, head + 4 + LengthOf(_buffer.AsSpan(0, head)));
        }

        return (head, end);
    }

    public void Dispose() => _socket.Dispose();

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at >= 0 && Utf8Parser.TryParse(head[(at + 16)..], out int length, out _))
            return length;
        return head.IndexOf("Transfer-Encoding"u8) < 0 ? 0 : throw new IOException("The answer comes in chunks, which are not measured.");
    }
}

/// <summary>An answer as it came over the wire.</summary>
internal sealed record Answer(int Status, string Head, byte[] Body);
