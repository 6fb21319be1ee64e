using System.Text.Json;
using PodcastApi.ConformanceHost;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Types.Validation;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.GraphQL.Tests.Validation;

public sealed class ValidationConformanceTests
{
    [ConformanceFact]
    public void The_validators_give_the_verdict_words_places_and_order_of_every_case()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (name, file) in ConformanceSuites.Read("graphql-more/open"))
        {
            var fileSchema = file.Text("schema") is { } sdl ? BuildSchema(sdl) : default;
            foreach (var item in ConformanceSuites.Cases(file))
            {
                count++;
                var (schema, schemaErrors) = item.Text("schema") is { } own ? BuildSchema(own) : fileSchema;
                var expected = Expected(item.GetProperty("expected"));
                var actual = schemaErrors ?? Validate(schema!, item.Text("query")!);
                if (!expected.Contains(actual))
                    wrong.Add($"{name} {item.Text("id")}:\n  expected {expected[^1]}\n  got      {actual}");
            }
        }
        Assert.True(count > 1000);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}\n{string.Join('\n', wrong)}");
    }

    /// <summary>What the validators say. What is found later is not theirs: errors of a run, and refusals of variables and operations, which name no rule.</summary>
    private static string[] Expected(JsonElement expected)
    {
        if (!expected.TryGetProperty("errors", out var errors) || expected.TryGetProperty("data", out _))
            return ["valid"];
        var all = errors.EnumerateArray().ToArray();
        var text = string.Join(" | ", all.Select(error => error.Text("message") + Places(error)));
        return expected.TryGetProperty("schemaError", out _) || all.Any(error => error.TryGetProperty("rule", out _)) || text.StartsWith("Syntax", StringComparison.Ordinal)
            ? [text]
            : ["valid", text];
    }

    private static string Places(JsonElement error) => !error.TryGetProperty("locations", out var locations)
        ? ""
        : string.Concat(locations.EnumerateArray().Select(place => $" {place.GetProperty("line")}:{place.GetProperty("column")}"));

    private static (Schema? Schema, string? Errors) BuildSchema(string sdl)
    {
        try
        {
            var document = Parser.Parse(sdl);
            var errors = SdlValidator.Validate(document);
            if (errors.Count > 0)
                return (null, Messages(errors));
            var schema = SchemaBuilder.Build(document, new SchemaBuilderOptions { Scalar = ConformanceScalars.Find });
            errors = SchemaValidator.Validate(schema);
            return errors.Count > 0 ? (null, Messages(errors)) : (schema, null);
        }
        catch (GraphQLError error)
        {
            return (null, Describe(error));
        }
    }

    private static string Validate(Schema schema, string query)
    {
        try
        {
            var errors = DocumentValidator.Validate(schema, Parser.Parse(query));
            return errors.Count == 0
                ? "valid"
                : string.Join(" | ", errors.Select(Describe));
        }
        catch (GraphQLError error)
        {
            return Describe(error);
        }
    }

    private static string Describe(GraphQLError error) =>
        error.Message + string.Concat(error.Locations.Select(place => $" {place.Line}:{place.Column}"));

    private static string Messages(IReadOnlyList<GraphQLError> errors) => string.Join(" | ", errors.Select(error => error.Message));
}
