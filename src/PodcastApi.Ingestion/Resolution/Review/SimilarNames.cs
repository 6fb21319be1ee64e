using PodcastApi.Ingestion.Normalization.Companies;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Normalization.People;
using PodcastApi.Storage.Bookkeeping;

namespace PodcastApi.Ingestion.Resolution.Review;

/// <summary>Finds names that may be one: within blocks of names that share a part, so that the cost stays near that of sorting.</summary>
internal static class SimilarNames
{
    /// <summary>A block of more names says nothing, and would cost its square.</summary>
    private const int MaximumBlock = 200;

    /// <summary>People by the end of their family name, or by the beginning of their given one and the length of the whole.</summary>
    public static IEnumerable<(NamedThing One, NamedThing Other)> People(IReadOnlyList<NamedThing> people) =>
        Pairs(people, person => PersonKeys(NameKey.ForPerson(person.Name)), (one, other) => PersonNames.AreSame(NameKey.ForPerson(one.Name), NameKey.ForPerson(other.Name)));

    /// <summary>Companies by their first word.</summary>
    public static IEnumerable<(NamedThing One, NamedThing Other)> Companies(IReadOnlyList<NamedThing> companies) =>
        Pairs(
            companies, company => [NameKey.ForCompany(company.Name).Split(' ')[0], NameKey.ForCompany(company.Name).Replace(" ", "", StringComparison.Ordinal)],
            (one, other) => AreSimilar(NameKey.ForCompany(one.Name), NameKey.ForCompany(other.Name)));

    private static IEnumerable<string> PersonKeys(string name)
    {
        yield return "family " + name[(name.LastIndexOf(' ') + 1)..];
        yield return "given " + name.Split(' ')[0];
    }

    private static bool AreSimilar(string one, string other) =>
        one == other || CompanyNames.IsShortForm(one, other) || CompanyNames.IsShortForm(other, one)
        || one.Replace(" ", "", StringComparison.Ordinal) == other.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<(NamedThing One, NamedThing Other)> Pairs(
        IReadOnlyList<NamedThing> things, Func<NamedThing, IEnumerable<string>> keys, Func<NamedThing, NamedThing, bool> areSimilar)
    {
        var seen = new HashSet<(Guid, Guid)>();
        var blocks = things.SelectMany(thing => keys(thing).Distinct().Select(key => (Key: key, Thing: thing))).GroupBy(pair => pair.Key, pair => pair.Thing);
        foreach (var block in blocks.Select(block => block.OrderBy(thing => thing.Name, StringComparer.Ordinal).ThenBy(thing => thing.Id).ToArray()))
        {
            for (var i = 0; i < block.Length && block.Length <= MaximumBlock; i++)
            {
                for (var j = i + 1; j < block.Length; j++)
                {
                    if (areSimilar(block[i], block[j]) && seen.Add((block[i].Id, block[j].Id)))
                        yield return (block[i], block[j]);
                }
            }
        }
    }
}
