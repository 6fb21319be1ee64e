using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Merging;

/// <summary>Two fields with one response key that cannot be merged, by themselves or in what is selected below them.</summary>
internal sealed class Conflict
{
    private readonly string? _reason;
    private readonly List<Conflict>? _inner;

    public Conflict(string responseKey, FieldNode first, FieldNode second, string reason)
    {
        ResponseKey = responseKey;
        FirstFields = [first];
        SecondFields = [second];
        _reason = reason;
    }

    public Conflict(string responseKey, FieldNode first, FieldNode second, List<Conflict> inner)
    {
        ResponseKey = responseKey;
        FirstFields = [first, .. inner.SelectMany(conflict => conflict.FirstFields)];
        SecondFields = [second, .. inner.SelectMany(conflict => conflict.SecondFields)];
        _inner = inner;
    }

    public string ResponseKey { get; }

    public List<FieldNode> FirstFields { get; }

    public List<FieldNode> SecondFields { get; }

    public string Describe() => _reason ?? string.Join(
        " and ", _inner!.Select(conflict => $"subfields \"{conflict.ResponseKey}\" conflict because {conflict.Describe()}"));
}
