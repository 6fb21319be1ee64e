using System.Text.RegularExpressions;

namespace PodcastApi.Ingestion.Normalization.People;

/// <summary>Whether a few words of a title can be the name of a person: two to five words, capitalised but for particles, none of them a word that names things.</summary>
internal static partial class NameShape
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
    };

    /// <summary>Words that stand capitalised in titles and are in no name.</summary>
    private static readonly HashSet<string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "amazon", "an", "and", "android", "api", "apis", "app", "apple", "apps", "architecture", "art", "artificial", "at", "audio", "back", "best", "beyond", "big", "blockchain",
        "bonus", "book", "books", "browser", "building", "business", "by", "cloud", "code", "codebase", "coding", "community", "companies", "company", "compiler", "compilers", "computer", "computing",
        "conference", "confidence", "crates", "culture", "daily", "data", "database", "databases", "deep", "design", "developer", "developers", "development", "devops", "digital", "distributed",
        "dive", "docker", "docs", "embedded", "engine", "engineer", "engineering", "engineers", "enterprise", "episode", "episodes", "error", "everyone", "everything", "experience", "fast",
        "finale", "first", "for", "framework", "frameworks", "friends", "from", "fun", "functional", "future", "game", "games", "generation", "global", "google", "guide", "half", "hardware", "health", "history",
        "holiday", "home", "how", "in", "industry", "infrastructure", "intelligence", "interview", "intro", "introduction", "it", "java", "javascript", "kernel", "kubernetes", "language", "languages", "large",
        "leadership", "learning", "learnings", "lessons", "library", "life", "linux", "live", "machine", "management", "memory", "microservices", "mobile", "models", "modern", "my", "native", "network",
        "networks", "new", "news", "next", "no", "notes", "of", "on", "open", "operating", "operations", "or", "our", "part", "performance", "pipeline", "platform", "platforms", "podcast", "postgres", "power",
        "practice", "principles", "problem", "problems", "product", "production", "products", "programming", "project", "projects", "python", "quality", "quantum", "real", "recap", "release", "remote",
        "research", "review", "safety", "scale", "science", "season", "second", "security", "series", "server", "serverless", "service", "services", "software", "source", "space", "special", "stack", "startup",
        "startups", "story", "storytelling", "strategy", "studio", "success", "system", "systems", "talk", "team", "teams", "teaser", "tech", "technical", "technology", "temporal", "test", "testing", "that", "the",
        "things", "this", "time", "to", "tooling", "tools", "trailer", "trust", "type", "types", "typescript", "update", "updates", "user", "users", "video", "virtual", "vision", "web", "what", "when", "why",
        "with", "work", "workflow", "world", "year", "years", "your",
    };

    /// <summary>Words of a job ("CTO of Acme").</summary>
    private static readonly Regex Job = JobWords();

    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && !Array.Exists(words, IsPossessive) && IsNameWord(words[0]) && IsNameWord(words[^1])
            && Array.TrueForAll(words, word => Particles.Contains(word) || IsNameWord(word));
    }

    /// <summary>The names of a list "A, B, and C"; null when one of them is none.</summary>
    public static string[]? Split(string text)
    {
        var names = ListSeparators().Split(text.Trim());
        return Array.TrueForAll(names, IsName) ? names : null;
    }

    /// <summary>Whether the first word stands capitalised in titles and is in no name.</summary>
    public static bool IsOtherWord(string text) => OtherWords.Contains(text.Split(' ')[0]);

    public static bool IsJob(string text) => Job.IsMatch(text);

    /// <summary>"Acme's" of "Acme's Jane Doe".</summary>
    private static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("\u2019s", StringComparison.Ordinal);

    private static bool IsNameWord(string word)
    {
        var bare = word.TrimEnd('.');
        if (bare.Length == 0 || OtherWords.Contains(bare))
            return false;
        // An initial, or a capital followed by something small: acronyms are no names. Scripts without case have neither.
        var isCapitalised = char.IsUpper(bare[0]) && (bare.Length == 1 || bare.Any(char.IsLower));
        if (ProductWord().IsMatch(bare))
            return false;
        return (isCapitalised || char.GetUnicodeCategory(bare[0]) == System.Globalization.UnicodeCategory.OtherLetter)
            && bare.All(c => char.IsLetter(c) || c is '\'' or '’' or '-' or '.' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
    }

    /// <summary>"GraphQL" and "GitHub", not "McKay" and "DeVito".</summary>
    [GeneratedRegex("""^(?!(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Jo|Fitz)\p{Lu}\p{Ll})\p{Lu}\p{Ll}+\p{Lu}""", RegexOptions.CultureInvariant)]
    private static partial Regex ProductWord();

    [GeneratedRegex("""\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|und|et|y|&|\+|/)\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex ListSeparators();

    [GeneratedRegex("""\b(?:C[A-Z]O|VP|SVP|EVP|(?:Co-?)?Founders?|Engineers?|Developers?|Director|Head|Lead|Leader|Manager|Author|Creator|Maintainers?|Scientist|Professor|Architect|Designer|Chief|President|Partner|Researcher|Consultant|Advocate|Evangelist|Analyst|Owner|Principal|Fellow|Chair)\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex JobWords();
}
