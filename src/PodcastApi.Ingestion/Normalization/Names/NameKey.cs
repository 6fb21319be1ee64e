using PodcastApi.Content;

namespace PodcastApi.Ingestion.Normalization.Names;

/// <summary>
/// What stays of a name when spelling is set aside: two names with one key are the same name. Accents, case, punctuation
/// and the words of <see cref="NameWords"/> do not count. A key is made of the words of the slug, so that names with
/// different keys have different slugs.
/// </summary>
public static class NameKey
{
    /// <summary>The key of a person's name: "Dr. Zoë O'Neill" and "Zoe ONeill" are one.</summary>
    public static string ForPerson(string name)
    {
        var words = Words(name);
        while (words.Count > 1 && NameWords.Honorifics.Contains(words[0]))
            words.RemoveAt(0);
        while (words.Count > 2 && NameWords.Degrees.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>The key of a company's name: "The Acme Co., Ltd." and "ACME" are one.</summary>
    public static string ForCompany(string name)
    {
        var words = JoinInitials(Words(name));
        while (words.Count > 1 && NameWords.Articles.Contains(words[0]))
            words.RemoveAt(0);
        while (words.Count > 1 && LegalWords(words) is > 0 and var count)
            words.RemoveRange(words.Count - count, count);
        return string.Join(' ', words);
    }

    /// <summary>The key of a title: words alone.</summary>
    public static string ForTitle(string title) => string.Join(' ', Words(title));

    private static List<string> Words(string name)
    {
        var words = Slug.Words(name, out var complete);
        return complete && words.Count > 0 ? [.. words] : [.. words, Slug.From(name)[^9..]];
    }

    /// <summary>How many of the last words are no name: the "and" of "GmbH &amp; Co. KG" is none, and "Sp. z o.o." comes in two.</summary>
    private static int LegalWords(List<string> words)
    {
        if (words[^1] == "and" || NameWords.LegalForms.Contains(words[^1]))
            return 1;
        return words.Count > 2 && NameWords.LegalForms.Contains(words[^2] + " " + words[^1]) ? 2 : 0;
    }

    /// <summary>"S.A." and "B.V." come as single letters.</summary>
    private static List<string> JoinInitials(List<string> words)
    {
        var joined = new List<string>(words.Count);
        var inInitials = false;
        foreach (var word in words)
        {
            var isInitial = word.Length == 1 && char.IsAsciiLetter(word[0]);
            if (isInitial && inInitials)
                joined[^1] += word;
            else
                joined.Add(word);
            inInitials = isInitial;
        }

        return joined;
    }
}
