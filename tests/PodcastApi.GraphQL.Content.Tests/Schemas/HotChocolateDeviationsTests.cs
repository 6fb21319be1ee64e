using PodcastApi.GraphQL.Content.Schemas;

namespace PodcastApi.GraphQL.Content.Tests.Schemas;

/// <summary>Every place in which the schema differs from what HotChocolate 16 would make of the same types, with the reason.</summary>
public sealed class HotChocolateDeviationsTests
{
    /// <summary>Reasons, each with the breaks that it stands for.</summary>
    private static readonly Dictionary<string, string[]> Deviations = new(StringComparer.Ordinal)
    {
        ["There is one connection type for each type of node, so that clients and caches know a page of people wherever it comes from; HotChocolate names it after the field."] =
        [
            "Query.guests: PeopleConnection, not GuestsConnection",
            "Company.guests: PeopleConnection, not GuestsConnection",
        ],
        ["Pages are larger: the sources are small texts, and a page is one round trip whatever its size."] =
        [
            "page size: 20, at most 100, not 10, at most 50",
        ],
        ["A log of changes is read forwards only, and its token outlives the page: it is stored, and asked with again days later."] =
        [
            "Query.changes: in pages, but no connection",
            "Subscription.changes: in pages, but no connection",
        ],
        ["A short list, the best first, that is cut and has no next page."] =
        [
            "Query.suggest: in pages, but no connection",
            "Episode.related: in pages, but no connection",
            "Link.coMentioned: in pages, but no connection",
        ],
        ["What is found is ordered by how well it fits, and narrowed by `types` and `podcast`; it is of several types, which have no filter in common."] =
        [
            "Query.search(where): nothing, not where: ResourceFilterInput",
            "Query.search(order): nothing, not order: [ResourceSortInput!]",
        ],
        ["What is found says why, and what was probably meant."] =
        [
            "SearchConnection.didYouMean: added",
            "SearchEdge.rank: added",
            "SearchEdge.highlights: added",
        ],
        ["Pairs of two things, newest first: whoever filters or sorts asks for the things at their ends."] =
        [
            "Company.appearances(where): nothing, not where: AppearanceFilterInput",
            "Company.appearances(order): nothing, not order: [AppearanceSortInput!]",
            "Person.appearances(where): nothing, not where: AppearanceFilterInput",
            "Person.appearances(order): nothing, not order: [AppearanceSortInput!]",
            "Link.mentions(where): nothing, not where: MentionFilterInput",
            "Link.mentions(order): nothing, not order: [MentionSortInput!]",
        ],
        ["Markup is for display; the text beside it is compared, and long text is searched."] =
        [
            "CompanyFilterInput.aboutHtml: missing",
            "PersonFilterInput.aboutHtml: missing",
            "SectionFilterInput.html: missing",
            "EpisodeFilterInput.notesHtml: missing",
            "EpisodeFilterInput.notesText: missing",
        ],
        ["What is worked out from other things, not kept."] =
        [
            "EpisodeFilterInput.related: missing",
            "LinkFilterInput.coMentioned: missing",
            "EpisodeFilterInput.previous: missing",
            "EpisodeFilterInput.next: missing",
            "PodcastFilterInput.feeds: missing",
            "EpisodeSortInput.previous: missing",
            "EpisodeSortInput.next: missing",
        ],
        ["Lists of episodes are counted by what they have, as in REST."] =
        [
            "EpisodesConnection.facets: added",
        ],
        ["Words are sought by the same filter as in REST."] =
        [
            "CompanyFilterInput.q: added",
            "EpisodeFilterInput.q: added",
            "LinkFilterInput.q: added",
            "PersonFilterInput.q: added",
            "PodcastFilterInput.q: added",
        ],
        ["There is one input for an enum, whether the field may be null or not: `eq: null` finds what is unknown."] =
        [
            "MentionFilterInput.kind: LinkKindOperationFilterInput, not NullableOfLinkKindOperationFilterInput",
        ],
        ["Every sort key has an index, and nobody reads long texts, URLs and guids in their order."] =
        [
            "CompanySortInput.aboutHtml: missing",
            "CompanySortInput.aboutText: missing",
            "CompanySortInput.websiteUrl: missing",
            "CompanySortInput.imageUrl: missing",
            "EpisodeSortInput.summary: missing",
            "EpisodeSortInput.notesHtml: missing",
            "EpisodeSortInput.notesText: missing",
            "EpisodeSortInput.audio: missing",
            "EpisodeSortInput.guid: missing",
            "EpisodeSortInput.pageUrl: missing",
            "EpisodeSortInput.imageUrl: missing",
            "EpisodeSortInput.artworkUrl: missing",
            "PersonSortInput.aboutHtml: missing",
            "PersonSortInput.aboutText: missing",
            "PersonSortInput.imageUrl: missing",
            "PodcastSortInput.description: missing",
            "PodcastSortInput.author: missing",
            "PodcastSortInput.websiteUrl: missing",
            "PodcastSortInput.feedUrl: missing",
            "PodcastSortInput.imageUrl: missing",
        ],
        ["A page is found by the keys of its own rows alone; episodes by podcast are `podcasts { nodes { episodes } }`."] =
        [
            "EpisodeSortInput.podcast: missing",
        ],
        ["URIs have no order, but people look for a host or a path: they are compared as texts."] =
        [
            "UriOperationFilterInput: eq: URI, neq: URI, contains: String, ncontains: String, in: [URI], nin: [URI], startsWith: String, nstartsWith: String, endsWith: String, nendsWith: String, not "
                + "eq: URI, neq: URI, in: [URI], nin: [URI], gt: URI, ngt: URI, gte: URI, ngte: URI, lt: URI, nlt: URI, lte: URI, nlte: URI",
        ],
        ["What is doubtful is no content: it is listed kind by kind in one order, forward only, and compared rather than counted, as in REST."] =
        [
            "Query.review(page): first: Int, after: String, kind: ReviewKind, not first: Int, after: String, last: Int, before: String",
            "Query.review(where): nothing, not where: ReviewItemFilterInput",
            "Query.review(order): nothing, not order: [ReviewItemSortInput!]",
            "ReviewConnection: pageInfo: PageInfo!, edges: [ReviewEdge!], nodes: [ReviewItem!], not pageInfo: PageInfo!, edges: [ReviewEdge!], nodes: [ReviewItem!], totalCount: Int!",
        ],
        ["Costs are computed from the values of a request, not from weights in the schema, and told in `extensions.cost`."] =
        [
            "@cost: missing",
            "@listSize: missing",
        ],
    };

    private static readonly IReadOnlyList<string> Breaks = new HotChocolateConventions(ContentSchema.Instance).Breaks();

    private static readonly IReadOnlyList<string> Listed = [.. Deviations.Values.SelectMany(lines => lines)];

    [Fact]
    public void Every_deviation_has_a_reason()
    {
        var unlisted = Breaks.Except(Listed, StringComparer.Ordinal).ToList();
        Assert.True(unlisted.Count == 0, "These deviate from HotChocolate's conventions without a reason:\n" + string.Join('\n', unlisted));
    }

    [Fact]
    public void Every_reason_has_its_deviations()
    {
        var outdated = Listed.Except(Breaks, StringComparer.Ordinal).ToList();
        Assert.True(outdated.Count == 0, "These are no deviations any more:\n" + string.Join('\n', outdated));
    }

    [Fact]
    public void No_deviation_is_listed_twice() => Assert.Equal(Listed.Distinct(StringComparer.Ordinal), Listed);
}
