namespace PodcastApi.GraphQL.Values;

/// <summary>Guesses at what a client meant, in graphql-js's words.</summary>
public static class DidYouMean
{
    private const int MaxSuggestions = 5;

    /// <summary>" Did you mean "a", "b", or "c"?", of at most five; empty without suggestions.</summary>
    public static string Ask(IReadOnlyList<string> suggestions) => Ask(null, suggestions);

    /// <summary>" Did you mean the enum value "a" or "b"?", of at most five; empty without suggestions.</summary>
    public static string Ask(string? subject, IReadOnlyList<string> suggestions)
    {
        if (suggestions.Count == 0)
            return "";
        var quoted = suggestions.Take(MaxSuggestions).Select(suggestion => $"\"{suggestion}\"").ToArray();
        return $" Did you mean {(subject is null ? "" : subject + " ")}{OrList(quoted)}?";
    }

    /// <summary>"a", "a or b", "a, b, or c".</summary>
    public static string OrList(IReadOnlyList<string> items) => FormatList("or", items);

    /// <summary>"a", "a and b", "a, b, and c".</summary>
    public static string AndList(IReadOnlyList<string> items) => FormatList("and", items);

    /// <summary>The options that lie near to what was written, the nearest first, equally near ones in natural order.</summary>
    public static IReadOnlyList<string> Suggest(string input, IEnumerable<string> options)
    {
        var near = new List<(string Option, int Distance)>();
        var measure = new LexicalDistance(input);
        var threshold = (int)(input.Length * 0.4) + 1;
        foreach (var option in options.Distinct(StringComparer.Ordinal))
        {
            if (measure.Measure(option, threshold) is { } distance)
                near.Add((option, distance));
        }
        near.Sort(static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : NaturalOrder.Instance.Compare(a.Option, b.Option));
        return [.. near.Select(item => item.Option)];
    }

    private static string FormatList(string conjunction, IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, {conjunction} {items[^1]}",
    };
}
