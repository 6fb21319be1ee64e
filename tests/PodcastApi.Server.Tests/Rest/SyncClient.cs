using System.Text.Json.Nodes;

namespace PodcastApi.Server.Tests.Rest;

/// <summary>A client that keeps a copy of all content by <c>changes</c>, a few changes at a time.</summary>
internal sealed class SyncClient(RestServer server, int pageSize)
{
    private readonly SortedDictionary<string, string> _copy = new(StringComparer.Ordinal);
    private string? _token;

    /// <summary>Where each tombstone led, for those that were merged.</summary>
    public Dictionary<string, string> Survivors { get; } = [];

    /// <summary>How many deletions and merges it was told of.</summary>
    public int Removals { get; private set; }

    /// <summary>The whole copy as one text: an entity a line, by id.</summary>
    public string Text => string.Join('\n', _copy.Select(entry => $"{entry.Key} {entry.Value}"));

    public int Count => _copy.Count;

    public IReadOnlyDictionary<string, string> Copy => _copy;

    /// <summary>Another client that knows what this one knows, and goes on in pages of another size.</summary>
    public SyncClient Fork(int size)
    {
        var fork = new SyncClient(server, size) { _token = _token };
        foreach (var (id, body) in _copy)
            fork._copy[id] = body;
        return fork;
    }

    /// <summary>Takes one page in; says whether there is more.</summary>
    public async Task<bool> StepAsync()
    {
        var page = await server.JsonAsync($"/v1/changes?first={pageSize}&include=resource{(_token is null ? "" : $"&since={_token}")}");
        Assert.True(page.Data().Count <= pageSize);
        foreach (var change in page.Data())
            Apply(change!.AsObject());
        _token = page.Text("next");
        return (bool)page["hasMore"]!;
    }

    /// <summary>Takes in everything that there is.</summary>
    public async Task CatchUpAsync()
    {
        while (await StepAsync())
        {
        }
    }

    private void Apply(JsonObject change)
    {
        var id = change.Text("id")!;
        switch (change.Text("action"))
        {
            case "UPSERT":
                _copy[id] = change["resource"]!.ToJsonString();
                break;
            case "MERGE":
                Survivors[id] = change.Text("mergedInto")!;
                goto default;
            default:
                Removals++;
                _copy.Remove(id);
                break;
        }
    }
}
