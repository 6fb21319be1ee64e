using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Storage.Writing;

/// <summary>Makes text fit for the database: what PostgreSQL cannot hold is replaced, what is indexed is kept short.</summary>
public static class StoredText
{
    /// <summary>The longest text in an indexed column, in bytes of UTF-8: an index entry must fit into a third of a page.</summary>
    public const int MaxIndexedBytes = 2000;

    private const int MaxKeyBytes = 1000;
    private const int MaxSlugBytes = 200;

    /// <summary>U+0000 and halves of surrogate pairs, which PostgreSQL's text cannot hold, become U+FFFD.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0' || char.IsSurrogate(text[i]))
                return CleanFrom(text, i);
        }

        return text;
    }

    /// <summary>Clean text that may be indexed: longer text is cut and ends in an ellipsis.</summary>
    public static string Indexed(string text)
    {
        text = Clean(text);
        return text.Length * 3 <= MaxIndexedBytes || Encoding.UTF8.GetByteCount(text) <= MaxIndexedBytes
            ? text
            : Cut(text, MaxIndexedBytes - 3) + "…";
    }

    /// <summary>A key of any length as one that may be indexed: a long one ends in its SHA-256, so that different keys stay different.</summary>
    public static string Key(string key)
    {
        key = Clean(key);
        return key.Length * 3 <= MaxKeyBytes || Encoding.UTF8.GetByteCount(key) <= MaxKeyBytes
            ? key
            : $"{Cut(key, MaxKeyBytes - 72)}…#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }

    /// <summary>A slug that leaves room for another one and some words in an alias.</summary>
    internal static string Slug(string slug)
    {
        slug = Clean(slug);
        return Encoding.UTF8.GetByteCount(slug) <= MaxSlugBytes ? slug : Cut(slug, MaxSlugBytes).TrimEnd('-');
    }

    private static string Cut(string text, int bytes)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length];
    }

    private static string CleanFrom(string text, int start)
    {
        var result = new StringBuilder(text, 0, start, text.Length);
        for (var i = start; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                result.Append(text[i]).Append(text[++i]);
            else
                result.Append(text[i] == '\0' || char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        }

        return result.ToString();
    }
}
