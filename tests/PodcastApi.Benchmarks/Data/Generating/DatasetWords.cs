using System.Text;

namespace PodcastApi.Benchmarks.Data.Generating;

/// <summary>Made-up words and names. Words are as frequent as words are: the second half as frequent as the first, the third a third.</summary>
internal static class DatasetWords
{
    private const int Count = 20_000;
    private const string Consonants = "bdfgklmnprst";
    private const string Vowels = "aeiou";

    /// <summary>The word that cases look for, and how rare it is: about one of a hundred episodes has it.</summary>
    private const int SoughtRank = 3_000;
    private const string Sought = "compiler";

    private static readonly string[] Words = [.. Enumerable.Range(0, Count).Select(rank => rank == SoughtRank ? Sought : Name(rank + 100))];

    public static string Text(Random random, int words)
    {
        var text = new StringBuilder(words * 7);
        for (var i = 0; i < words; i++)
            text.Append(i == 0 ? "" : " ").Append(Words[Zipf(random, Count)]);
        return text.ToString();
    }

    /// <summary>A number below a bound, by Zipf's law: the first ones often, the last ones seldom.</summary>
    public static int Zipf(Random random, int bound) => (int)(Math.Pow(bound + 1.0, random.NextDouble()) - 1) % bound;

    /// <summary>A number below a bound, the first ones more often: one of a hundred thousand about 1,500 times in 500,000.</summary>
    public static int Skewed(Random random, int bound)
    {
        var place = random.NextDouble();
        return (int)(bound * place * place);
    }

    /// <summary>Letters that tell a number from all others.</summary>
    public static string Name(int number)
    {
        var name = new StringBuilder();
        for (var rest = number; rest > 0 || name.Length == 0; rest /= Consonants.Length * Vowels.Length)
            name.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        return name.ToString();
    }

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
