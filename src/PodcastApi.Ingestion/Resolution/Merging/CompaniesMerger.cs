using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>The companies of the first source that names any, with whatever the others know of them.</summary>
internal static class CompaniesMerger
{
    public static IReadOnlyList<CompanyDraft> Merge(FieldPicker picker)
    {
        var merged = new List<CompanyDraft>();
        foreach (var member in picker.LatestInOrder(EpisodeField.Companies).Where(member => member.Draft.Companies.Count > 0))
        {
            if (merged.Count == 0)
            {
                merged.AddRange(picker.Supply(member, EpisodeField.Companies, member.Draft.Companies));
                continue;
            }

            for (var i = 0; i < merged.Count; i++)
            {
                var keys = Keys(merged[i]).ToHashSet(StringComparer.Ordinal);
                if (member.Draft.Companies.FirstOrDefault(company => Keys(company).Any(keys.Contains)) is { } further)
                    merged[i] = Complete(merged[i], further);
            }
        }

        return merged;
    }

    private static IEnumerable<string> Keys(CompanyDraft company) => company.AlternativeNames.Prepend(company.Name).Select(NameKey.ForCompany);

    private static CompanyDraft Complete(CompanyDraft known, CompanyDraft further) => known with
    {
        AlternativeNames = [.. known.AlternativeNames.Concat(further.AlternativeNames).Append(further.Name).Where(name => name != known.Name).Distinct()],
        AboutHtml = known.AboutHtml ?? further.AboutHtml,
        AboutText = known.AboutHtml is null ? known.AboutText ?? further.AboutText : known.AboutText,
        WebsiteUrl = known.WebsiteUrl ?? further.WebsiteUrl,
    };
}
