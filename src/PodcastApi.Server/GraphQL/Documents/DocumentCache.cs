using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>
/// Keeps prepared documents by their text or id, so that a text that comes again is neither parsed nor validated. Two generations:
/// what is used moves into the younger one, and when that has half of the room, it takes the place of the older one.
/// </summary>
internal sealed class DocumentCache(DocumentPreparer preparer, IOptions<LimitOptions> limits)
{
    private readonly long _room = limits.Value.DocumentCacheBytes / 2;
    private readonly Lock _change = new();
    private ConcurrentDictionary<string, PreparedDocument> _young = Empty();
    private ConcurrentDictionary<string, PreparedDocument> _old = Empty();
    private long _youngWeight;

    /// <summary>How many documents are kept now.</summary>
    public int Count => _young.Count + _old.Count;

    /// <summary>The prepared document of a text.</summary>
    public PreparedDocument Get(ReadOnlySpan<char> text)
    {
        if (Volatile.Read(ref _young).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return known;
        if (!Volatile.Read(ref _old).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var document))
            document = preparer.Prepare(text.ToString());
        // Mistakes are made in ever new ways: keeping them would only push out what is asked again.
        if (document.Errors.Count == 0)
            Keep(document.Text, document);
        return document;
    }

    /// <summary>The document that is kept under an id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out PreparedDocument? document)
    {
        if (Volatile.Read(ref _young).TryGetValue(id, out document))
            return true;
        if (!Volatile.Read(ref _old).TryGetValue(id, out document))
            return false;
        Keep(id, document);
        return true;
    }

    /// <summary>Keeps a document under an id, which no text can be.</summary>
    public void Keep(string id, PreparedDocument document)
    {
        if (document.Weight > _room)
            return;
        lock (_change)
        {
            if (_youngWeight + document.Weight > _room)
            {
                Volatile.Write(ref _old, _young);
                Volatile.Write(ref _young, Empty());
                _youngWeight = 0;
            }

            if (_young.TryAdd(id, document))
                _youngWeight += document.Weight;
        }
    }

    private static ConcurrentDictionary<string, PreparedDocument> Empty() => new(StringComparer.Ordinal);
}
