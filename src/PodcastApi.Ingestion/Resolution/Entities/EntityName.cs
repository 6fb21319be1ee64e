namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>Somebody or something that a source names.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Keys">What it is known by for sure, the surest first. Who shares such a key is the same.</param>
internal sealed record EntityName(string Name, IReadOnlyList<string> Keys)
{
    /// <summary>What it is known by as long as nothing speaks against it (<see cref="PersonTraits.Permit"/>), the surest first.</summary>
    public IReadOnlyList<string> LooseKeys { get; init; } = [];

    /// <summary>What may speak against it.</summary>
    public PersonTraits Traits { get; init; } = PersonTraits.None;

    /// <summary>All keys, the surest first; never empty.</summary>
    public IEnumerable<string> AllKeys => Keys.Concat(LooseKeys);
}
