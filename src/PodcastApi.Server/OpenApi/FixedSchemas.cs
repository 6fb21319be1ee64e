using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Ingestion.Resolution.Review;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Rest.Selections;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.OpenApi;

/// <summary>Schemas of what is no content: pages, problems, changes and runs.</summary>
internal static class FixedSchemas
{
    public static IOpenApiSchema Page(ModelSchemas schemas) => schemas.Named("Page", () => Object(
        "Where a page lies in its list.",
        ("first", Integer("How many items the page may have; what a larger `first` became.")),
        ("hasNextPage", Boolean("Whether items follow.")),
        ("hasPreviousPage", Boolean("Whether items come before.")),
        ("startCursor", Text("The cursor of the first item; null without items.", isNullable: true)),
        ("endCursor", Text("The cursor of the last item; null without items.", isNullable: true)),
        ("totalCount?", Integer("How many items all pages have; only with `count=true`.", "int64")),
        ("next", Url("The next page; null at the end. Equals the link `next` of the `Link` header.")),
        ("previous", Url("The page before; null at the beginning. Equals the link `prev` of the `Link` header."))));

    public static IOpenApiSchema Problem(ModelSchemas schemas) => schemas.Named("Problem", () => Object(
        "What is wrong (RFC 9457).",
        ("type", Text("`/problems/` and the code, where an explanation is to be had.")),
        ("title", Text("The same for every occurrence of the code.")),
        ("status", Integer("The HTTP status.")),
        ("detail", Text("What is wrong here, and what would be right.")),
        ("instance", Text("The path and query of the request.")),
        ("code", Open("Why; never changes its meaning.", EnumNames<ErrorCode>.All)),
        ("errors", Array("Everything that is wrong, each with the parameter or the place in the body.", Object(
            "One thing that is wrong.",
            ("detail", Text("What is wrong here, and what would be right.")),
            ("parameter?", Text("The parameter or header concerned.")),
            ("pointer?", Text("The place in the body (RFC 6901)."))))),
        ("candidates?", Array("What an ambiguous slug may mean.", Object(
            "An episode.",
            ("id", Text("Its id.")),
            ("podcast", Text("The slug of its podcast.")),
            ("url", Text("Its address."))))),
        ("traceId", Text("What the server's log has it under."))));

    public static IOpenApiSchema ChangesPage(ModelSchemas schemas) => schemas.Named("ChangesPage", () => Object(
        "A page of changes.",
        ("data", Array("The changes, each thing once in its newest state, parents before children.", Change(schemas))),
        ("next", Text("The token to go on with; always there, to be stored even at the end.")),
        ("hasMore", Boolean("Whether there are more changes already.")),
        ("revision", Integer("The revision of the dataset.", "int64"))));

    public static IOpenApiSchema Run(ModelSchemas schemas) => schemas.Named("IngestRun", () => RunSchema());

    public static IOpenApiSchema RunDetail(ModelSchemas schemas) => schemas.Named("IngestRunDetail", () =>
    {
        var run = RunSchema();
        run.Properties!.Add("diagnostics", Array("What it had to say.", Object(
            "What is to be said of one place of one document.",
            ("severity", Open("How bad it is.", ["INFO", "WARNING", "ERROR"])),
            ("code", Text("Of what sort it is.")),
            ("location", Text("The document.")),
            ("line", Integer("The line, from 1.", isNullable: true)),
            ("column", Integer("The column, from 1.", isNullable: true)),
            ("message", Text("What is wrong.")),
            ("hint", Text("What to do about it.", isNullable: true)))));
        run.Required!.Add("diagnostics");
        return run;
    });

    public static IOpenApiSchema ReviewItem(ModelSchemas schemas) => schemas.Named("ReviewItem", () => Object(
        "Something that somebody should look at.",
        ("kind", Open("What is doubtful.", EnumNames<ReviewKind>.All)),
        ("summary", Text("What it is about, in one sentence.")),
        ("confidence", new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Null, Description = "How sure the ingestion is of what it did, from 0 to 1; null where it did nothing." }),
        ("things", Array("What it is about.", Object(
            "A thing.",
            ("type", Open("What it is.", ["EPISODE", "PERSON", "COMPANY", "LINK"])),
            ("id", Text("Its id.")),
            ("name", Text("Its title, name or URL."))))),
        ("evidence", Array("What speaks for it.", Text("A line of it.")))));

    public static IOpenApiSchema IngestRequest(ModelSchemas schemas) => schemas.Named("IngestRequest", () => Object(
        "What is to be read.",
        ("sources?", Array("Folders, files and URLs; what is configured when there are none.", Text("A folder, a file or a URL."))),
        ("podcast?", Text("The slug of the podcast that the sources belong to; without it they tell themselves.", isNullable: true))));

    public static IOpenApiSchema IngestAnswer(ModelSchemas schemas) => schemas.Named("IngestAnswer", () => Object(
        "What became of the request.",
        ("status", Open("Whether the run began or waits for another one to end.", ["RUNNING", "QUEUED"])),
        ("run", Text("The id of the run; null until it begins.", isNullable: true)),
        ("url", Text("Where the run, or all runs, can be looked at."))));

    /// <summary>A change, with the thing itself where that is asked for.</summary>
    public static IOpenApiSchema Change(ModelSchemas schemas) => schemas.Named("Change", () => Object(
        "What became of one thing.",
        ("revision", Integer("The revision that changed it last.", "int64")),
        ("type", schemas.Of(ContentModel.EnumTypes.Single(type => type.Name == "ChangeType"))),
        ("id", Text("Its id.")),
        ("action", schemas.Of(ContentModel.EnumTypes.Single(type => type.Name == "ChangeAction"))),
        ("mergedInto?", Text("The id of what it turned out to be; only when it was merged.")),
        ("resource?", new OpenApiSchema
        {
            Description = "The thing as it is now; only with `include=resource`, and while it is there.",
            AnyOf = [.. ContentModel.Resource.Select(type => schemas.Of(Representation.Single(type)))],
        })));

    private static OpenApiSchema RunSchema() => Object(
        "A run of the ingestion.",
        ("id", Text("Its id.")),
        ("status", Open("How it stands.", EnumNames<RunStatus>.All)),
        ("trigger", Text("What started it.")),
        ("startedAt", Time("When it began.")),
        ("finishedAt", Time("When it ended; null while it is under way.", isNullable: true)),
        ("revision", Integer("The revision of the dataset at its end.", "int64", isNullable: true)),
        ("failure", Text("Why it failed as a whole.", isNullable: true)),
        ("sources", Array("What it read.", Text("A source."))),
        ("documents", Object("What became of the documents.", [.. Counts("read", "changed", "unchanged", "refused", "vanished")])),
        ("episodes", Object("What became of the episodes.", [.. Counts("created", "updated", "deleted")])));

    private static IEnumerable<(string, IOpenApiSchema)> Counts(params IEnumerable<string> names)
        => names.Select(name => (name, (IOpenApiSchema)Integer($"How many were {name}.")));

    /// <summary>An object; a property whose name ends in a question mark may be absent.</summary>
    public static OpenApiSchema Object(string description, params IReadOnlyList<(string Name, IOpenApiSchema Schema)> properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = properties.ToDictionary(property => property.Name.TrimEnd('?'), property => property.Schema),
        Required = properties.Where(property => !property.Name.EndsWith('?')).Select(property => property.Name).ToHashSet(),
    };

    /// <summary>A list.</summary>
    public static OpenApiSchema Array(string description, IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Description = description, Items = items };

    /// <summary>A text.</summary>
    public static OpenApiSchema Text(string description, bool isNullable = false) => new() { Type = Type(JsonSchemaType.String, isNullable), Description = description };

    private static OpenApiSchema Url(string description) => new() { Type = Type(JsonSchemaType.String, true), Format = "uri", Description = description };

    /// <summary>An instant.</summary>
    public static OpenApiSchema Time(string description, bool isNullable = false)
        => new() { Type = Type(JsonSchemaType.String, isNullable), Format = "date-time", Description = description };

    /// <summary>A whole number.</summary>
    public static OpenApiSchema Integer(string description, string format = "int32", bool isNullable = false)
        => new() { Type = Type(JsonSchemaType.Integer, isNullable), Format = format, Description = description };

    /// <summary>Yes or no.</summary>
    public static OpenApiSchema Boolean(string description) => new() { Type = JsonSchemaType.Boolean, Description = description };

    /// <summary>A name of a list that may grow.</summary>
    public static OpenApiSchema Open(string description, IEnumerable<string> known) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Extensions = new Dictionary<string, IOpenApiExtension> { ["x-extensible-enum"] = new JsonNodeExtension(new JsonArray([.. known.Select(name => (JsonNode)name)])) },
    };

    private static JsonSchemaType Type(JsonSchemaType type, bool isNullable) => isNullable ? type | JsonSchemaType.Null : type;
}
