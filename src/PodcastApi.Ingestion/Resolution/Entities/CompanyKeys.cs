using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>By what a company is known: its name and the other names that its sources use for it.</summary>
internal static class CompanyKeys
{
    public static EntityName Of(CompanyDraft company) =>
        new(company.Name, [.. company.AlternativeNames.Prepend(company.Name).Select(Key).Distinct()]);

    /// <summary>A company of which only the name is known.</summary>
    public static EntityName Of(string name) => new(name, [Key(name)]);

    private static string Key(string name) => "name:" + NameKey.ForCompany(name);
}
