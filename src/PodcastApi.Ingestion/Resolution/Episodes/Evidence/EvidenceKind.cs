namespace PodcastApi.Ingestion.Resolution.Episodes.Evidence;

/// <summary>Independent ways in which two documents may agree.</summary>
internal enum EvidenceKind
{
    Title,
    Guest,
    Day,
    Number,
    Notes,
    Links,
}
