using System.Text;

namespace PodcastApi.GraphQL.Language;

/// <summary>A GraphQL text and its name. Offsets into it count UTF-16 code units; a line ends at LF, CRLF or CR alone.</summary>
public sealed class Source
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private int[]? _lineStarts;

    /// <param name="body">The text.</param>
    /// <param name="name">What the caret form of an error calls it.</param>
    public Source(string body, string name = "GraphQL request")
    {
        Body = body;
        Name = name;
    }

    /// <summary>The text.</summary>
    public string Body { get; }

    /// <summary>What the caret form of an error calls the text, by default "GraphQL request".</summary>
    public string Name { get; }

    /// <summary>Reads UTF-8 bytes.</summary>
    /// <exception cref="GraphQLError">The bytes are not UTF-8.</exception>
    public static Source FromUtf8(ReadOnlySpan<byte> bytes, string name = "GraphQL request")
    {
        try
        {
            return new Source(StrictUtf8.GetString(bytes), name);
        }
        catch (DecoderFallbackException error)
        {
            throw new GraphQLError($"Syntax Error: The document is not UTF-8: invalid byte at offset {error.Index}.", innerException: error);
        }
    }

    /// <summary>Line and column of an offset into the text.</summary>
    public SourceLocation GetLocation(int position)
    {
        var starts = _lineStarts ??= FindLineStarts(Body);
        var index = Array.BinarySearch(starts, position);
        if (index < 0)
            index = ~index - 1;
        return new SourceLocation(index + 1, position - starts[index] + 1);
    }

    /// <summary>A line without its end, counted from 1; null where there is no such line.</summary>
    internal string? GetLine(int line)
    {
        var starts = _lineStarts ??= FindLineStarts(Body);
        if (line < 1 || line > starts.Length)
            return null;
        var end = line < starts.Length ? starts[line] : Body.Length;
        return Body[starts[line - 1]..end].TrimEnd('\r', '\n');
    }

    private static int[] FindLineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\n' || (body[i] == '\r' && (i + 1 == body.Length || body[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
