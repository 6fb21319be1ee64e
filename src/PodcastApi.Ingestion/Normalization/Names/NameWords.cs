using System.Collections.Frozen;

namespace PodcastApi.Ingestion.Normalization.Names;

/// <summary>Words that do not tell one name from another, in the form of <see cref="NameKey"/>.</summary>
internal static class NameWords
{
    /// <summary>Left out before a person's name.</summary>
    public static FrozenSet<string> Honorifics { get; } =
        FrozenSet.Create("dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame");

    /// <summary>Left out behind a person's name of at least two words.</summary>
    public static FrozenSet<string> Degrees { get; } = FrozenSet.Create("phd", "md", "mba", "msc", "esq");

    /// <summary>Left out before a company's name.</summary>
    public static FrozenSet<string> Articles { get; } = FrozenSet.Create("the");

    /// <summary>Left out behind a company's name, as often as they stand there ("Co., Ltd.").</summary>
    public static FrozenSet<string> LegalForms { get; } = FrozenSet.Create(
        "inc", "incorporated", "corp", "corporation", "co", "llc", "llp", "lp", "ltd", "limited", "plc", "pbc",
        "gmbh", "mbh", "ggmbh", "ag", "kg", "kgaa", "ohg", "ug", "ev", "eg", "se",
        "sa", "sas", "sasu", "sarl", "eurl", "srl", "spa", "sl", "slu", "lda", "ltda",
        "bv", "nv", "vof", "ab", "as", "asa", "aps", "oy", "oyj", "ou", "uab", "sia",
        "doo", "dd", "sro", "kft", "zrt", "nyrt", "spzoo", "sp zoo", "kk", "pty", "pte", "pvt", "bhd");
}
