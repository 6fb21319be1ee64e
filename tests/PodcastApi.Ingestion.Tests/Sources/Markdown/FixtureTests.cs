using System.Text;
using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Sources.Markdown;

namespace PodcastApi.Ingestion.Tests.Sources.Markdown;

/// <summary>Each pair of files in Fixtures shows one rule: a document, and what is read of it as far as the rule goes.</summary>
public sealed class FixtureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Sources", "Markdown", "Fixtures");

    public static TheoryData<string> Rules => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_document_says_what_its_rule_promises(string rule)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, rule + ".json")))!.AsObject();
        var text = File.ReadAllText(Path.Combine(Folder, rule + ".md"));
        // Line ends make no difference.
        Check(expected, rule, text);
        Check(expected, rule, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Check(expected, rule, "\uFEFF" + text.TrimEnd('\n'));
    }

    private static void Check(JsonObject expected, string rule, string text)
    {
        var diagnostics = new List<Diagnostic>();
        var options = new MarkdownOptions { SiteUrl = new Uri("https://site.example/") };
        var location = (string?)expected["location"] ?? rule + ".md";
        var episode = MarkdownTranslator.Translate(MarkdownReader.Read(Encoding.UTF8.GetBytes(text), location), options, diagnostics);
        AssertHolds(expected["episode"], JsonNode.Parse(DraftJson.Write(episode)), "episode");
        AssertHolds(expected["diagnostics"], new JsonArray([.. diagnostics.Select(Node)]), "diagnostics");
    }

    private static JsonObject Node(Diagnostic diagnostic) => new()
    {
        ["code"] = diagnostic.Code,
        ["line"] = diagnostic.Line,
        ["column"] = diagnostic.Column,
        ["severity"] = EnumNames<DiagnosticSeverity>.Of(diagnostic.Severity) == "WARNING" ? "Warning" : "Other",
    };

    /// <summary>Everything expected is there; null stands for what must not be there, and lists are complete.</summary>
    private static void AssertHolds(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject keys:
                foreach (var (key, value) in keys)
                    AssertHolds(value, (actual as JsonObject)?[key], path + "." + key);
                break;
            case JsonArray items:
                Assert.True(actual is JsonArray array && array.Count == items.Count, $"{path}: {items.Count} expected in {actual?.ToJsonString()}");
                for (var i = 0; i < items.Count; i++)
                    AssertHolds(items[i], actual![i], $"{path}[{i}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: expected {expected?.ToJsonString() ?? "nothing"}, read {actual?.ToJsonString() ?? "nothing"}");
                break;
        }
    }
}
