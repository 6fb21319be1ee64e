using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Endpoints;
using PodcastApi.Server.Rest.Selections;
using static PodcastApi.Server.OpenApi.FixedSchemas;

namespace PodcastApi.Server.OpenApi;

/// <summary>Schemas of what is found: by words, by what was typed so far, by what episodes have in common.</summary>
internal static class FoundSchemas
{
    public static IOpenApiSchema SearchPage(ModelSchemas schemas) => schemas.Named("SearchPage", () => Object(
        "A page of what is found.",
        ("data", Array("What is found, the best first.", Found(schemas))),
        ("page", Page(schemas)),
        ("didYouMean", Text("The words that were probably meant, and sought, since those given are found nowhere; else null.", isNullable: true))));

    public static IOpenApiSchema Suggestion(ModelSchemas schemas) => schemas.Named("Suggestion", () => Object(
        "A thing whose title or name begins with what was typed.",
        ("type", schemas.Of(ContentModel.SearchType)),
        ("id", Text("Its id.")),
        ("slug", Text("Its slug; null for a link.", isNullable: true)),
        ("text", Text("Its title or name.")),
        ("url", Text("Its address here."))));

    public static IOpenApiSchema Related(ModelSchemas schemas) => schemas.Named("RelatedEpisode", () => Object(
        "An episode that has to do with another.",
        ("score", Number("How closely it is related; the greater, the more.")),
        ("reasons", Array("What both have, what counts most first.", Object(
            "Something that both episodes have.",
            ("kind", schemas.Of(ContentModel.RelatedKind)),
            ("node", new OpenApiSchema
            {
                Description = "The person, the company or the link.",
                AnyOf = [.. RelatedEndpoint.Shared.Select(type => schemas.Of(Representation.Reference(type)))],
            })))),
        ("episode", schemas.Of(Representation.Summary(ContentModel.Episode)))));

    public static IOpenApiSchema CoMentioned(ModelSchemas schemas) => schemas.Named("CoMentionedLink", () => Object(
        "A link that is mentioned together with another.",
        ("score", Number("How closely both belong together; the greater, the more.")),
        ("episodeCount", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "How many episodes mention both." }),
        ("link", schemas.Of(Representation.Summary(ContentModel.Link)))));

    public static IOpenApiSchema Lookup(ModelSchemas schemas, Representation representation) => schemas.Named(representation.Type.Name + "Lookup", () => Object(
        "The things of many names.",
        ("data", Array("The things, each once, in the order in which they are first named.", schemas.Of(representation))),
        ("notFound", Array("The names that lead to nothing.", schemas.Named("UnknownName", () => Object(
            "A name that leads to nothing.",
            ("parameter", Text("The parameter that has it.")),
            ("value", Text("The name as it was given."))))))));

    public static JsonNode LookupExample(Representation representation) => new JsonObject
    {
        ["data"] = new JsonArray(ExampleFactory.Thing(representation)),
        ["notFound"] = new JsonArray(new JsonObject { ["parameter"] = "slugs", ["value"] = "nothing-of-this-name" }),
    };

    public static IOpenApiSchema Facets(ModelSchemas schemas, ContentType type)
    {
        var value = schemas.Named("FacetValue", () => Object(
            "A value that items of a list have, and how many of them.",
            ("value", Text("The value, as the filter of the facet's name takes it.")),
            ("label", Text("What people read in its place.")),
            ("count", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "How many items have it." })));
        return schemas.Named(type.Name + "Facets", () => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "How many items of all pages have which value: those that `facets` asks for.",
            Properties = type.Facets.ToDictionary(facet => facet.Name, IOpenApiSchema (facet) => Array(facet.Description, value)),
        });
    }

    public static JsonNode SearchExample() => new JsonObject
    {
        ["data"] = new JsonArray(new JsonObject
        {
            ["type"] = "EPISODE",
            ["rank"] = 1.71,
            ["highlights"] = new JsonArray(new JsonObject { ["field"] = "notesText", ["html"] = "All about <mark>partitioning</mark> &amp; indexes" }),
            ["resource"] = ExampleFactory.Thing(Representation.Summary(ContentModel.Episode)),
        }),
        ["page"] = ExampleFactory.Page([])["page"]!.DeepClone(),
        ["didYouMean"] = null,
    };

    private static IOpenApiSchema Found(ModelSchemas schemas) => schemas.Named("SearchItem", () => Object(
        "A thing that was found.",
        ("type", schemas.Of(ContentModel.SearchType)),
        ("rank", Number("How well it fits; the greater, the better. Comparable within one search only.")),
        ("highlights", Array("Where the words stand, the field that weighs most first.", Object(
            "A field, or an item of one, that has some of the words.",
            ("field", Text("The name of the field, such as `title`, `guests` or `notesText`.")),
            ("html", Text("The field's text or a piece of it: escaped, with `<mark>` elements around the words and no other markup."))))),
        ("resource", new OpenApiSchema
        {
            Description = "The thing, as a collection shows it.",
            AnyOf = [.. ContentModel.Resource.Select(type => schemas.Of(Representation.Summary(type)))],
        })));

    private static OpenApiSchema Number(string description) => new() { Type = JsonSchemaType.Number, Format = "double", Description = description };
}
