using Microsoft.AspNetCore.Builder;
using Npgsql;
using PodcastApi.Benchmarks.Measuring;
using PodcastApi.Benchmarks.Servers;

namespace PodcastApi.Benchmarks.Reading;

/// <summary>Our server, which keeps no answers, and the reference, on one database.</summary>
internal sealed class ReadingServers : IAsyncDisposable
{
    private readonly WebApplication _ours;
    private readonly WebApplication _reference;
    private readonly NpgsqlDataSource _dataSource;
    private readonly int? _postmaster;

    private ReadingServers(WebApplication ours, WebApplication reference, NpgsqlDataSource dataSource, IReadOnlyList<ReadCase> cases, int? postmaster)
    {
        (_ours, _reference, _dataSource, Cases, _postmaster) = (ours, reference, dataSource, cases, postmaster);
    }

    /// <summary>All cases, of both doors.</summary>
    public IReadOnlyList<ReadCase> Cases { get; }

    public static async Task<ReadingServers> StartAsync(string connectionString)
    {
        var ours = await OwnServer.StartAsync(connectionString, keepsAnswers: false);
        var dataSource = ReferenceServer.Connect(connectionString);
        var points = await ReadingPoints.FindAsync(dataSource);
        var cursors = new CursorForge(OwnServer.AddressOf(ours));
        IReadOnlyList<ReadCase> cases = [.. RestCases.All(points, cursors.At), .. GraphQLCases.All(points, cursors.At), .. GraphQLPages.All(points, cursors.At)];
        var reference = await ReferenceServer.StartAsync(dataSource, cases);
        return new ReadingServers(ours, reference, dataSource, cases, await CpuTime.FindPostmasterAsync(dataSource));
    }

    /// <summary>Checks that both sides say the same, and then measures them; tells each row when it is there.</summary>
    /// <exception cref="DifferentContentException">They do not.</exception>
    public async Task<IReadOnlyList<ResultRow>> MeasureAsync(IReadOnlyList<ReadCase> cases, Pace pace, Action<ResultRow> tell)
    {
        var lengths = cases.Select(Check).ToArray();
        var comparison = new Comparison(pace, pace.IsQuick ? null : _postmaster);
        await comparison.WarmUpAsync([.. cases.SelectMany(known => new[] { Ours(known), Reference(known) })]);
        var rows = new List<ResultRow>();
        foreach (var (known, length) in cases.Zip(lengths))
        {
            var row = await comparison.MeasureAsync($"{known.Door} {known.Name}", known.What, length, Ours(known), Reference(known));
            rows.Add(row);
            tell(row);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _reference.DisposeAsync();
        await _ours.DisposeAsync();
        await _dataSource.DisposeAsync();
    }

    private int Check(ReadCase known)
    {
        var (ours, reference) = (WireConnection.Ask(Ours(known)), WireConnection.Ask(Reference(known)));
        if (ours.Status != 200 || reference.Status != 200)
            throw new DifferentContentException($"{known.Door} {known.Name} is answered with {ours.Status}, by the reference with {reference.Status}: {System.Text.Encoding.UTF8.GetString(ours.Body.AsSpan(0, Math.Min(ours.Body.Length, 500)))}");
        return ContentComparer.Difference(ours.Body, reference.Body) is { } difference
            ? throw new DifferentContentException($"{known.Door} {known.Name} gives different content: {difference}.")
            : ours.Body.Length;
    }

    private Endpoint Ours(ReadCase known) => known.Request.To(OwnServer.AddressOf(_ours));

    // The reference is asked in the same way, so that reading the request costs both the same.
    private Endpoint Reference(ReadCase known) => (known.Request with { Path = known.ReferencePath }).To(OwnServer.AddressOf(_reference));
}

/// <summary>Two sides that should answer alike do not: nothing is worth measuring.</summary>
internal sealed class DifferentContentException(string message) : Exception(message);
