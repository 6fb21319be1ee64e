using PodcastApi.Benchmarks.Ingest;

return args switch
{
    ["ingest", .. var rest] => await IngestBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/PodcastApi.Benchmarks -- ingest [--episodes 10000] [--feed-megabytes 50]");
    return 2;
}
