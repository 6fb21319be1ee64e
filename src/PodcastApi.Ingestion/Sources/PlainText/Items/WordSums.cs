namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>Running sums of the weights of a text's words, so that those of any stretch cost nothing.</summary>
internal sealed class WordSums
{
    private readonly double[] _anywhere;
    private readonly double[] _inTitle;

    public WordSums(ListText text, double[] weights)
    {
        _anywhere = new double[text.Tokens.Length + 1];
        _inTitle = new double[text.Tokens.Length + 1];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var (anywhere, inTitle) = (0.0, 0.0);
            foreach (var note in text.Inner(i))
            {
                anywhere += weights[note.Feature] * note.Value;
                inTitle += weights[note.Feature + 1] * note.Value;
            }

            _anywhere[i + 1] = _anywhere[i] + anywhere;
            _inTitle[i + 1] = _inTitle[i] + inTitle;
        }
    }

    public double Between(int from, int to, bool isTitle) =>
        from >= to ? 0 : _anywhere[to] - _anywhere[from] + (isTitle ? _inTitle[to] - _inTitle[from] : 0);
}
