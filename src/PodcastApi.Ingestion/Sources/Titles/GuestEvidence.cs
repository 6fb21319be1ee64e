using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Titles;

/// <summary>Whether show notes speak of a name as of a person: "About Jane Doe", "my guest is Jane Doe", "Jane Doe is a ...", "Jane Doe, founder of ...".</summary>
internal static class GuestEvidence
{
    private const string Before = """(?:About|(?i:guests?(?:\s+(?:is|are|today|this week|of the day))*|with|to|by|joins?|joined|welcome|welcomes|interview|interviews|interviewed|hosts?|meet|meets|invited|and))[\s:,]+(?:[\w'’-]+\s+){0,3}?""";

    private const string After = """(?:['’]s\s+(?:work|career|journey|story|team|experience)|\s*,\s+(?:an?|the|our|one|who|(?:co-?)?founder|C[A-Z]O|VP|head|lead|senior|staff|principal|engineer|developer|creator|author|maintainer)\b|\s+(?:is|was|has|had|works?|worked|joins?|joined|leads?|led|tells?|explains?|shares?|talks?|talked|founded|started|built|created|brings?|holds?|currently)\b|\s+\()""";

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    /// <summary>The first name may be a short form: the last word has to be the same.</summary>
    public static bool Supports(string name, string notes)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Regex.Escape(words[^1]);
        var person = $"""(?:{Regex.Escape(name)}|{Regex.Escape(words[0][..1])}[\w'’.-]+(?:\s+[\w'’.-]+)?\s+{last})""";
        try
        {
            return Regex.IsMatch(notes, $"""\b{Before}{person}\b|\b{person}{After}""", RegexOptions.CultureInvariant, Timeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
