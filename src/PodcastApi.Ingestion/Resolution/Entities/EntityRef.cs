namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>Whose a credit is.</summary>
/// <param name="Id">With what was put right by hand.</param>
/// <param name="Natural">By what the documents say.</param>
internal readonly record struct EntityRef(Guid Id, Guid Natural);
