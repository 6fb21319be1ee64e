using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Schemas;

/// <summary>What is found by search, and suggestions.</summary>
internal sealed class SearchTypes
{
    private const int DefaultSuggestions = 8;

    private readonly EnumTypes _enums;
    private readonly ObjectType _connection;
    private readonly ObjectType _edge;
    private readonly ObjectType _highlight;
    private readonly ObjectType _suggestion;

    public SearchTypes(EnumTypes enums, ContentTypes types)
    {
        _enums = enums;
        _highlight = new ObjectType("Highlight", () =>
        [
            Of("field", Scalars.String.NonNull, new HighlightFieldBinding(HighlightFact.Field), "The name of the field that has the words, such as `title`."),
            Of("html", Scalars.String.NonNull, new HighlightFieldBinding(HighlightFact.Html), "The text around the words, escaped, with `mark` elements around them and no other markup."),
        ])
        {
            Description = "Where the words stand in what is found.",
        };
        _edge = new ObjectType("SearchEdge", () =>
        [
            .. ConnectionTypes.EdgeParts(types.Resource),
            Of("rank", Scalars.Float.NonNull, new RankBinding(), "How well it fits: greater than 0, the greater the better."),
            Of("highlights", _highlight.NonNull.List.NonNull, new HighlightsBinding(), "Where the words stand in it."),
        ])
        {
            Description = "Something that is found, on a page.",
        };
        _connection = new ObjectType("SearchConnection", () =>
        [
            .. types.Connections.Parts(_edge, types.Resource),
            Of("didYouMean", Scalars.String, new DidYouMeanBinding(), "The words that were probably meant, when the given ones are found nowhere."),
        ])
        {
            Description = "A page of what is found, the best first.",
        };
        _suggestion = new ObjectType("Suggestion", () =>
        [
            Of("type", enums.Of(ContentModel.SearchType).NonNull, new SuggestionFieldBinding(SuggestionField.Type), "The type of the thing."),
            Of("id", Scalars.ID.NonNull, new SuggestionFieldBinding(SuggestionField.Id), "The global id of the thing."),
            Of("slug", Scalars.String, new SuggestionFieldBinding(SuggestionField.Slug), "The slug of the thing; null for a link."),
            Of("text", Scalars.String.NonNull, new SuggestionFieldBinding(SuggestionField.Text), "The title or the name."),
            Of("url", ContentScalars.Uri.NonNull, new SuggestionFieldBinding(SuggestionField.Url), "Where REST has the thing."),
        ])
        {
            Description = "Something whose name begins with what was typed so far.",
        };
    }

    public IEnumerable<ObjectType> All => [_connection, _edge, _highlight, _suggestion];

    public Field Search => new("search", _connection)
    {
        Description = "What is found for some words, the best first.",
        Args =
        [
            ArgumentLists.Role("query", Scalars.String.NonNull, ArgumentRole.Query,
                "The words: all have to be there. `\"a phrase\"`, `-without`, `begin*` and `either OR other` are understood."),
            Types(),
            ArgumentLists.Role("podcast", Scalars.String, ArgumentRole.Podcast, "Only this podcast and what belongs to it (slug or id)."),
            .. ArgumentLists.Page(),
        ],
        Metadata = new SearchBinding(),
    };

    public Field Suggest => new("suggest", _suggestion.NonNull.List.NonNull)
    {
        Description = "Things for a search box, while it is typed in: their names begin with the text, or have a word that does.",
        Args =
        [
            ArgumentLists.Role("prefix", Scalars.String.NonNull, ArgumentRole.Prefix, "What was typed so far."),
            Types(),
            ArgumentLists.Role("first", Scalars.Int, ArgumentRole.First, "How many at most.", DefaultSuggestions),
        ],
        Metadata = new SuggestBinding(),
    };

    private Argument Types()
        => ArgumentLists.Role("types", _enums.Of(ContentModel.SearchType).NonNull.List, ArgumentRole.Types, "Only things of these types; without it, of all.");

    private static Field Of(string name, GraphQLType type, FieldBinding binding, string description)
        => new(name, type) { Description = description, Metadata = binding };
}
