using System.Text.Json.Nodes;
using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.OpenApi;

/// <summary>Makes examples of answers from the examples of fields.</summary>
internal static class ExampleFactory
{
    /// <summary>A thing as a representation shows it.</summary>
    public static JsonObject Thing(Representation representation)
    {
        var thing = new JsonObject();
        foreach (var member in representation.Members)
        {
            thing[member.Name] = member switch
            {
                ScalarField field => FieldExamples.Of(representation.Type.Name, field),
                ObjectField owned => new JsonObject(owned.Fields.Select(field => KeyValuePair.Create(field.Name, FieldExamples.Of(owned.TypeName, field)))),
                Relation relation => Thing(Representation.Reference(relation.Target)),
                _ => null,
            };
        }

        return thing;
    }

    /// <summary>A page of one item, the last of its list.</summary>
    public static JsonObject Page(JsonObject item) => new()
    {
        ["data"] = new JsonArray(item),
        ["page"] = new JsonObject
        {
            ["first"] = 20,
            ["hasNextPage"] = false,
            ["hasPreviousPage"] = false,
            ["startCursor"] = "AWk3uF0c2RkI",
            ["endCursor"] = "AWk3uF0c2RkI",
            ["next"] = null,
            ["previous"] = null,
        },
    };
}
