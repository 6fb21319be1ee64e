namespace PodcastApi.Ingestion.Resolution.Review;

/// <summary>Something that somebody should look at, with what speaks for it.</summary>
/// <param name="Kind">What is doubtful.</param>
/// <param name="Key">Names the item within its kind; items of one kind are in the order of their keys.</param>
/// <param name="Summary">In one sentence.</param>
/// <param name="Confidence">How sure the ingestion is of what it did, from 0 to 1; null where it did nothing.</param>
/// <param name="Things">What it is about.</param>
/// <param name="Evidence">What speaks for it, a line each.</param>
public sealed record ReviewItem(
    ReviewKind Kind, string Key, string Summary, double? Confidence, IReadOnlyList<ReviewThing> Things, IReadOnlyList<string> Evidence);

/// <summary>What an item is about.</summary>
/// <param name="Type">As in changes: EPISODE, PERSON, COMPANY or LINK.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Title, name or URL.</param>
public sealed record ReviewThing(string Type, string Id, string Name);

/// <summary>What may be doubtful, in the order in which it is listed.</summary>
public enum ReviewKind
{
    /// <summary>A document was tied to an episode by evidence, or by a rule that is not quite sure.</summary>
    LowConfidenceMatch,

    /// <summary>Two people whose names are nearly the same.</summary>
    SimilarPeople,

    /// <summary>Two companies whose names are nearly the same.</summary>
    SimilarCompanies,

    /// <summary>An item of show notes whose source had lost the address, and no other source has it.</summary>
    UnresolvedMention,

    /// <summary>A link that goes by several titles.</summary>
    LinkTitles,
}
