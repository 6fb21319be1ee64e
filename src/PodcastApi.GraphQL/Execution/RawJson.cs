namespace PodcastApi.GraphQL.Execution;

/// <summary>JSON that is ready to be sent. It is written as it is.</summary>
public sealed class RawJson(ReadOnlyMemory<byte> utf8)
{
    public ReadOnlyMemory<byte> Utf8 => utf8;
}
