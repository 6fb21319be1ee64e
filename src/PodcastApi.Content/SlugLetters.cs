using System.Text;

namespace PodcastApi.Content;

/// <summary>
/// The letters that a slug can tell in ASCII, as a table of our own: the program runs without culture data, where
/// <see cref="string.Normalize()"/> leaves non-ASCII text as it is.
/// </summary>
internal static class SlugLetters
{
    /// <summary>One letter for each code point from U+00C0 to U+024F; a blank where there is none, or several.</summary>
    private const string Latin =
        "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll"
        + "lllnnnnnnn  oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "bbbb  occdddd eeeffgg  ikkllmnnooo  pp     ttttuu vyyzzzzz     w"
        + "             aaiioouuuuuuuuuueaaaa  ggggkkoooozzj   gg wnnaa  oo"
        + "aaaaeeeeiiiioooorrrruuuussttyyhhnd  zzaaeeooooooooyylntj  acclts"
        + "z  b veejj qrryy";

    /// <summary>One letter for each code point from U+1E00 to U+1EFF.</summary>
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyas    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy  vvyy";

    /// <summary>Lower-case letters that become several, and those of other alphabets.</summary>
    private static readonly Dictionary<char, string> Letters = Read(
        "ß ss ẞ ss æ ae ǣ ae ǽ ae œ oe þ th ĳ ij ŋ ng ƕ hv ƣ gh ȣ ou ǆ dz ǅ dz ǳ dz ǲ dz ǉ lj ǈ lj ǌ nj ǋ nj ə e ɛ e ɔ o ﬀ ff ﬁ fi ﬂ fl "
        // Greek
        + "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o "
        + "ά a έ e ή i ί i ό o ύ y ώ o ϊ i ΐ i ϋ y ΰ y µ m "
        // Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian
        + "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya "
        + "є ye і i ї yi ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ g ќ k ѕ dz");

    /// <summary>What stands for the letter or digit in a slug, in lower case; null when the table does not know it.</summary>
    public static string? Fold(Rune letter)
    {
        if (letter.IsAscii)
            return Rune.IsLetterOrDigit(letter) ? Ascii((char)Rune.ToLowerInvariant(letter).Value) : null;
        if (letter.Value is >= 0xFF01 and <= 0xFF5E)
            return Fold(new Rune(letter.Value - 0xFEE0));
        var digit = Rune.GetNumericValue(letter);
        if (Rune.IsDigit(letter) && digit is >= 0 and <= 9)
            return Ascii((char)('0' + (int)digit));
        var value = letter.Value;
        var known = value switch
        {
            >= 0xC0 and <= 0x24F => Latin[value - 0xC0],
            >= 0x1E00 and <= 0x1EFF => LatinAdditional[value - 0x1E00],
            _ => ' ',
        };
        if (known != ' ')
            return Ascii(known);
        var lower = Rune.ToLowerInvariant(letter);
        return lower.IsBmp && Letters.TryGetValue((char)lower.Value, out var text) ? text : null;
    }

    private static string Ascii(char c) => c.ToString();

    private static Dictionary<char, string> Read(string table)
    {
        var words = table.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = new Dictionary<char, string>();
        for (var i = 0; i < words.Length; i += 2)
            letters.Add(words[i][0], words[i + 1] == "_" ? "" : words[i + 1]);
        return letters;
    }
}
