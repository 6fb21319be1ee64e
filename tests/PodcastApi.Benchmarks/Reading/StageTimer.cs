using System.Diagnostics;
using System.Text.Json;
using PodcastApi.GraphQL.Content.Planning;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation;
using PodcastApi.Query;
using PodcastApi.Query.Compilation;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>How long the stages before the database take, in microseconds each.</summary>
internal sealed record StageTimer(double Parse, double Validate, double Plan)
{
    private const int Repetitions = 2000;
    private const int Rounds = 7;

    /// <summary>Measures a case of GraphQL; of several rounds the median.</summary>
    public static StageTimer Of(ReadCase known)
    {
        var schema = ContentSchema.Instance;
        var planner = new OperationPlanner(schema, new PlanningOptions { CanonicalizeUrl = url => url, SpellPath = (path, _) => [path] });
        var plans = new PlanCache();
        var document = Parser.Parse(known.Query!);
        var operation = OperationSelection.GetOperation(document, null);
        var values = JsonValues.ReadObject(JsonSerializer.SerializeToElement(known.Variables));
        return new StageTimer(
            Median(() => Parser.Parse(known.Query!)),
            Median(() => DocumentValidator.Validate(schema, document)),
            Median(() =>
            {
                var variables = VariableCoercion.CoerceVariableValues(schema, operation, values, out _);
                var planned = planner.Plan(document, operation, variables, new RequestScope(AccessScope.Published, "http://localhost"));
                return plans.Get(planned.Query!.Shape);
            }));
    }

    private static double Median(Func<object> action)
    {
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < Repetitions; i++)
                GC.KeepAlive(action());
            times[round] = Stopwatch.GetElapsedTime(started).TotalMicroseconds / Repetitions;
        }

        Array.Sort(times);
        return times[Rounds / 2];
    }
}
