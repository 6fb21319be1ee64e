using PodcastApi.Benchmarks.GraphQL;
using PodcastApi.Benchmarks.Http;
using PodcastApi.Benchmarks.Ingest;
using PodcastApi.Benchmarks.Learn;
using PodcastApi.Benchmarks.Resolve;

return args switch
{
    ["ingest", .. var rest] => await IngestBenchmark.RunAsync(rest),
    ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
    ["graphql", .. var rest] => await GraphQLBenchmark.RunAsync(rest),
    ["learn", .. var rest] => LearnVerb.Run(rest),
    ["resolve", .. var rest] => ResolveBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/PodcastApi.Benchmarks -- VERB
          ingest [--episodes 10000] [--feed-megabytes 50]
          graphql [--rounds 9] [--cases ae]
          http [--rounds 9] [--output FILE]
          learn FOLDER OUTPUT [--pull 0.6]
          resolve [--episodes 100000]
        """);
    return 2;
}
