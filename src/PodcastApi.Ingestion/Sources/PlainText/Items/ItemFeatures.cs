namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>Says of a stretch between two cuts how much it looks like one item. The cost of it does not depend on its length.</summary>
internal sealed class ItemFeatures(ListText text)
{
    private const int LongestTitle = 50;
    private const int LongestBareTitle = 60;
    private const int LongestDescription = 110;
    private const int ShortestDescription = 8;
    private const int MostWords = 6;

    private readonly Dictionary<(int From, int To), WordNote[]> _pieces = [];

    /// <param name="from">The number of the cut before it.</param>
    /// <param name="to">That of the cut behind it.</param>
    /// <param name="sink">What takes it in.</param>
    /// <typeparam name="TSink">Its type.</typeparam>
    public void Describe<TSink>(int from, int to, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var (start, end) = (text.Cuts[from], text.Cuts[to]);
        foreach (var feature in end.Features)
            sink.Add(feature);
        var count = end.SeparatorsBefore - start.SeparatorsBefore;
        var separator = count > 0 ? text.Separators[start.SeparatorsBefore] : end.Token + 1;
        var titleEnd = count > 0 ? text.Tokens[separator - 1].End : end.Position;
        DescribeTitle(start, end, separator, titleEnd, ref sink);
        if (count > 0)
            DescribeDescription(start, end, separator, count, ref sink);
        DescribeWords(from, to, separator, ref sink);
    }

    private void DescribeTitle<TSink>(Cut start, Cut end, int separator, int titleEnd, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var isBare = separator > end.Token;
        var words = separator - start.Token;
        var length = titleEnd - start.Position;
        var isPiece = start.Token == end.Token;
        var shape = isPiece ? WordShapes.Of(WordNotes.Strip(text.Text.AsSpan(start.Position, length))) : start.StartShape;
        var first = (int)shape * 2 + (words == 1 ? 0 : 1);
        var isLower = char.IsLower(text.Text[start.Position]);
        if (isBare)
        {
            var rate = (int)text.Rate;
            sink.Add(Feature.Bare[rate]);
            sink.Add(Feature.BareLength, Math.Max(0, length - LongestBareTitle) / 20.0);
            sink.Add(Feature.BareFirst[first]);
            if (words == 1)
                sink.Add(Feature.BareWord[rate]);
            if (isLower)
                sink.Add(Feature.BareLower[rate]);
            if (text.Rate == SeparatorRate.Sparse)
                sink.Add(Feature.SparseBareFirst[first]);
        }
        else
        {
            sink.Add(Feature.TitleLength, Math.Max(0, length - LongestTitle) / 20.0);
            sink.Add(Feature.TitleFirst[first]);
        }

        if (length < 3)
            sink.Add(Feature.TitleShort);
        if (start.StartIsFunctionWord && isLower && !isPiece)
            sink.Add(isBare ? Feature.BareFirstFunction : Feature.TitleFirstFunction);
        if (words > 1 && (isBare ? end.EndIsNeverLast : ListText.IsNeverLast(WordNotes.Strip(text.Token(separator - 1)))))
            sink.Add(isBare ? Feature.BareLastFunction : Feature.TitleLastFunction);
        if (words > 1)
        {
            var share = (double)text.LowerWords(start.Token + 1, separator) / (words - 1);
            sink.Add(isBare ? Feature.BareLowerShare : Feature.TitleLowerShare, share);
            if (isLower)
                sink.Add(isBare ? Feature.BareLowerStartShare : Feature.TitleLowerStartShare, share);
        }

        if (text.HasOpenBrackets(start.Position, titleEnd))
            sink.Add(Feature.TitleBrackets);
        if (text.HasOpenQuotes(start.Position, titleEnd))
            sink.Add(Feature.TitleQuotes);
    }

    private void DescribeDescription<TSink>(Cut start, Cut end, int separator, int count, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var words = end.Token - separator;
        var position = text.Tokens[separator + 1].Start;
        var length = end.Position - position;
        var first = WordNotes.Strip(words == 1 ? text.Text.AsSpan(position, length) : text.Token(separator + 1));
        if (count > 1)
            sink.Add(Feature.MoreSeparators, count - 1);
        sink.Add(Feature.DescriptionFirst[(int)WordShapes.Of(first)]);
        if (first is "A" or "An" or "The")
            sink.Add(Feature.DescriptionArticle);
        sink.Add(Feature.DescriptionLength, Math.Max(0, length - LongestDescription) / 30.0);
        if (length < ShortestDescription)
            sink.Add(Feature.DescriptionShort);
        sink.Add(Feature.DescriptionWords, Math.Min(words, MostWords));
        if (words == 1)
            sink.Add(Feature.DescriptionWord);
        if (end.EndIsNeverLast)
            sink.Add(Feature.DescriptionLastFunction);
        if (text.HasOpenBrackets(position, end.Position))
            sink.Add(Feature.DescriptionBrackets);
        if (text.HasOpenQuotes(position, end.Position))
            sink.Add(Feature.DescriptionQuotes);
    }

    private void DescribeWords<TSink>(int from, int to, int separator, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var (start, end) = (text.Cuts[from], text.Cuts[to]);
        if (start.Token == end.Token)
        {
            AddEdge(Piece(from, to), isTitle: true, ref sink);
            return;
        }

        AddEdge(start.Start, isTitle: true, ref sink);
        AddEdge(end.End, isTitle: separator > end.Token, ref sink);
        sink.AddWords(start.Token + 1, Math.Min(end.Token, separator), isTitle: true);
        sink.AddWords(separator + 1, end.Token, isTitle: false);
    }

    private static void AddEdge<TSink>(WordNote[] notes, bool isTitle, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        foreach (var note in notes)
        {
            sink.Add(note.Feature, note.Value);
            if (isTitle && !note.IsOfEdge)
                sink.Add(note.Feature + 1, note.Value);
        }
    }

    private WordNote[] Piece(int from, int to)
    {
        if (!_pieces.TryGetValue((from, to), out var notes))
        {
            var (start, end) = (text.Cuts[from].Position, text.Cuts[to].Position);
            _pieces[(from, to)] = notes = text.Notes(start, end, isItself: text.Tokens[text.Cuts[from].Token] == (start, end));
        }

        return notes;
    }
}
