namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>Somebody or something that a source names.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Keys">What it is known by, the surest first; never empty. Who shares a key is the same.</param>
internal sealed record EntityName(string Name, IReadOnlyList<string> Keys);
