namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>What can be said of a cut between two items and of the item before it. Each has a weight in <c>weights.txt</c>.</summary>
internal static class Feature
{
    /// <summary>Characters that matter before a cut.</summary>
    public static readonly string[] Before = ["lower", "upper", "digit", "stop", "bracket", "exclamation", "question", "colon", "quote", "apostrophe", "initial", "other"];

    /// <summary>Characters that matter behind a cut.</summary>
    public static readonly string[] Behind = ["lower", "upper", "digit", "quote", "other", "unit", "title"];

    public static readonly string[] Rates = ["dense", "mixed", "sparse"];

    private static readonly List<string> AllNames = [];
    private static readonly string[] Shapes = Enum.GetNames<WordShape>();

    public static readonly int Cut = One("cut");
    public static readonly int[] CutBetween = Many("cut", Before, Behind);
    public static readonly int CutInName = One("cut-in-name");
    public static readonly int[] CutInNameBetween = Many("cut-in-name", Before, Behind);
    public static readonly int CutInBrackets = One("cut-in-brackets");
    public static readonly int CutInQuotes = One("cut-in-quotes");
    public static readonly int[] CutOfLetters = Many("cut-of", ["lower-lower", "lower-upper", "upper-lower", "upper-upper"], ["unknown-unknown", "unknown-known", "known-unknown", "known-known"]);
    public static readonly int CutOfPlural = One("cut-of-plural");
    public static readonly int CutOfLongerWord = One("cut-of-longer-word");
    public static readonly int CutBeforeTitleName = One("cut-before-title-name");
    public static readonly int CutBehindTitleName = One("cut-behind-title-name");

    public static readonly int[] Bare = Many("bare", Rates, [""]);
    public static readonly int[] BareWord = Many("bare-word", Rates, [""]);
    public static readonly int[] BareLower = Many("bare-lower", Rates, [""]);
    public static readonly int BareLength = One("bare-length");
    public static readonly int[] BareFirst = Many("bare-first", Shapes, ["one", "more"]);
    public static readonly int[] SparseBareFirst = Many("sparse-bare-first", Shapes, ["one", "more"]);
    public static readonly int BareFirstFunction = One("bare-first-function");
    public static readonly int BareLastFunction = One("bare-last-function");
    public static readonly int BareLowerShare = One("bare-lower-share");
    public static readonly int BareLowerStartShare = One("bare-lower-start-share");

    public static readonly int TitleLength = One("title-length");
    public static readonly int TitleShort = One("title-short");
    public static readonly int[] TitleFirst = Many("title-first", Shapes, ["one", "more"]);
    public static readonly int TitleFirstFunction = One("title-first-function");
    public static readonly int TitleLastFunction = One("title-last-function");
    public static readonly int TitleLowerShare = One("title-lower-share");
    public static readonly int TitleLowerStartShare = One("title-lower-start-share");
    public static readonly int TitleBrackets = One("title-brackets");
    public static readonly int TitleQuotes = One("title-quotes");

    public static readonly int MoreSeparators = One("more-separators");
    public static readonly int[] DescriptionFirst = Many("description-first", Shapes, [""]);
    public static readonly int DescriptionArticle = One("description-article");
    public static readonly int DescriptionLength = One("description-length");
    public static readonly int DescriptionShort = One("description-short");
    public static readonly int DescriptionWords = One("description-words");
    public static readonly int DescriptionWord = One("description-word");
    public static readonly int DescriptionLastFunction = One("description-last-function");
    public static readonly int DescriptionBrackets = One("description-brackets");
    public static readonly int DescriptionQuotes = One("description-quotes");

    public static readonly int[] Unknown = OfWord("unknown", Shapes);
    public static readonly int[] UnknownLetters = OfWord("unknown-letters", Shapes);
    public static readonly int[] UnknownLength = OfWord("unknown-length", Shapes);
    public static readonly int[] UnknownShort = OfWord("unknown-short", Shapes);
    public static readonly int[] UnknownOfKnown = OfWord("unknown-of-known", Shapes);
    public static readonly int[] UnknownOfMixed = OfWord("unknown-of-mixed", Shapes);
    public static readonly int[] UnknownLowerFirst = OfWord("unknown-lower-first", ["unknown", "known"]);
    public static readonly int[] UnknownUpperFirst = OfWord("unknown-upper-first", ["unknown", "known"]);
    public static readonly int[] UnknownParts = OfWord("unknown-parts", [""]);
    public static readonly int[] UnknownCompound = OfWord("unknown-compound", [""]);
    public static readonly int[] Seen = OfWord("seen", Shapes);
    public static readonly int[] ShortPiece = OfWord("short-piece", Shapes);
    public static readonly int[] Inflected = OfWord("inflected", [""]);
    public static readonly int[] OftenSeen = OfWord("often-seen", [""]);

    /// <summary>The names in order of their numbers.</summary>
    public static IReadOnlyList<string> Names => AllNames;

    /// <summary>In pairs: what is true of any word is one number, what is true of one in a title the next.</summary>
    private static int[] OfWord(string name, string[] values) => [.. values.Select(value =>
    {
        var number = One(Join(name, value));
        One(Join("title-" + name, value));
        return number;
    })];

    private static int[] Many(string name, string[] first, string[] second) => [.. first.SelectMany(one => second.Select(two => One(Join(Join(name, one), two))))];

    private static int One(string name)
    {
        AllNames.Add(name);
        return AllNames.Count - 1;
    }

    private static string Join(string name, string value) => value.Length == 0 ? name : $"{name}-{value.ToLowerInvariant()}";
}
