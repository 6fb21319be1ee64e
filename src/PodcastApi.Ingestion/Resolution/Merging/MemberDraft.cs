using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>A document of an episode with what it says.</summary>
internal sealed record MemberDraft(EpisodeMember Member, EpisodeDraft Draft);
