namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>How likely a sequence of letters is a word: letter trigrams of a list of words.</summary>
internal sealed class LetterModel
{
    private const int Edge = 0;
    private const int Other = 27;
    private const int Letters = 28;
    private const double Unseen = 0.05;

    private readonly double[] _logarithms = new double[Letters * Letters * Letters];

    public LetterModel(IEnumerable<string> words)
    {
        var pairs = new int[Letters * Letters];
        var triples = new int[_logarithms.Length];
        foreach (var word in words)
        {
            var pair = 0;
            for (var i = 0; i <= word.Length; i++)
            {
                var next = i < word.Length ? Index(word[i]) : Edge;
                pairs[pair]++;
                triples[pair * Letters + next]++;
                pair = pair % Letters * Letters + next;
            }
        }

        for (var i = 0; i < triples.Length; i++)
            _logarithms[i] = Math.Log((triples[i] + Unseen) / (pairs[i / Letters] + Unseen * Letters));
    }

    /// <summary>The natural logarithm of the likelihood, below zero.</summary>
    public double LogLikelihood(ReadOnlySpan<char> word)
    {
        var (sum, pair) = (0.0, 0);
        for (var i = 0; i <= word.Length; i++)
        {
            var next = i < word.Length ? Index(char.ToLowerInvariant(word[i])) : Edge;
            sum += _logarithms[pair * Letters + next];
            pair = pair % Letters * Letters + next;
        }

        return sum;
    }

    private static int Index(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' + 1 : Other;
}
