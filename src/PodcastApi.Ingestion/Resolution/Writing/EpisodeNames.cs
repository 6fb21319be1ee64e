using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;
using PodcastApi.Ingestion.Normalization.Names;
using PodcastApi.Ingestion.Resolution.Entities;

namespace PodcastApi.Ingestion.Resolution.Writing;

/// <summary>Everybody and every company that some episodes name, and their ids.</summary>
internal sealed class EpisodeNames
{
    private readonly Dictionary<PersonDraft, EntityName> _people = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CompanyDraft, EntityName> _companies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, EntityName> _employers = new(StringComparer.Ordinal);
    private readonly Dictionary<EntityName, Guid> _ids = new(ReferenceEqualityComparer.Instance);

    public EpisodeNames(IEnumerable<IdentifiedEpisode> episodes)
    {
        foreach (var (id, episode, _) in episodes)
        {
            foreach (var (person, name) in episode.People.Zip(PersonKeys.Of(episode.People, episode.PublishedOn, id)))
                _people[person] = name;
            foreach (var company in episode.Companies)
                _companies[company] = CompanyKeys.Of(company);
            foreach (var person in episode.People)
            {
                if (person.Company is { } employer && Own(employer, episode.Companies) is null)
                    _employers.TryAdd(employer, CompanyKeys.Of(employer));
            }
        }
    }

    public async Task ResolveAsync(EntityRegistry registry, CancellationToken cancellationToken)
    {
        await ResolveAsync(ContentKind.Person, [.. _people.Values]);
        await ResolveAsync(ContentKind.Company, [.. _companies.Values, .. _employers.Values]);

        async Task ResolveAsync(ContentKind kind, EntityName[] names)
        {
            var ids = await registry.ResolveAsync(kind, names, cancellationToken);
            for (var i = 0; i < names.Length; i++)
                _ids[names[i]] = ids[i];
        }
    }

    public Guid IdOf(PersonDraft person) => _ids[_people[person]];

    public Guid IdOf(CompanyDraft company) => _ids[_companies[company]];

    /// <summary>An employer that is one of the episode's companies under another name is that company.</summary>
    public Guid IdOf(string employer, IReadOnlyList<CompanyDraft> companies) =>
        Own(employer, companies) is { } company ? IdOf(company) : _ids[_employers[employer]];

    private static CompanyDraft? Own(string employer, IReadOnlyList<CompanyDraft> companies)
    {
        var key = NameKey.ForCompany(employer);
        return companies.FirstOrDefault(company => company.AlternativeNames.Prepend(company.Name).Any(name => NameKey.ForCompany(name) == key));
    }
}
