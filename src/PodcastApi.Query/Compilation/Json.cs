using System.Globalization;
using System.Text;

namespace PodcastApi.Query.Compilation;

/// <summary>Fixed parts of an answer: keys and type names, which are plain names and need no escaping.</summary>
internal static class Json
{
    /// <summary>A key with its colon.</summary>
    public static ReadOnlyMemory<byte> Name(string key) => Encoding.UTF8.GetBytes($"\"{Check(key)}\":");

    /// <summary>A string.</summary>
    public static ReadOnlyMemory<byte> Text(string text) => Encoding.UTF8.GetBytes($"\"{Check(text)}\"");

    /// <summary>A mark that is no value of any field.</summary>
    public static ReadOnlyMemory<byte> Mark(int number)
        => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"!\":{number}}}"));

    private static string Check(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                throw new ArgumentException($"'{text}' is no name.", nameof(text));
        }

        return text;
    }
}
