using System.Collections;
using System.Text;

namespace PodcastApi.GraphQL.Values;

/// <summary>Values as graphql-js writes them in messages: strings in quotes, lists and objects two levels deep, lists up to ten items.</summary>
public static class ValueInspector
{
    private const int LongestList = 10;
    private const int MaxDepth = 2;

    /// <summary>The text of a value: null, bool, string, number, list, dictionary, or anything with a text.</summary>
    public static string Inspect(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, []);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, List<object> seen)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                AppendJson(text, words);
                break;
            case bool boolean:
                text.Append(boolean ? "true" : "false");
                break;
            case IEnumerable when seen.Exists(other => ReferenceEquals(other, value)):
                text.Append("[Circular]");
                break;
            case IReadOnlyDictionary<string, object?> map:
                seen.Add(value);
                AppendObject(text, map, seen);
                seen.RemoveAt(seen.Count - 1);
                break;
            case IEnumerable list:
                seen.Add(value);
                AppendList(text, list, seen);
                seen.RemoveAt(seen.Count - 1);
                break;
            default:
                text.Append(Numbers.TryRead(value, out _) ? Numbers.Print(value) : value.ToString());
                break;
        }
    }

    private static void AppendObject(StringBuilder text, IReadOnlyDictionary<string, object?> map, List<object> seen)
    {
        if (map.Count == 0)
        {
            text.Append("{}");
            return;
        }
        if (seen.Count > MaxDepth)
        {
            text.Append("[Object]");
            return;
        }
        text.Append("{ ");
        var first = true;
        foreach (var (key, value) in map)
        {
            if (!first)
                text.Append(", ");
            first = false;
            text.Append(key).Append(": ");
            Append(text, value, seen);
        }
        text.Append(" }");
    }

    private static void AppendList(StringBuilder text, IEnumerable list, List<object> seen)
    {
        var items = list.Cast<object?>().ToList();
        if (items.Count == 0)
        {
            text.Append("[]");
            return;
        }
        if (seen.Count > MaxDepth)
        {
            text.Append("[Array]");
            return;
        }
        text.Append('[');
        for (var i = 0; i < items.Count && i < LongestList; i++)
        {
            if (i > 0)
                text.Append(", ");
            Append(text, items[i], seen);
        }
        if (items.Count > LongestList)
            text.Append(items.Count == LongestList + 1 ? ", ... 1 more item" : $", ... {items.Count - LongestList} more items");
        text.Append(']');
    }

    /// <summary>JSON.stringify of a text.</summary>
    private static void AppendJson(StringBuilder text, string words)
    {
        text.Append('"');
        for (var i = 0; i < words.Length; i++)
        {
            var code = words[i];
            if (char.IsHighSurrogate(code) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                text.Append(code).Append(words[++i]);
                continue;
            }
            _ = code switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when code < ' ' || char.IsSurrogate(code) => text.Append("\\u").Append(((int)code).ToString("x4")),
                _ => text.Append(code),
            };
        }
        text.Append('"');
    }
}
