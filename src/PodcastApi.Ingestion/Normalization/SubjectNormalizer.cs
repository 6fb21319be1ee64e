using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Companies;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Normalization;

/// <summary>Settles who and what an episode is about, from the draft alone: the last step of every source's translator.</summary>
internal static class SubjectNormalizer
{
    /// <summary>People first: a section "About X" is about a company only when X is nobody who is credited.</summary>
    public static EpisodeDraft Normalize(EpisodeDraft episode) => CompanyNormalizer.Normalize(PeopleNormalizer.Normalize(episode));
}
