using System.Globalization;
using Microsoft.Extensions.Primitives;
using PodcastApi.Server.Http;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Caching;

/// <summary>A body with all that is sent beside it, as one revision gave it; compressed when a coding is first asked for.</summary>
internal sealed class CachedAnswer
{
    /// <summary>What an entry takes beside its texts and bytes, generously.</summary>
    private const int Overhead = 1024;

    private readonly byte[] _body;
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _brotli;
    private EntityTag? _tag;

    /// <param name="key">What it is the answer to.</param>
    /// <param name="state">The dataset in the snapshot that was read.</param>
    /// <param name="form">The form.</param>
    /// <param name="link">The <c>Link</c> header; empty for none.</param>
    /// <param name="body">The body.</param>
    public CachedAnswer(CacheKey key, DatasetState state, AnswerForm form, StringValues link, byte[] body)
    {
        Key = key;
        State = state;
        Form = form;
        Link = link;
        Revision = state.Revision.ToString(CultureInfo.InvariantCulture);
        _body = body;
        _gzip = new Lazy<byte[]>(() => ContentCodings.Compress(ContentCoding.Gzip, _body));
        _brotli = new Lazy<byte[]>(() => ContentCodings.Compress(ContentCoding.Brotli, _body));
    }

    public CacheKey Key { get; }

    public DatasetState State { get; }

    public AnswerForm Form { get; }

    public StringValues Link { get; }

    /// <summary>The value of <c>Content-Revision</c>.</summary>
    public string Revision { get; }

    /// <summary>
    /// About how many bytes it holds in memory once it was asked for in every coding: the compressed bodies together are hardly
    /// ever larger than the body itself.
    /// </summary>
    public long Weight => Overhead + (2L * Key.Resource.Length) + (2L * _body.Length);

    /// <summary>The body in a coding, or as it is where that is no shorter by enough; the coding then becomes identity.</summary>
    public ReadOnlyMemory<byte> Body(ref ContentCoding coding)
    {
        if (!ContentCodings.IsWorthwhile(_body.Length))
            coding = ContentCoding.Identity;
        return coding switch
        {
            ContentCoding.Identity => _body,
            ContentCoding.Gzip => _gzip.Value,
            ContentCoding.Brotli => _brotli.Value,
        };
    }

    /// <summary>The entity tag in a coding.</summary>
    public string Tag(ContentCoding coding) => (_tag ??= EntityTag.Of(Key, State.Id, State.Revision)).In(coding);
}
