using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>A document of an episode with what it says.</summary>
/// <param name="Member">What ties it to the episode.</param>
/// <param name="Draft">What it says.</param>
/// <param name="FirstSeenAt">When it was read for the first time.</param>
internal sealed record MemberDraft(EpisodeMember Member, EpisodeDraft Draft, DateTimeOffset FirstSeenAt = default);
