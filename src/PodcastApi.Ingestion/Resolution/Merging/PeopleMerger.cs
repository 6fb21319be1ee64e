using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Normalization.People;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>
/// Unites who is credited across sources: each person once in a role, in the order of the first source, with whatever any source
/// knows of them. Whom a source only seems to name (in a title or in running text) counts when nobody is credited in form.
/// </summary>
internal static class PeopleMerger
{
    /// <summary>Rules that read names out of something that was not written as a credit.</summary>
    private static readonly string[] Informal = ["title", "about", "prose", "text"];

    public static IReadOnlyList<PersonDraft> Merge(FieldPicker picker)
    {
        var members = picker.LatestInOrder(EpisodeField.People).Where(member => member.Draft.People.Count > 0).ToArray();
        var merged = new List<PersonDraft>();
        var hasFormalGuest = members.SelectMany(member => member.Draft.People).Any(person => person.Role == AppearanceRole.Guest && IsFormal(person));
        foreach (var member in members)
        {
            foreach (var person in member.Draft.People)
            {
                var known = merged.FindIndex(other => other.Role == person.Role && AreSame(other, person));
                if (known >= 0)
                    merged[known] = Complete(merged[known], person);
                else if (IsFormal(person) || (person.Role == AppearanceRole.Guest ? !hasFormalGuest : true))
                    merged.Add(person);
                else
                    continue;
                picker.Supply(member, EpisodeField.People, person);
            }
        }

        return merged;
    }

    /// <summary>Whether a source credits the person, rather than only seeming to name one.</summary>
    public static bool IsFormal(PersonDraft person) => Array.IndexOf(Informal, person.FoundBy) < 0;

    private static bool AreSame(PersonDraft one, PersonDraft other) =>
        PersonNames.AreSame(NameKey.ForPerson(one.Name), NameKey.ForPerson(other.Name));

    private static PersonDraft Complete(PersonDraft known, PersonDraft further) => known with
    {
        AlternativeNames = [.. known.AlternativeNames.Concat(further.AlternativeNames).Append(further.Name).Where(name => name != known.Name).Distinct()],
        Title = known.Title ?? further.Title,
        Company = known.Company ?? further.Company,
        ProfileUrls = [.. known.ProfileUrls.Concat(further.ProfileUrls).Distinct()],
        ImageUrl = known.ImageUrl ?? further.ImageUrl,
        AboutHtml = known.AboutHtml ?? further.AboutHtml,
        AboutText = known.AboutHtml is null ? known.AboutText ?? further.AboutText : known.AboutText,
    };
}
