using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Content.Planning.Selections;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Plans <c>search</c> and <c>suggest</c>.</summary>
internal sealed class SearchPlanner(PlanningState state, SelectionPlanner selections, ConnectionPlanner connections)
{
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public SearchRoot Search(CollectedField field, FieldArguments arguments, Place place)
    {
        var reading = SearchReader.Read(arguments.Required("query"), Types(arguments), arguments.Text("podcast"), state.Values);
        var terms = reading.Terms ?? throw Refusal.OfSearch(reading.Problem!.Value, "query");
        var page = connections.Page(arguments.Page(), state.Options.Pages, terms.Binding(state.Values));
        return new SearchRoot(field.ResponseKey, terms, page, new ConnectionObject(Parts(state.Below(field), place)));
    }

    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public SuggestRoot Suggest(CollectedField field, FieldArguments arguments)
    {
        var size = arguments.Size(state.Options.Suggestions);
        var reading = SearchReader.ReadPrefix(arguments.Required("prefix"), Types(arguments), state.Values);
        var terms = reading.Terms ?? throw Refusal.OfSearch(reading.Problem!.Value, "prefix");
        var fields = state.Below(field);
        var parts = new SuggestionPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = fields[i].Definition.Metadata is SuggestionFieldBinding { Field: var part }
                ? new SuggestionPart(fields[i].ResponseKey, part)
                : new SuggestionPart(fields[i].ResponseKey, SuggestionField.Constant, fields.Type.Name);
        }

        return new SuggestRoot(field.ResponseKey, terms, size, parts);
    }

    private static SearchType[]? Types(FieldArguments arguments)
    {
        if (!arguments.TryNames("types", out var names))
            return null;
        return Array.ConvertAll(names, name => EnumNames<SearchType>.TryParse(name, out var type)
            ? type
            : throw new InvalidOperationException($"The schema knows a type of search '{name}', the program does not."));
    }

    private ConnectionPart[] Parts(CollectedFieldsMap fields, Place place)
    {
        var parts = new ConnectionPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = fields[i];
            var key = field.ResponseKey;
            parts[i] = field.Definition.Metadata switch
            {
                ConnectionFieldBinding { Field: ConnectionField.PageInfo } => new PageInfoPart(key, connections.PageInfo(field)),
                ConnectionFieldBinding { Field: ConnectionField.Edges } => new EdgesPart(key, Edges(state.Below(field), place.Objects(field.Definition.Type))),
                ConnectionFieldBinding { Field: ConnectionField.Nodes } => new FoundNodesPart(
                    key, selections.OfTypes(field, ContentModel.Resource, place.Objects(field.Definition.Type))),
                ConnectionFieldBinding { Field: ConnectionField.TotalCount } => new TotalCountPart(key),
                DidYouMeanBinding => new DidYouMeanPart(key),
                _ when field.Definition == MetaFields.TypeName => new ConstantPart(key, fields.Type.Name),
                var unknown => throw new InvalidOperationException($"The planner does not know what {field.Definition} stands for ({unknown})."),
            };
        }

        return parts;
    }

    private EdgePart[] Edges(CollectedFieldsMap fields, Place place)
    {
        var parts = new EdgePart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = fields[i];
            var key = field.ResponseKey;
            parts[i] = field.Definition.Metadata switch
            {
                EdgeFieldBinding { Field: EdgeField.Cursor } => new CursorPart(key),
                EdgeFieldBinding { Field: EdgeField.Node } => new FoundNodePart(
                    key, selections.OfTypes(field, ContentModel.Resource, place.Objects(field.Definition.Type))),
                RankBinding => new RankPart(key),
                HighlightsBinding => new HighlightsPart(key, Highlights(state.Below(field))),
                _ when field.Definition == MetaFields.TypeName => new ConstantEdgePart(key, fields.Type.Name),
                var unknown => throw new InvalidOperationException($"The planner does not know what {field.Definition} stands for ({unknown})."),
            };
        }

        return parts;
    }

    private static HighlightPart[] Highlights(CollectedFieldsMap fields)
    {
        var parts = new HighlightPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = fields[i].Definition.Metadata is HighlightFieldBinding { Fact: var fact }
                ? new HighlightPart(fields[i].ResponseKey, fact)
                : new HighlightPart(fields[i].ResponseKey, HighlightFact.Constant, fields.Type.Name);
        }

        return parts;
    }
}
