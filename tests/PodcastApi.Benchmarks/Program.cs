using PodcastApi.Benchmarks;
using PodcastApi.Benchmarks.Data;
using PodcastApi.Benchmarks.Http;
using PodcastApi.Benchmarks.Ingest;
using PodcastApi.Benchmarks.Learn;
using PodcastApi.Benchmarks.Reading;
using PodcastApi.Benchmarks.Resolve;

try
{
    return args switch
    {
        ["all", .. var rest] => await AllBenchmarks.RunAsync(rest),
        ["data", .. var rest] => await DataVerb.RunAsync(rest),
        ["ingest", .. var rest] => await IngestBenchmark.RunAsync(rest),
        ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
        ["graphql", .. var rest] => await ReadBenchmark.GraphQL.RunAsync(rest),
        ["rest", .. var rest] => await ReadBenchmark.Rest.RunAsync(rest),
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
          all [READING] [MEASURING]
          data [--set small|large] [--scale 1] [--database CONNECTION]
          ingest [--episodes 10000] [--feed-megabytes 50]
          resolve [--episodes 100000]
          graphql [--cases a,e2] [READING] [MEASURING]
          rest [--cases "a,home page"] [READING] [MEASURING]
          http [MEASURING]
          learn FOLDER OUTPUT [--pull 0.6]
        READING: --database CONNECTION, made by 'data'; or --scale 0.01, a part of the large set of this run alone; without, the small one.
        MEASURING: --rounds 5, or --quick for a look within seconds; --output FOLDER, or --gate [FOLDER] to compare instead of writing.
        Tables go to the results folder beside the program's source; those of a quick look only where --output says.
        """);
    return 2;
}
