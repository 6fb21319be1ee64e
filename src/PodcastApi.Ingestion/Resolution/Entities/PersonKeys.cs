using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Normalization.Names;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>By what a person is known across episodes and podcasts: one rule a line, the surest first.</summary>
internal static class PersonKeys
{
    private static readonly Func<PersonDraft, IEnumerable<string>>[] Rules = [ByAccount, ByName];

    /// <summary>The keys of everybody on one episode. An account that two of them share names neither.</summary>
    public static IReadOnlyList<EntityName> Of(IReadOnlyList<PersonDraft> people)
    {
        var keys = people.Select(person => Rules.SelectMany(rule => rule(person)).Distinct().ToArray()).ToArray();
        var owners = keys.Zip(people, (list, person) => list.Select(key => (Key: key, Name: NameKey.ForPerson(person.Name))))
            .SelectMany(pairs => pairs).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Select(pair => pair.Name).Distinct().Count());
        return [.. people.Select((person, i) => new EntityName(person.Name, [.. keys[i].Where(key => owners[key] == 1)]))];
    }

    private static IEnumerable<string> ByAccount(PersonDraft person) =>
        from url in person.ProfileUrls
        let canonical = UrlCanonicalizer.Canonicalize(url)
        where canonical is not null && ProfilePage.Read(canonical).IsAccount
        select "account:" + canonical;

    private static IEnumerable<string> ByName(PersonDraft person) => ["name:" + NameKey.ForPerson(person.Name)];
}
