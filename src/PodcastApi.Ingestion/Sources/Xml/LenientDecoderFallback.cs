using System.Text;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>Reads bytes that the declared encoding does not have as windows-1252, and counts them.</summary>
internal sealed class LenientDecoderFallback : DecoderFallback
{
    /// <summary>How many bytes were read as windows-1252.</summary>
    public int Bytes { get; private set; }

    public override int MaxCharCount => 8;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(LenientDecoderFallback owner) : DecoderFallbackBuffer
    {
        private byte[] _unknown = [];
        private int _next;

        public override int Remaining => _unknown.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _unknown = bytesUnknown;
            _next = 0;
            owner.Bytes += bytesUnknown.Length;
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => _next < _unknown.Length ? Windows1252.Decode(_unknown[_next++]) : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
                return false;
            _next--;
            return true;
        }

        public override void Reset()
        {
            _unknown = [];
            _next = 0;
        }
    }
}
