namespace PodcastApi.Ingestion.Curation;

/// <summary>Finds what may have been meant by a name that does not exist.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>Names that share less of their letter pairs are not near.</summary>
    private const double Near = 0.4;

    /// <summary>The nearest names, as a question with a space in front; empty when none is near.</summary>
    public static string Ask(string name, IEnumerable<string> names)
    {
        var pairs = Pairs(name);
        var near = names.Distinct(StringComparer.Ordinal)
            .Select(other => (Name: other, Likeness: Likeness(pairs, Pairs(other))))
            .Where(other => other.Likeness >= Near)
            .OrderByDescending(other => other.Likeness).ThenBy(other => other.Name, StringComparer.Ordinal)
            .Take(Most).Select(other => $"'{other.Name}'").ToArray();
        return near.Length == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The Dice coefficient of the pairs of neighbouring letters.</summary>
    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<(char, char)> Pairs(string name)
    {
        var text = $" {name.ToLowerInvariant()} ";
        return [.. text.Zip(text.Skip(1))];
    }
}
