using System.Globalization;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Explaining;

/// <summary>The filters of a request as GraphQL's <c>where</c>. Cursors of the one are cursors of the other.</summary>
internal static class ExplainedFilter
{
    /// <summary>The condition; null when there is none.</summary>
    /// <param name="type">The type that is filtered.</param>
    /// <param name="parameters">Parameters that were read without error.</param>
    public static JsonNode? Of(ContentType type, ParameterValues parameters)
    {
        var parts = new List<JsonNode?>();
        foreach (var named in type.NamedFilters)
        {
            if (FilterReader.Value(type, named, parameters) is { } value)
                parts.Add(Named(type, named, 0, value));
        }

        if (parameters.Text(WhereReader.Parameter) is { } where)
            parts.Add(JsonNode.Parse(where));
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new JsonObject { ["and"] = new JsonArray([.. parts]) },
        };
    }

    private static JsonObject Named(ContentType type, NamedFilter named, int depth, object value)
    {
        var isScalar = named.Form is NamedFilterForm.Equal or NamedFilterForm.NotBefore or NamedFilterForm.Before;
        if (depth < named.Path.Count && !(isScalar && depth == named.Path.Count - 1))
        {
            var relation = type.Relation(named.Path[depth]);
            var inner = Named(relation.Target, named, depth + 1, value);
            return Of(relation.Name, relation.Kind == RelationKind.ToOne ? inner : Of("some", inner));
        }

        return named.Form switch
        {
            NamedFilterForm.Equal => Of(named.Path[depth], Of("eq", Json(value))),
            NamedFilterForm.NotBefore => Of(named.Path[depth], Of("gte", Json(value))),
            NamedFilterForm.Before => Of(named.Path[depth], Of("lt", Json(value))),
            NamedFilterForm.FullText => Of(NamedFilter.Words, Json(value)),
            NamedFilterForm.Key when EntityId.TryParse((string)value, out _) => Of("id", Of("eq", Json(value))),
            NamedFilterForm.Key => Of(type.Kind == ContentKind.Link ? "url" : "slug", Of("eq", Json(value))),
        };
    }

    private static JsonObject Of(string name, JsonNode value) => new() { [name] = value };

    private static JsonNode Json(object value) => value switch
    {
        int number => number,
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
