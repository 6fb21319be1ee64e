using System.Text;

namespace PodcastApi.Content;

/// <summary>The public names of an enum's members: UPPER_CASE, as GraphQL and REST write them and the database stores them.</summary>
public static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();
    private static readonly string[] Names = Array.ConvertAll(Members, Upper);

    /// <summary>All names in the order of declaration.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a member.</summary>
    public static string Of(T member) => Names[Array.IndexOf(Members, member)];

    /// <summary>The member of a name; false when there is none. Case is heeded.</summary>
    public static bool TryParse(string? name, out T member)
    {
        var index = Array.IndexOf(Names, name);
        member = index < 0 ? default : Members[index];
        return index >= 0;
    }

    private static string Upper(T member)
    {
        // A brand is one word, although it has two capitals.
        var pascal = member.ToString().Replace("GitHub", "Github", StringComparison.Ordinal)
            .Replace("LinkedIn", "Linkedin", StringComparison.Ordinal)
            .Replace("YouTube", "Youtube", StringComparison.Ordinal);
        var text = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToUpperInvariant(c));
        }

        return text.ToString();
    }
}
