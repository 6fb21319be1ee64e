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
    private EntityRegistry? _registry;

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
        _registry = registry;
        await ResolveAsync(ContentKind.Person, [.. _people.Values]);
        await ResolveAsync(ContentKind.Company, [.. _companies.Values, .. _employers.Values]);

        async Task ResolveAsync(ContentKind kind, EntityName[] names)
        {
            var ids = await registry.ResolveAsync(kind, names, cancellationToken);
            for (var i = 0; i < names.Length; i++)
                _ids[names[i]] = ids[i];
        }
    }

    public EntityRef Of(Guid episode, PersonDraft person) => Identified(ContentKind.Person, _people[person], episode);

    public EntityRef Of(Guid episode, CompanyDraft company) => Identified(ContentKind.Company, _companies[company], episode);

    /// <summary>An employer that is one of the episode's companies under another name is that company.</summary>
    public EntityRef Of(Guid episode, string employer, IReadOnlyList<CompanyDraft> companies) =>
        Own(employer, companies) is { } company ? Of(episode, company) : Identified(ContentKind.Company, _employers[employer], episode);

    private EntityRef Identified(ContentKind kind, EntityName name, Guid episode)
    {
        var natural = _ids[name];
        return new EntityRef(_registry!.Identify(kind, natural, episode, name.Name), natural);
    }

    private static CompanyDraft? Own(string employer, IReadOnlyList<CompanyDraft> companies)
    {
        var key = NameKey.ForCompany(employer);
        return companies.FirstOrDefault(company => company.AlternativeNames.Prepend(company.Name).Any(name => NameKey.ForCompany(name) == key));
    }
}
