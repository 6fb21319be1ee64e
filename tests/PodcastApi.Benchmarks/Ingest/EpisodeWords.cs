using System.Text;

namespace PodcastApi.Benchmarks.Ingest;

/// <summary>Made-up words, names and episodes: the same for the same seed.</summary>
internal sealed class EpisodeWords(int seed)
{
    private static readonly string[] Words =
        ["rust", "server", "latency", "memory", "async", "compiler", "team", "release", "storage", "query", "network", "kernel", "bug", "test", "design", "crate", "cloud", "device", "schema", "index",
         "the", "a", "of", "with", "when", "because", "people", "work", "build", "learn", "ship", "measure", "write", "read", "trust", "change", "small", "large", "fast", "safe"];

    private static readonly string[] First = ["Ada", "Grace", "Linus", "Barbara", "Ken", "Radia", "Edsger", "Margaret", "Tony", "Frances", "Niklaus", "Shafi", "Leslie", "Karen", "Donald", "Hedy"];
    private static readonly string[] Last = ["Byron", "Hopper", "Larsen", "Morgan", "Fischer", "Novak", "Silva", "Tanaka", "Okafor", "Haddad", "Kowalski", "Rossi", "Dubois", "Jensen", "Petrov", "Moreau"];

    private readonly Random _random = new(seed);

    public IEnumerable<SampleEpisode> Episodes(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var company = $"{Capital(Word())} {Capital(Word())} {_random.Next(Math.Max(1, count / 4))}";
            var guest = $"{First[_random.Next(First.Length)]} {Last[_random.Next(Last.Length)]}{(char)('a' + _random.Next(26))}{(char)('a' + _random.Next(26))}";
            yield return new SampleEpisode(i, company, guest, new DateOnly(2000, 1, 1).AddDays(i), [Paragraph(60), Paragraph(60)], Paragraph(40), Paragraph(30), [.. Enumerable.Range(0, 8).Select(_ => Link(count))]);
        }
    }

    private SampleLink Link(int count) =>
        new($"{Capital(Word())} {Word()}", $"https://{Word()}{_random.Next(200)}.example/{Word()}/{_random.Next(count)}", _random.Next(3) == 0 ? null : Paragraph(6));

    private string Paragraph(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
            text.Append(i == 0 ? Capital(Word()) : Word()).Append(i == words - 1 ? '.' : ' ');
        return text.ToString();
    }

    private string Word() => Words[_random.Next(Words.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

internal sealed record SampleEpisode(int Number, string Company, string Guest, DateOnly Day, string[] Lead, string AboutCompany, string AboutGuest, SampleLink[] Links);

internal sealed record SampleLink(string Text, string Url, string? Description);
