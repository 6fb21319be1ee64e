using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Sources.Titles;

/// <summary>Whether show notes speak of a name as of a person: "About Jane Doe", "my guest is Jane Doe", "Jane Doe is a ...", "Jane Doe, founder of ...".</summary>
internal static class GuestEvidence
{
    private const string Before = """(?:About|(?i:guests?(?:\s+(?:is|are|today|this week|of the day))*|with|to|by|joins?|joined|welcome|welcomes|interview|interviews|interviewed|hosts?|meet|meets|invited|and))[\s:,]+(?:[\w'’-]+\s+){0,3}?""";

    private const string After = """(?:['’]s\s+(?:work|career|journey|story|team|experience)|(?:\s*,)?\s+(?:and|&)\s+(?:[\p{Lu}][\w'’.-]+\s+){2,3}(?:joins?|joined|are|were|talk|tell|share|explain)\b|\s+from\s+\p{Lu}|\s*,\s+(?:an?|the|our|one|who|(?:co-?)?founder|C[A-Z]O|VP|head|lead|senior|staff|principal|engineer|developer|creator|author|maintainer)\b|\s+(?:is|was|has|had|works?|worked|joins?|joined|leads?|led|tells?|explains?|shares?|talks?|talked|founded|started|built|created|brings?|holds?|currently)\b|\s+\()""";

    /// <summary>What is said before a name of nothing but people.</summary>
    private const string BeforePeople = """(?:About|(?i:guests?(?:\s+(?:is|are|today|this week|of the day))*|joined by|welcomes?|interview(?:s|ed)?(?:\s+with)?|(?:talk|speak|chat|sit|sat|spoke|talked|chatted|catch)(?:s|ing)?(?:\s+(?:down|up))?\s+(?:with|to)|(?:conversation|discussion|chat|call)\s+with|invited|meet))[\s:,]+(?:[\w'’-]+\s+){0,3}?""";

    /// <summary>What is said behind one.</summary>
    private const string AfterPeople = """(?:\s*,\s+(?:(?:an?|the|our|one of the)\s+)?(?:[\w-]+\s+){0,3}?(?i:(?:co-?)?founder|C[A-Z]O|VP|head|lead|senior|staff|principal|engineer|developer|creator|author|maintainer|designer|director|manager|researcher|professor|scientist|architect)\b|\s+(?:is|was|works|worked)\s+(?:[\w'’-]+\s+){0,6}?(?i:(?:co-?)?founder|C[A-Z]O|VP|engineer|developer|creator|author|maintainer|designer|director|manager|researcher|professor|scientist|architect|at|as|for)\b|\s+(?:joins?|joined|tells?|explains?|shares?|talks?|talked|speaks?|discuss(?:es)?|leads?|led|founded)\b)""";

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    /// <summary>The first name may be a short form: the last word has to be the same.</summary>
    public static bool Supports(string name, string notes) => Finds(notes, $"""\b{Before}{Person(name)}\b|\b{Person(name)}{After}""");

    /// <summary>The same as <see cref="Supports"/> with words that are said of people alone: "is fast" and "with" are said of products.</summary>
    public static bool IsPerson(string name, string notes) => Finds(notes, $"""\b{BeforePeople}{Person(name)}\b|\b{Person(name)}{AfterPeople}""");

    private static string Person(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"""(?:{Regex.Escape(name)}|{Regex.Escape(words[0][..1])}[\w'’.-]+(?:\s+[\w'’.-]+)?\s+{Regex.Escape(words[^1])})""";
    }

    private static bool Finds(string notes, string pattern)
    {
        try
        {
            return Regex.IsMatch(notes, pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
