namespace PodcastApi.Ingestion.Sources.PlainText.Items;

/// <summary>A place where one item may end and the next begin.</summary>
/// <param name="Position">The place in the text.</param>
/// <param name="Token">The run that it is in; at the end of the text, the last one.</param>
/// <param name="Features">What speaks for the cut and against it; nothing at the start and the end.</param>
internal sealed record Cut(int Position, int Token, IReadOnlyList<int> Features)
{
    /// <summary>How many separators stand before it.</summary>
    public required int SeparatorsBefore { get; init; }

    /// <summary>What is said of the piece that begins here.</summary>
    public required WordNote[] Start { get; init; }

    public required WordShape StartShape { get; init; }

    public required bool StartIsFunctionWord { get; init; }

    /// <summary>What is said of the piece that ends here.</summary>
    public required WordNote[] End { get; init; }

    public required WordShape EndShape { get; init; }

    public required bool EndIsNeverLast { get; init; }
}
