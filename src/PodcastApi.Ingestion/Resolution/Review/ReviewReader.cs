using PodcastApi.Content;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Ingestion.Resolution.Review;

/// <summary>Lists what is doubtful, kind by kind, each in the order of its keys.</summary>
public sealed class ReviewReader(PodcastDatabase database)
{
    /// <summary>Matches that are less sure than this are listed.</summary>
    public const double Sure = 0.9;

    private readonly DoubtfulContent _content = new(database);

    /// <summary>The items behind a place in the list, at most so many.</summary>
    /// <param name="only">Items of this kind alone; null for all.</param>
    /// <param name="after">The kind and key of the item to go on behind; null for the beginning.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ReviewItem>> ReadAsync(ReviewKind? only, (ReviewKind Kind, string Key)? after, int count, CancellationToken cancellationToken)
    {
        var items = new List<ReviewItem>();
        foreach (var kind in Enum.GetValues<ReviewKind>())
        {
            if (items.Count >= count || (only is { } wanted && kind != wanted) || (after is { } place && kind < place.Kind))
                continue;
            var key = after is { } begun && begun.Kind == kind ? begun.Key : "";
            items.AddRange(await OfKindAsync(kind, key, count - items.Count, cancellationToken));
        }

        return items;
    }

    /// <summary>How many items there are of each kind, counted up to a limit.</summary>
    public async Task<IReadOnlyDictionary<ReviewKind, int>> CountAsync(int limit, CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<ReviewKind, int>();
        foreach (var kind in Enum.GetValues<ReviewKind>())
            counts[kind] = (await OfKindAsync(kind, "", limit, cancellationToken)).Count();
        return counts;
    }

    private async Task<IEnumerable<ReviewItem>> OfKindAsync(ReviewKind kind, string after, int count, CancellationToken cancellationToken) => kind switch
    {
        ReviewKind.LowConfidenceMatch => (await _content.MatchesAsync(Sure, after, count, cancellationToken)).Select(Match),
        ReviewKind.SimilarPeople => Similar(kind, ContentKind.Person, SimilarNames.People(await _content.PeopleAsync(cancellationToken)), after, count),
        ReviewKind.SimilarCompanies => Similar(kind, ContentKind.Company, SimilarNames.Companies(await _content.CompaniesAsync(cancellationToken)), after, count),
        ReviewKind.UnresolvedMention => (await _content.MentionsAsync(after, count, cancellationToken)).Select(Mention),
        ReviewKind.LinkTitles => (await _content.LinksAsync(after, count, cancellationToken)).Select(Link),
    };

    private static ReviewItem Match(DoubtfulMatch match) => new(
        ReviewKind.LowConfidenceMatch, match.Key, $"'{match.Location}' was taken for the episode '{match.Title}'.", match.Confidence,
        [Thing(ContentKind.Episode, match.Episode, match.Title)],
        [$"matched by {match.MatchedBy}", $"document {match.Location} of {match.Source}"]);

    private static IEnumerable<ReviewItem> Similar(ReviewKind kind, ContentKind type, IEnumerable<(NamedThing One, NamedThing Other)> pairs, string after, int count) =>
        pairs.Select(pair => (Key: $"{pair.One.Name}\n{pair.Other.Name}\n{pair.One.Id}\n{pair.Other.Id}", pair.One, pair.Other))
            .Where(pair => string.CompareOrdinal(pair.Key, after) > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Take(count)
            .Select(pair => new ReviewItem(
                kind, pair.Key, $"'{pair.One.Name}' and '{pair.Other.Name}' may be one.", null,
                [Thing(type, pair.One.Id, pair.One.Name), Thing(type, pair.Other.Id, pair.Other.Name)],
                [.. pair.One.Details.Select(detail => $"{pair.One.Name}: {detail}"), .. pair.Other.Details.Select(detail => $"{pair.Other.Name}: {detail}")]));

    private static ReviewItem Mention(UnresolvedMention mention) => new(
        ReviewKind.UnresolvedMention, mention.Key, $"'{mention.Text}' in the notes of '{mention.Title}' has lost its address.", null,
        [Thing(ContentKind.Episode, mention.Episode, mention.Title)], mention.Description is { } description ? [description] : []);

    private static ReviewItem Link(LinkTitles link) => new(
        ReviewKind.LinkTitles, link.Url, $"{link.Url} goes by {link.Titles.Count} titles.", null, [Thing(ContentKind.Link, link.Id, link.Url)], link.Titles);

    private static ReviewThing Thing(ContentKind kind, Guid id, string name) => new(EnumNames<ContentKind>.Of(kind), new EntityId(kind, id).ToString(), name);
}
