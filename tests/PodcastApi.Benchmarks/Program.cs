using PodcastApi.Benchmarks;
using PodcastApi.Benchmarks.Http;
using PodcastApi.Benchmarks.Ingest;
using PodcastApi.Benchmarks.Learn;
using PodcastApi.Benchmarks.Reading;
using PodcastApi.Benchmarks.Resolve;

try
{
    return args switch
    {
        ["ingest", .. var rest] => await IngestBenchmark.RunAsync(rest),
        ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
        ["graphql", .. var rest] => await ReadBenchmark.RunGraphQLAsync(rest),
        ["rest", .. var rest] => await ReadBenchmark.RunRestAsync(rest),
        ["learn", .. var rest] => LearnVerb.Run(rest),
        ["resolve", .. var rest] => ResolveBenchmark.Run(rest),
        _ => Usage(),
    };
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (DifferentContentException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/PodcastApi.Benchmarks -- VERB
          ingest [--episodes 10000] [--feed-megabytes 50]
          resolve [--episodes 100000]
          graphql [--rounds 5] [--cases a,e] [--database CONNECTION] [--output FOLDER | --gate [FOLDER]]
          rest [--rounds 5] [--cases "a,home page"] [--database CONNECTION] [--output FOLDER | --gate [FOLDER]]
          http [--rounds 9] [--output FOLDER | --gate [FOLDER]]
          learn FOLDER OUTPUT [--pull 0.6]
        Tables go to the results folder beside the program's source, or where --output says; with --gate they are compared with those there.
        """);
    return 2;
}
