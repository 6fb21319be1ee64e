using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Planning.Completion;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Introspection;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;

namespace PodcastApi.GraphQL.Content.Planning.Selections;

/// <summary>Turns a connection field into a page and the object that shows it. https://relay.dev/graphql/connections.htm</summary>
internal sealed class ConnectionPlanner(PlanningState state)
{
    /// <summary>Which items are asked for.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="scope">What cursors are bound to: the collection's name, or type and name of the relation.</param>
    /// <param name="defaultOrder">The order when none is asked for.</param>
    /// <param name="relationArguments">The relation's own arguments.</param>
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public ConnectionItems Items(
        FieldArguments arguments, string scope, IReadOnlyList<SortKey> defaultOrder, IReadOnlyList<ArgumentValue> relationArguments)
    {
        var ordering = arguments.TryList("order", out var entries)
            ? OrderPlanner.Plan(arguments.InputType("order"), entries, defaultOrder)
            : new Ordering(defaultOrder);
        var filter = arguments.TryObject("where", out var where)
            ? new FilterPlanner(state.Filters).Plan(arguments.InputType("where"), where, "where")
            : null;
        var page = Page(arguments.Page(), state.Options.Pages, new CursorBinding(scope, ordering, filter, relationArguments, state.Values));
        return new ConnectionItems(page, ordering, filter, relationArguments);
    }

    /// <summary>A page.</summary>
    /// <exception cref="GraphQLError">The arguments are refused.</exception>
    public Page Page(PageArguments arguments, PageLimits limits, CursorBinding binding)
    {
        var reading = PageReader.Read(arguments, limits, binding, state.Values);
        return reading.Page ?? throw Refusal.OfPage(reading, arguments, limits);
    }

    /// <summary>The connection.</summary>
    /// <param name="field">The field.</param>
    /// <param name="items">Its items.</param>
    /// <param name="place">The place of the connection.</param>
    /// <param name="node">What is selected of an item, given the field that leads to it and the item's place.</param>
    public Connection Plan(CollectedField field, ConnectionItems items, Place place, Func<CollectedField, Place, Selection> node)
    {
        var output = new ConnectionObject(Parts(state.Below(field), place, node));
        return new Connection
        {
            Page = NeedsItems(output) ? items.Page : items.Page with { Size = 0 },
            Ordering = items.Ordering,
            Filter = items.Filter,
            Arguments = items.Arguments,
            Output = output,
        };
    }

    /// <summary>The fields of a page info.</summary>
    public IReadOnlyList<PageInfoField> PageInfo(CollectedField field)
    {
        var fields = state.Below(field);
        var parts = new PageInfoField[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = fields[i].Definition.Metadata is PageInfoFieldBinding { Fact: var fact }
                ? new PageInfoField(fields[i].ResponseKey, fact)
                : new PageInfoField(fields[i].ResponseKey, PageFacts.None, fields.Type.Name);
        }

        return parts;
    }

    /// <summary>Whether more is asked of a page than what is counted.</summary>
    private static bool NeedsItems(ConnectionObject output)
    {
        foreach (var part in output.Parts)
        {
            if (part is not (ConstantPart or TotalCountPart or FacetsPart))
                return true;
        }

        return false;
    }

    private ConnectionPart[] Parts(CollectedFieldsMap fields, Place place, Func<CollectedField, Place, Selection> node)
    {
        var parts = new ConnectionPart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = fields[i];
            var key = field.ResponseKey;
            parts[i] = field.Definition == MetaFields.TypeName ? new ConstantPart(key, fields.Type.Name)
                : ((ConnectionFieldBinding)field.Definition.Metadata!).Field switch
                {
                    Binding.ConnectionField.PageInfo => new PageInfoPart(key, PageInfo(field)),
                    Binding.ConnectionField.Edges => new EdgesPart(key, Edges(state.Below(field), place.Objects(field.Definition.Type), node)),
                    Binding.ConnectionField.Nodes => new NodesPart(key, node(field, place.Objects(field.Definition.Type))),
                    Binding.ConnectionField.TotalCount => new TotalCountPart(key),
                    Binding.ConnectionField.Facets => new FacetsPart(key, Facets(state.Below(field))),
                };
        }

        return parts;
    }

    private FacetField[] Facets(CollectedFieldsMap fields)
    {
        var facets = new FacetField[fields.Count];
        for (var i = 0; i < facets.Length; i++)
        {
            var field = fields[i];
            facets[i] = field.Definition.Metadata is FacetBinding { Facet: var facet }
                ? new FacetValuesField(field.ResponseKey, facet, FacetValues(state.Below(field)))
                : new ConstantFacetField(field.ResponseKey, fields.Type.Name);
        }

        return facets;
    }

    private static FacetValuePart[] FacetValues(CollectedFieldsMap fields)
    {
        var parts = new FacetValuePart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = fields[i].Definition.Metadata is FacetValueBinding { Fact: var fact }
                ? new FacetValuePart(fields[i].ResponseKey, fact)
                : new FacetValuePart(fields[i].ResponseKey, FacetFact.Constant, fields.Type.Name);
        }

        return parts;
    }

    private static EdgePart[] Edges(CollectedFieldsMap fields, Place place, Func<CollectedField, Place, Selection> node)
    {
        var parts = new EdgePart[fields.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var field = fields[i];
            var key = field.ResponseKey;
            parts[i] = field.Definition == MetaFields.TypeName ? new ConstantEdgePart(key, fields.Type.Name)
                : ((EdgeFieldBinding)field.Definition.Metadata!).Field switch
                {
                    EdgeField.Cursor => new CursorPart(key),
                    EdgeField.Node => new NodePart(key, node(field, place.Objects(field.Definition.Type))),
                };
        }

        return parts;
    }
}
