namespace PodcastApi.Ingestion.Sources.Xml;

/// <content>The window on the input, with its line and column, and the output.</content>
internal sealed partial class XmlMender
{
    /// <summary>Sees to it that so many characters can be looked at; false when the document ends before.</summary>
    private bool Ensure(int count)
    {
        while (_length - _position < count)
        {
            if (_position > 0)
            {
                Rest.CopyTo(_input);
                _length -= _position;
                _position = 0;
            }

            if (_length == _input.Length)
                Array.Resize(ref _input, _input.Length * 2);
            var n = source.Read(_input.AsSpan(_length));
            if (n == 0)
                return false;
            _length += n;
        }

        return true;
    }

    private void Advance(int count)
    {
        var passed = Rest[..count];
        var last = passed.LastIndexOf('\n');
        if (last < 0)
        {
            _column += count;
        }
        else
        {
            _line += passed.Count('\n');
            _column = count - last;
        }

        _position += count;
    }

    private void Copy(int count)
    {
        Write(Rest[..count]);
        Advance(count);
    }

    private void Blank(int count)
    {
        WriteBlanks(Rest[..count]);
        Advance(count);
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (_output.Length - _outputLength < text.Length)
            Array.Resize(ref _output, Math.Max(_output.Length * 2, _outputLength + text.Length));
        text.CopyTo(_output.AsSpan(_outputLength));
        _outputLength += text.Length;
    }

    /// <summary>A blank for each character, line breaks as they are.</summary>
    private void WriteBlanks(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var line = text.IndexOfAny('\r', '\n');
            var count = line < 0 ? text.Length : line;
            if (_output.Length - _outputLength < count + 1)
                Array.Resize(ref _output, Math.Max(_output.Length * 2, _outputLength + count + 1));
            _output.AsSpan(_outputLength, count).Fill(' ');
            _outputLength += count;
            if (line >= 0)
                _output[_outputLength++] = text[count++];
            text = text[count..];
        }
    }
}
