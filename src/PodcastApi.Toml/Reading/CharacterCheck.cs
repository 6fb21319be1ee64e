using System.Buffers;

namespace PodcastApi.Toml.Reading;

/// <summary>
/// Refuses what may stand nowhere in a document: control characters other than tab and line end, a CR without LF, and half a surrogate pair.
/// The readers behind it rely on that.
/// </summary>
internal static class CharacterCheck
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Append(0x7F).Select(c => (char)c).Except(['\t', '\n']),
         .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public static void Check(string text, TomlReadOptions options)
    {
        for (var at = 0; ; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(Suspects);
            if (next < 0)
                return;

            at += next;
            var follower = at + 1 < text.Length ? text[at + 1] : '\0';
            if (text[at] == '\r' && follower == '\n')
                continue;
            if (char.IsSurrogatePair(text[at], follower))
            {
                at++;
                continue;
            }

            throw Refuse(text, at, options);
        }
    }

    private static TomlException Refuse(string text, int at, TomlReadOptions options)
    {
        var before = text.AsSpan(0, at);
        var position = new TomlPosition(options.FirstLine + before.Count('\n'), at - (before.LastIndexOf('\n') + 1) + 1);
        var (message, hint) = text[at] switch
        {
            '\r' => ("a carriage return must be followed by a line feed", "end lines with LF or CRLF; in a string in double quotes write \\r"),
            >= '\uD800' => ("half a surrogate pair is not a character", "remove it"),
            var control => ($"the control character U+{(int)control:X4} is not allowed", $"remove it, or write \\u{(int)control:X4} in a string in double quotes"),
        };
        return new TomlException(message, position, hint, options.SourceName);
    }
}
