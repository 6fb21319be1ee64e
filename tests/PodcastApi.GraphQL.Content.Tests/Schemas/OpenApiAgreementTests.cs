using System.Runtime.CompilerServices;
using System.Text.Json;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Content.Tests.Schemas;

/// <summary>REST and GraphQL name the same things alike: what both have is null in both or in none.</summary>
public sealed class OpenApiAgreementTests
{
    private static readonly JsonElement Schemas = JsonDocument.Parse(File.ReadAllText(CheckedIn())).RootElement.GetProperty("components").GetProperty("schemas");

    /// <summary>Schemas of the OpenAPI document, each with the type of the GraphQL schema that it shows.</summary>
    private static readonly Dictionary<string, string> Shown = new(StringComparer.Ordinal)
    {
        ["EpisodeSummary"] = "Episode",
        ["EpisodeReference"] = "Episode",
        ["PodcastReference"] = "Podcast",
        ["PersonReference"] = "Person",
        ["CompanyReference"] = "Company",
        ["LinkReference"] = "Link",
        ["PodcastPerson"] = "Person",
        ["PersonCompany"] = "Company",
        ["EpisodeCompany"] = "Company",
        ["EpisodeAppearance"] = "Appearance",
        ["PersonAppearance"] = "Appearance",
        ["EpisodeMention"] = "Mention",
        ["LinkMention"] = "Mention",
        ["Page"] = "PageInfo",
    };

    [Fact]
    public void What_both_have_is_null_in_both_or_in_none()
    {
        var compared = new List<(string Field, bool InRest, bool InGraphQL)>();
        foreach (var schema in Schemas.EnumerateObject())
        {
            if (ContentSchema.Instance.FindType(Shown.GetValueOrDefault(schema.Name, schema.Name)) is not ObjectType type
                || !schema.Value.TryGetProperty("properties", out var properties))
            {
                continue;
            }

            foreach (var property in properties.EnumerateObject())
            {
                // A change without a node or a survivor has no such key in REST.
                if (type.Fields.Find(property.Name) is { } field && !(schema.Name == "Change" && !IsRequired(schema.Value, property.Name)))
                    compared.Add(($"{schema.Name}.{property.Name}", IsNullable(property.Value), !field.Type.IsNonNull));
            }
        }

        Assert.True(compared.Count > 150, $"Only {compared.Count} fields are in both.");
        Assert.DoesNotContain(compared, field => field.InRest != field.InGraphQL);
    }

    [Fact]
    public void Enums_have_the_same_values()
    {
        var compared = 0;
        foreach (var schema in Schemas.EnumerateObject())
        {
            if (ContentSchema.Instance.FindType(schema.Name) is not EnumType type)
                continue;
            compared++;
            var values = schema.Value.TryGetProperty("enum", out var closed) ? closed : schema.Value.GetProperty("x-extensible-enum");
            Assert.Equal(type.Values.Select(value => value.Name), values.EnumerateArray().Select(value => value.GetString()!));
        }

        Assert.True(compared >= 10, $"Only {compared} enums are in both.");
    }

    private static bool IsRequired(JsonElement schema, string property)
        => schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(name => name.GetString() == property);

    private static bool IsNullable(JsonElement schema)
    {
        if (schema.TryGetProperty("type", out var type))
            return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsNull) : IsNull(type);
        return (schema.TryGetProperty("anyOf", out var any) || schema.TryGetProperty("oneOf", out any)) && any.EnumerateArray().Any(IsNullable);
    }

    private static bool IsNull(JsonElement type) => type.GetString() == "null";

    private static string CheckedIn([CallerFilePath] string here = "")
        => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "schema", "openapi.json");
}
