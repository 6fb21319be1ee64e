using PodcastApi.Benchmarks.GraphQL;
using PodcastApi.Benchmarks.Ingest;
using PodcastApi.Benchmarks.Learn;

return args switch
{
    ["ingest", .. var rest] => await IngestBenchmark.RunAsync(rest),
    ["graphql", .. var rest] => await GraphQLBenchmark.RunAsync(rest),
    ["learn", .. var rest] => LearnVerb.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/PodcastApi.Benchmarks -- VERB
          ingest [--episodes 10000] [--feed-megabytes 50]
          graphql [--rounds 9]
          learn FOLDER OUTPUT [--pull 0.6]
        """);
    return 2;
}
