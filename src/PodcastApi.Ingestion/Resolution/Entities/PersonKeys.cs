using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Resolution.Episodes;

namespace PodcastApi.Ingestion.Resolution.Entities;

/// <summary>
/// By what a person is known across episodes and podcasts. An account is somebody's for sure. A name, and the beginning of a given name
/// beside the same company or the same text, hold as long as nothing contradicts.
/// </summary>
internal static class PersonKeys
{
    private const string Account = "account:";
    private const string Name = "name:";

    /// <summary>Before a key of the family name, the beginning of the given name, and what both have in common.</summary>
    private const string Short = "short:";

    private const int GivenLetters = 3;

    /// <summary>The keys of everybody on one episode. An account that two of them share names neither.</summary>
    /// <param name="people">Everybody.</param>
    /// <param name="day">When it was published.</param>
    /// <param name="episode">The episode.</param>
    public static IReadOnlyList<EntityName> Of(IReadOnlyList<PersonDraft> people, DateOnly? day = null, Guid episode = default)
    {
        var accounts = people.Select(person => Accounts(person).Distinct().ToArray()).ToArray();
        var owners = accounts.Zip(people, (list, person) => list.Select(account => (Account: account, Name: NameKey.ForPerson(person.Name))))
            .SelectMany(pairs => pairs).GroupBy(pair => pair.Account).ToDictionary(group => group.Key, group => group.Select(pair => pair.Name).Distinct().Count());
        return [.. people.Select((person, i) => Of(person, [.. accounts[i].Where(account => owners[account] == 1)], day, episode))];
    }

    /// <summary>What the keys of somebody tell.</summary>
    public static PersonTraits Traits(IEnumerable<string> keys, IEnumerable<Post> posts)
    {
        var all = keys.ToArray();
        return new PersonTraits(
            [.. all.Where(key => key.StartsWith(Name, StringComparison.Ordinal)).Select(key => key[Name.Length..])],
            [.. all.Where(key => key.StartsWith(Account, StringComparison.Ordinal)).Select(key => key[Account.Length..])],
            [.. all.Where(key => key.StartsWith(Short, StringComparison.Ordinal)).Select(key => key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..])],
            [.. posts]);
    }

    private static EntityName Of(PersonDraft person, string[] accounts, DateOnly? day, Guid episode)
    {
        var name = NameKey.ForPerson(person.Name);
        var company = person.Company is { } employer ? NameKey.ForCompany(employer) : null;
        var ties = new List<string>();
        if (company is not null)
            ties.Add("at " + company);
        if (person.AboutText is { Length: > 0 } text)
            ties.Add($"text {StableHash.Of(NameKey.ForTitle(text)):x8}");
        return new EntityName(person.Name, [.. accounts.Select(account => Account + account)])
        {
            LooseKeys = [Name + name, .. ties.Select(tie => $"{Short}{Abbreviated(name)}|{tie}")],
            Traits = new PersonTraits([name], accounts, ties, company is not null && day is { } known ? [new Post(company, known, episode)] : []),
        };
    }

    /// <summary>"matthew smith" and "matt smith" are one here.</summary>
    private static string Abbreviated(string name)
    {
        var (given, family) = (name.IndexOf(' ', StringComparison.Ordinal), name.LastIndexOf(' '));
        return given < 0 ? name : $"{name[..Math.Min(GivenLetters, given)]} {name[(family + 1)..]}";
    }

    private static IEnumerable<string> Accounts(PersonDraft person) =>
        person.ProfileUrls.Select(UrlCanonicalizer.Canonicalize).OfType<string>().Where(canonical => ProfilePage.Read(canonical).IsAccount);
}
