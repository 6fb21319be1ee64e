using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Tests.Schemas;

/// <summary>The names that clients rely on. A line that changes here breaks them.</summary>
public sealed class ContractTests
{
    private const string Page = "first: Int, after: String, last: Int, before: String";

    /// <summary>Fields of each type, separated by <c>;</c>. PAGE and LIST(X) stand for the arguments of pages and of lists of X.</summary>
    private static readonly Dictionary<string, string> Contract = new(StringComparer.Ordinal)
    {
        ["Node"] = "id: ID!",
        ["Query"] = """
            node(id: ID!): Node; nodes(ids: [ID!]!): [Node]!;
            podcast(slug: String!): Podcast; podcasts(LIST(Podcast)): PodcastsConnection;
            episode(slug: String!, podcast: String): Episode; episodes(LIST(Episode)): EpisodesConnection;
            person(slug: String!): Person; people(LIST(Person)): PeopleConnection;
            guest(slug: String!): Person; guests(LIST(Person)): PeopleConnection;
            company(slug: String!): Company; companies(LIST(Company)): CompaniesConnection;
            link(url: URI!): Link; links(LIST(Link)): LinksConnection;
            resolve(path: String!): Resource;
            search(query: String!, types: [SearchType!], podcast: String, PAGE): SearchConnection;
            suggest(prefix: String!, types: [SearchType!], first: Int = 8): [Suggestion!]!;
            changes(since: String, first: Int): ChangesPage!; revision: Long!
            """,
        ["Podcast"] = """
            id: ID!; slug: String!; title: String!; description: String; language: String; author: String; websiteUrl: URI; feedUrl: URI;
            feeds: [Feed!]!; imageUrl: URI; explicit: Boolean; categories: [String!]!; hosts: [Person!]!; seasons: [Season!]!;
            episodes(LIST(Episode)): EpisodesConnection; revision: Long!; updatedAt: DateTime!
            """,
        ["Season"] = "number: Int!; title: String; episodeCount: Int!; firstPublishedAt: DateTime; lastPublishedAt: DateTime",
        ["Episode"] = """
            id: ID!; slug: String!; title: String!; sourceTitle: String!; podcast: Podcast!; season: Int; number: Int; type: EpisodeType!;
            status: EpisodeStatus!; publishedAt: DateTime; publishedOn: LocalDate; updatedAt: DateTime!; revision: Long!; summary: String;
            notesHtml: String; notesText: String; audio: Audio; durationSeconds: Int; guid: String; pageUrl: URI; imageUrl: URI; artworkUrl: URI;
            aliases: [String!]!; guests: [Appearance!]!; appearances(roles: [AppearanceRole!]): [Appearance!]!; companies: [Company!]!;
            sections: [Section!]!; links(sections: [SectionKind!], kinds: [LinkKind!]): [Mention!]!; chapters: [Chapter!]!;
            transcripts: [Transcript!]!; sources: [EpisodeSource!]!; related(first: Int = 5): [RelatedEpisode!]!; previous: Episode; next: Episode
            """,
        ["Audio"] = "url: URI!; mediaType: String; bytes: Long",
        ["Appearance"] = """
            id: ID!; person: Person!; episode: Episode!; role: AppearanceRole!; position: Int!; slug: String!; name: String!; creditedAs: String!;
            title: String; company: Company
            """,
        ["Person"] = """
            id: ID!; slug: String!; name: String!; aboutHtml: String; aboutText: String; imageUrl: URI; profiles: [Profile!]!; companies: [Company!]!;
            episodeCount: Int!; episodes(roles: [AppearanceRole!], LIST(Episode)): EpisodesConnection;
            appearances(roles: [AppearanceRole!], PAGE): AppearancesConnection; revision: Long!; updatedAt: DateTime!
            """,
        ["Company"] = """
            id: ID!; slug: String!; name: String!; aboutHtml: String; aboutText: String; websiteUrl: URI; imageUrl: URI; episodeCount: Int!;
            episodes(LIST(Episode)): EpisodesConnection; guests(LIST(Person)): PeopleConnection; revision: Long!; updatedAt: DateTime!
            """,
        ["Link"] = """
            id: ID!; url: URI!; host: String!; kind: LinkKind!; title: String!; mentionCount: Int!; episodeCount: Int!; target: Resource;
            episodes(LIST(Episode)): EpisodesConnection; mentions(PAGE): MentionsConnection; revision: Long!; updatedAt: DateTime!
            """,
        ["Mention"] = """
            id: ID!; position: Int!; text: String!; description: String; section: Section; link: Link; url: URI; host: String; kind: LinkKind;
            urlAsWritten: String; context: MentionContext!; episode: Episode!
            """,
        ["Section"] = "position: Int!; heading: String; kind: SectionKind!; html: String!; text: String!; links: [Mention!]!",
        ["EpisodeSource"] = "kind: SourceKind!; location: String!; status: String!; matchedBy: String!; fields: [String!]!; lastSeenAt: DateTime!",
        ["RelatedEpisode"] = "episode: Episode!; score: Float!; reasons: [RelatedReason!]!",
        ["RelatedReason"] = "kind: RelatedKind!; node: Resource!",
        ["SearchConnection"] = "pageInfo: PageInfo!; edges: [SearchEdge!]; nodes: [Resource!]; totalCount: Int!; didYouMean: String",
        ["SearchEdge"] = "cursor: String!; node: Resource!; rank: Float!; highlights: [Highlight!]!",
        ["Highlight"] = "field: String!; html: String!",
        ["ChangesPage"] = "changes: [Change!]!; next: String!; hasMore: Boolean!; revision: Long!",
        ["Change"] = "revision: Long!; type: ChangeType!; id: ID!; action: ChangeAction!; mergedInto: ID; node: Node",
        ["PageInfo"] = "hasNextPage: Boolean!; hasPreviousPage: Boolean!; startCursor: String; endCursor: String",
    };

    /// <summary>What our types have besides, each because something has to be told that the contract has no place for.</summary>
    private static readonly Dictionary<string, string[]> Additions = new(StringComparer.Ordinal)
    {
        // How the address was found again that the source had lost.
        ["Mention"] = ["resolvedBy: String"],
        // Who spoke for it, in order of time, as a person has it.
        ["Company"] = ["appearances(roles: [AppearanceRole!], first: Int, after: String, last: Int, before: String): AppearancesConnection"],
        // The links that it is mentioned together with.
        ["Link"] = ["coMentioned(first: Int = 5): [CoMentionedLink!]!"],
        // The twins of GET /v1/ingest/review and of GET /v1/episodes/lookup and the like.
        ["Query"] =
        [
            "review(first: Int, after: String, kind: ReviewKind): ReviewConnection",
            "lookupPodcasts(ids: [ID!], slugs: [String!], urls: [URI!]): PodcastsLookup",
            "lookupEpisodes(ids: [ID!], slugs: [String!], guids: [String!], urls: [URI!], podcast: String): EpisodesLookup",
            "lookupPeople(ids: [ID!], slugs: [String!], urls: [URI!]): PeopleLookup",
            "lookupCompanies(ids: [ID!], slugs: [String!], urls: [URI!]): CompaniesLookup",
            "lookupLinks(ids: [ID!], urls: [URI!]): LinksLookup",
        ],
        // The rule that matched and its confidence are told together.
        ["EpisodeSource"] = ["confidence: Float!"],
    };

    public static TheoryData<string> Types => [.. Contract.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_fields_of_a_type_are_those_of_the_contract(string type)
    {
        var expected = Contract[type].Split(';').Concat(Additions.GetValueOrDefault(type, [])).Select(Expand).Order(StringComparer.Ordinal);
        var actual = ((FieldsType)Find(type)).Fields.Select(Signature).Order(StringComparer.Ordinal);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("Podcasts", "Podcast")]
    [InlineData("Episodes", "Episode")]
    [InlineData("People", "Person")]
    [InlineData("Companies", "Company")]
    [InlineData("Links", "Link")]
    [InlineData("Mentions", "Mention")]
    [InlineData("Appearances", "Appearance")]
    public void A_connection_has_pages_of_its_nodes(string plural, string node)
    {
        // Episodes are counted by what they have.
        string[] facets = node == "Episode" ? ["facets: EpisodeFacets!"] : [];
        Assert.Equal(
            ["pageInfo: PageInfo!", $"edges: [{plural}Edge!]", $"nodes: [{node}!]", "totalCount: Int!", .. facets],
            ((ObjectType)Find(plural + "Connection")).Fields.Select(Signature));
        Assert.Equal(["cursor: String!", $"node: {node}!"], ((ObjectType)Find(plural + "Edge")).Fields.Select(Signature));
    }

    [Fact]
    public void There_are_no_other_connections()
        => Assert.Equal(9, ContentSchema.Instance.Types.Count(type => type.Name.EndsWith("Connection", StringComparison.Ordinal)));

    [Fact]
    public void A_resource_is_anything_with_a_page_of_its_own()
        => Assert.Equal(["Podcast", "Episode", "Person", "Company", "Link"], ((UnionType)Find("Resource")).Types.Select(type => type.Name));

    [Fact]
    public void Everything_with_an_id_is_a_node()
        => Assert.Equal(
            ["Podcast", "Episode", "Appearance", "Person", "Company", "Link", "Mention"],
            ContentSchema.Instance.GetImplementations((InterfaceType)Find("Node")).Objects.Select(type => type.Name));

    [Fact]
    public void Fields_of_one_name_have_one_type_in_all_resources()
    {
        // A list that belongs to an episode grows with the archive elsewhere.
        string[] lists = ["guests", "appearances"];
        var fields = ((UnionType)Find("Resource")).Types.SelectMany(type => type.Fields).Where(field => !lists.Contains(field.Name));

        Assert.All(
            fields.GroupBy(field => field.Name, StringComparer.Ordinal),
            same => Assert.Single(same.Select(field => field.Type.ToString()).Distinct(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("SortEnumType", "ASC DESC")]
    [InlineData("EpisodeStatus", "PUBLISHED SCHEDULED DRAFT")]
    [InlineData("EpisodeType", "FULL TRAILER BONUS")]
    [InlineData("MentionContext", "ITEM PROSE")]
    [InlineData("ChangeAction", "UPSERT DELETE MERGE")]
    [InlineData("SectionKind", "ABOUT_COMPANY ABOUT_PERSON LINKS OFFICIAL_LINKS OTHER")]
    [InlineData("LinkKind", "REPOSITORY PACKAGE DOCUMENTATION SPECIFICATION ARTICLE VIDEO PODCAST_EPISODE BOOK PAPER SOCIAL ENCYCLOPEDIA TALK TOOL HOMEPAGE OTHER")]
    public void An_enum_has_its_values(string type, string values)
        => Assert.Equal(values.Split(' '), ((EnumType)Find(type)).Values.Select(value => value.Name));

    [Theory]
    [InlineData("AppearanceRole")]
    [InlineData("LinkKind")]
    [InlineData("ProfileKind")]
    [InlineData("SectionKind")]
    public void An_enum_that_grows_has_other(string type) => Assert.NotNull(((EnumType)Find(type)).Values.Find("OTHER"));

    private static NamedType Find(string name) => ContentSchema.Instance.FindType(name) ?? throw new KeyNotFoundException($"The schema has no type {name}.");

    private static string Signature(Field field)
        => field.Name
            + (field.Arguments.Count == 0 ? "" : $"({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type}{(argument.Default is null ? "" : " = " + argument.Default.Value)}"))})")
            + $": {field.Type}";

    private static string Expand(string field)
    {
        var text = string.Join(' ', field.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Replace("PAGE", Page, StringComparison.Ordinal);
        var list = text.IndexOf("LIST(", StringComparison.Ordinal);
        if (list < 0)
            return text;
        var end = text.IndexOf(')', list);
        var node = text[(list + 5)..end];
        return $"{text[..list]}{Page}, where: {node}FilterInput, order: [{node}SortInput!]{text[(end + 1)..]}";
    }
}
