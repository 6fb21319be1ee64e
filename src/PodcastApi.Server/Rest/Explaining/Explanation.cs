using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Language;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Http;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Explaining;

/// <summary>
/// The GraphQL request that is equal to a REST request, the answer to <c>explain=graphql</c>: what a client sends to <c>/graphql</c>
/// as it is to get the same rows.
/// </summary>
internal sealed class Explanation(RestRequest request)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _variables = [];
    private readonly List<string> _definitions = [];

    /// <summary>The fields of the query root.</summary>
    public FieldTree Root { get; } = new();

    /// <summary>A field with arguments.</summary>
    public static string Call(string field, IReadOnlyCollection<string> arguments) => arguments.Count == 0 ? field : $"{field}({string.Join(", ", arguments)})";

    /// <summary>An argument that a variable of the same name gives.</summary>
    public string Argument(string name, string type, JsonNode value)
    {
        _definitions.Add($"${name}: {type}");
        _variables.Add(name, value);
        return $"{name}: ${name}";
    }

    /// <summary>The place of a thing that is looked up.</summary>
    public FieldTree Thing(Lookup lookup)
    {
        var name = lookup.Type.Name.ToLowerInvariant();
        switch (lookup)
        {
            case IdLookup byId:
                var id = new EntityId(byId.Type.Kind!.Value, (Guid)request.Values[byId.Id]).ToString();
                return Root.Field(Call("node", [Argument("id", "ID!", id)])).Field($"... on {byId.Type.Name}");
            case SlugLookup bySlug:
                return Root.Field(Call(bySlug.Collection?.Name == "guests" ? "guest" : name, [Argument("slug", "String!", Text(bySlug.Slug))]));
            case EpisodeSlugLookup episode:
                var arguments = new List<string> { Argument("slug", "String!", Text(episode.Slug)) };
                if (episode.Podcast is not null)
                    arguments.Add(Argument("podcast", "String", request.Segment("podcast")));
                return Root.Field(Call(name, arguments));
            case UrlLookup byUrl:
                return Root.Field(Call(name, [Argument("url", "URI!", Text(byUrl.Url))]));
            default:
                throw new ArgumentException($"GraphQL has no field for {lookup.GetType().Name}.", nameof(lookup));
        }

        string Text(Query.Values.Slot slot) => (string)request.Values[slot];
    }

    /// <summary>Adds a page of a collection or a relation.</summary>
    /// <param name="owner">What has it.</param>
    /// <param name="field">Its name.</param>
    /// <param name="type">The type of its items.</param>
    /// <param name="connection">What was read of the request.</param>
    /// <param name="takesFilterAndOrder">Whether it takes a filter and an order.</param>
    /// <param name="selection">What is wanted of each item.</param>
    /// <param name="facets">What the items are counted by; null for nothing.</param>
    public FieldTree Page(FieldTree owner, string field, ContentType type, Connection connection, bool takesFilterAndOrder, Selection selection, FacetsMember? facets)
    {
        var arguments = new List<string>(Given(connection.Arguments));
        arguments.AddRange(PageArguments(connection.Page.Size));
        if (takesFilterAndOrder)
        {
            if (ExplainedFilter.Of(type, request.Parameters) is { } where)
                arguments.Add(Argument("where", $"{type.Name}FilterInput", where));
            if (request.Parameters.Text(SortReader.Parameter) is not null)
                arguments.Add(Argument("order", $"[{type.Name}SortInput!]", Order(connection)));
        }

        var page = owner.Field(Call(field, arguments));
        ExplainedSelection.Add(page.Field("nodes"), selection);
        AddPageInfo(page);
        foreach (var facet in facets?.Facets ?? [])
            page.Field(FacetsMember.Name).Field(facet.Name).Leaves("value", "label", "count");
        return page;
    }

    /// <summary>The arguments of a page that are given.</summary>
    public IEnumerable<string> PageArguments(int size)
    {
        foreach (var name in (string[])[PageParameters.First, PageParameters.Last])
        {
            if (request.Parameters.Text(name) is not null)
                yield return Argument(name, "Int", size);
        }

        foreach (var name in (string[])[PageParameters.After, PageParameters.Before])
        {
            if (request.Parameters.Text(name) is { } cursor)
                yield return Argument(name, "String", cursor);
        }
    }

    /// <summary>Adds where the page lies in the whole, and the total where it is wanted.</summary>
    public void AddPageInfo(FieldTree page)
    {
        page.Field("pageInfo").Leaves("hasNextPage", "hasPreviousPage", "startCursor", "endCursor");
        if (request.Parameters.Boolean(StandardParameters.Count))
            page.Leaves("totalCount");
    }

    /// <summary>The arguments of a relation that are given.</summary>
    public IEnumerable<string> Given(IReadOnlyList<ArgumentValue> arguments) => arguments.Select(argument => Argument(
        argument.Argument.Name, $"[{argument.Argument.Enum.Name}!]", Names((string[])request.Values[argument.Value])));

    /// <summary>A list of names.</summary>
    public static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    /// <summary>Sends the request as JSON: <c>query</c> and <c>variables</c>.</summary>
    public Task SendAsync()
    {
        var operation = request.Route.OperationId;
        var text = new StringBuilder("query ").Append(char.ToUpperInvariant(operation[0])).Append(operation.AsSpan(1));
        if (_definitions.Count > 0)
            text.Append('(').AppendJoin(", ", _definitions).Append(')');
        Root.Write(text);
        var body = new JsonObject { ["query"] = Printer.Print(Parser.Parse(text.ToString())), ["variables"] = _variables };
        return JsonAnswer.SendUncachedAsync(request.Http, Encoding.UTF8.GetBytes(body.ToJsonString(Readable)), AnswerForm.Json);
    }

    private static JsonArray Order(Connection connection) => new(
        [.. connection.Ordering.Keys.Select(key => new JsonObject { [key.Field.Name] = key.IsDescending ? "DESC" : "ASC" })]);
}
