using System.Collections.Frozen;
using System.Resources;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Given names from many countries (<c>given-names.txt</c>): "Acme with Jane Doe" has a guest, "Builds with Apache Spark" has none.</summary>
internal static class GivenNames
{
    private const string File = "given-names.txt";

    private static readonly string[] Honorifics = ["Dr.", "Dr", "Prof.", "Prof", "Professor", "Sir", "Dame"];

    private static readonly Lazy<FrozenSet<string>> Names = new(() => Read().ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the first word of a name is a given name.</summary>
    public static bool Begin(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.Find(words, word => !Honorifics.Contains(word, StringComparer.OrdinalIgnoreCase)) ?? "";
        // "Jean-Luc" and "J. R. Smith".
        return Names.Value.Contains(first.Split('-')[0]) || first is [_, '.'];
    }

    private static IEnumerable<string> Read()
    {
        using var reader = new StreamReader(typeof(GivenNames).Assembly.GetManifestResourceStream(typeof(GivenNames), File)
            ?? throw new MissingManifestResourceException($"The program was built without {File}."));
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return name;
        }
    }
}
