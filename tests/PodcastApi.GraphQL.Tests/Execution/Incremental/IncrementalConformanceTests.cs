using System.Text;
using PodcastApi.ConformanceHost;

namespace PodcastApi.GraphQL.Tests.Execution.Incremental;

public sealed class IncrementalConformanceTests
{
    // Cases that graphql-js 17.0 answers in parts, one of them only because it put off a field that was asked for at once.
    private const int AnsweredInParts = 43;

    [ConformanceFact]
    public async Task Parts_of_every_case_of_the_public_suite_fold_to_what_is_expected()
    {
        var engine = new ConformanceEngine();
        var failures = new List<string>();
        var inParts = 0;
        foreach (var (name, file) in ConformanceSuites.Read("graphql/open"))
        {
            foreach (var item in file.TryGetProperty("incrementalCases", out var cases) ? cases.EnumerateArray().ToArray() : [])
            {
                var answers = new List<string>();
                await foreach (var part in engine.ExecuteInParts(ConformanceRequest.Read(item, file.Text("schema")), CancellationToken.None))
                    answers.Add(Encoding.UTF8.GetString(part.Span));
                using var answer = FoldedAnswer.Fold(answers);
                inParts += answers.Count > 1 ? 1 : 0;
                if (!ConformanceJudge.Same(item.GetProperty("expected"), answer.RootElement, ordered: false, new HashSet<string>()))
                    failures.Add($"{name}/{item.Text("id")}");
            }
        }
        Assert.Empty(failures);
        Assert.Equal(AnsweredInParts, inParts);
    }
}
