using System.Text.Json;
using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Tests.Language;

public sealed class ParseConformanceTests
{
    [ConformanceFact]
    public void The_parser_gives_the_verdict_words_and_place_of_every_parse_case()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (name, file) in ConformanceSuites.Read("graphql-more/open/parse"))
        {
            foreach (var item in ConformanceSuites.Cases(file))
            {
                count++;
                // The cases of a file without its own schema are about the schema text.
                var text = (file.Text("schema") is null ? item.Text("schema") : item.Text("query"))!;
                var expected = Expected(item.GetProperty("expected"));
                var actual = Verdict(text);
                if (expected != actual)
                    wrong.Add($"{name} {item.Text("id")}: expected {expected}, got {actual}");
            }
        }
        Assert.True(count > 300);
        Assert.Empty(wrong);
    }

    private static string Expected(JsonElement expected)
    {
        if (!expected.TryGetProperty("errors", out var errors))
            return "parsed";
        var error = errors[0];
        var message = error.Text("message")!;
        if (!message.StartsWith("Syntax Error", StringComparison.Ordinal))
            return "parsed";
        var place = error.GetProperty("locations")[0];
        return $"{message} {place.GetProperty("line")}:{place.GetProperty("column")}";
    }

    private static string Verdict(string text)
    {
        try
        {
            Parser.Parse(text);
            return "parsed";
        }
        catch (GraphQLError error)
        {
            var place = Assert.Single(error.Locations);
            return $"{error.Message} {place.Line}:{place.Column}";
        }
    }
}
