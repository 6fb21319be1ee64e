using System.Globalization;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Server.Rest;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Endpoints;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;

namespace PodcastApi.Server.Tests.Rest.Equality;

/// <summary>Makes random REST requests of every route that can be explained, with every parameter it has.</summary>
internal sealed class RequestGenerator(RandomServer content, Random random)
{
    /// <summary>The routes that can be explained, but for look-ups of many names, which have tests of their own.</summary>
    public static IReadOnlyList<RestRoute> Routes { get; } =
        [.. RestRoutes.All.Where(route => route.Endpoint is not LookupEndpoint && route.Endpoint.Parameters.Any(parameter => parameter.Name == StandardParameters.Explain))];

    /// <summary>A path with its query string.</summary>
    public string Make(RestRoute route)
    {
        var episode = Pick(content.Published);
        var podcast = content.Podcasts.First(known => known.Id == episode.PodcastId);
        var path = string.Join('/', route.Template.Split('/').Select(segment => segment switch
        {
            "{podcast}" => podcast.Slug,
            "{episode}" => route.Template.Contains("{podcast}", StringComparison.Ordinal) || Chance(0.5) ? episode.Slug : SampleServer.IdText(ContentKind.Episode, episode.Id),
            "{person}" => route.Path.StartsWith("guests", StringComparison.Ordinal) ? Guest() : Named(ContentKind.Person, content.People.Select(person => (person.Id, person.Slug))),
            "{company}" => Named(ContentKind.Company, content.Companies.Select(company => (company.Id, company.Slug))),
            "{link}" => SampleServer.IdText(ContentKind.Link, Pick(content.Links).Id),
            _ => segment,
        }));
        var otherBound = Chance(0.3) ? PageParameters.First : PageParameters.Last;
        var given = route.Endpoint.Parameters.Where(parameter => !parameter.IsInPath && parameter.Name != otherBound)
            .Where(parameter => parameter.IsRequired || parameter.Name == "url" || Chance(0.22))
            .Select(parameter => (parameter.Name, Value: Value(route, parameter)))
            .Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        return $"{path}?{string.Join('&', given)}";
    }

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private string Named(ContentKind kind, IEnumerable<(Guid Id, string Slug)> all)
    {
        var (id, slug) = Pick(all.ToList());
        return Chance(0.4) ? SampleServer.IdText(kind, id) : slug;
    }

    private string Guest()
    {
        var guests = content.Published.SelectMany(episode => episode.Appearances).Where(credit => credit.Role == AppearanceRole.Guest).Select(credit => credit.PersonId).ToHashSet();
        return Pick(content.People.Where(person => guests.Contains(person.Id)).ToList()).Slug;
    }

    private string? Value(RestRoute route, RestParameter parameter) => parameter.Name switch
    {
        // A short list is whole in GraphQL, cursors come from answers, and many links at a time are not explained.
        "ids" or "urls" or StandardParameters.Explain or PageParameters.After or PageParameters.Before => null,
        PageParameters.First or PageParameters.Last when route.Endpoint is not ListEndpoint => Number(0, 12),
        PageParameters.First or PageParameters.Last => null,
        StandardParameters.Count => "true",
        StandardParameters.Fields => Fields(route),
        StandardParameters.Include => Include(route),
        FacetsMember.Name => string.Join(',', Some(parameter.Values, 3)),
        SortReader.Parameter => string.Join(',', Some(parameter.Values, 2).DistinctBy(key => key.TrimStart('-'))),
        WhereReader.Parameter => Where(ItemsOf(route)!.Type),
        "q" => Chance(0.2) ? $"{RandomServer.Word(random)} OR {RandomServer.Word(random)}" : RandomServer.Word(random),
        "url" => Pick(content.Links).Url,
        "podcast" => Chance(0.1) ? "unknown" : Named(ContentKind.Podcast, content.Podcasts.Select(podcast => (podcast.Id, podcast.Slug))),
        "guest" => Named(ContentKind.Person, content.People.Select(person => (person.Id, person.Slug))),
        "company" => Named(ContentKind.Company, content.Companies.Select(company => (company.Id, company.Slug))),
        "episode" => Named(ContentKind.Episode, content.Published.Select(episode => (episode.Id, episode.Slug))),
        "link" => Chance(0.5) ? Pick(content.Links).Url : SampleServer.IdText(ContentKind.Link, Pick(content.Links).Id),
        "host" when ItemsOf(route)!.Type == ContentModel.Podcast => Named(ContentKind.Person, content.People.Select(person => (person.Id, person.Slug))),
        "host" => RandomServer.Host(random),
        "season" => Number(1, 4),
        "number" => Number(1, 9),
        "language" => "en",
        "publishedAfter" => Chance(0.5) ? Day() : Day() + "T06:00:00Z",
        "publishedBefore" => Chance(0.5) ? Day() : Day() + "T07:00:00+01:00",
        _ when parameter.Enum is { } type => parameter.Form == ParameterForm.Enum ? Pick(type.Names) : string.Join(',', Some(type.Names, 3)),
        _ => throw new ArgumentException($"Nothing is known of '{parameter.Name}' of {route.Template}."),
    };

    private string Number(int from, int to) => random.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);

    private string Day() => new DateOnly(2023, 11, 1).AddDays(30 * random.Next(26)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IReadOnlyList<string> Some(IReadOnlyList<string> all, int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Pick(all)).Distinct()];

    /// <summary>What the answer shows; null where that is fixed.</summary>
    private static Representation? ItemsOf(RestRoute route) => route.Endpoint.Answer switch
    {
        PageAnswer page => page.Representation,
        SingleAnswer single => single.Representation,
        LookupAnswer { Single: { } single } => single,
        CoMentionedAnswer => Representation.Summary(ContentModel.Link),
        RelatedAnswer => Representation.Summary(ContentModel.Episode),
        _ => null,
    };

    private string Fields(RestRoute route)
    {
        var names = new List<string>();
        foreach (var member in ItemsOf(route)!.All)
        {
            if (!Chance(0.2) || member is Relation { Kind: RelationKind.Connection })
                continue;
            names.Add(member is Relation { Union: null, Target: var target } && Chance(0.5)
                ? $"{member.Name}.{Pick(target.Members.Where(inner => inner is ScalarField && inner.Exposure.HasFlag(Exposure.Rest)).ToList()).Name}"
                : member.Name);
        }

        return names.Count == 0 ? ItemsOf(route)!.All[0].Name : string.Join(',', names);
    }

    private string? Include(RestRoute route)
    {
        var relations = Relations(ItemsOf(route)!.All);
        if (relations.Count == 0)
            return null;
        var first = Pick(relations);
        var inner = first.Union is null ? Relations(first.Target.Members) : [];
        return inner.Count > 0 && Chance(0.3) ? $"{first.Name}.{Pick(inner).Name}" : string.Join(',', Some([.. relations.Select(relation => relation.Name)], 3));
    }

    private static List<Relation> Relations(IEnumerable<ContentMember> members)
        => [.. members.OfType<Relation>().Where(relation => relation.Kind != RelationKind.Connection && relation.Exposure.HasFlag(Exposure.Rest))];

    private string Where(ContentType type) => Pick(Templates(type))
        .Replace("WORD", RandomServer.Word(random), StringComparison.Ordinal)
        .Replace("NUMBER", Number(1, 6), StringComparison.Ordinal)
        .Replace("DAY", Day(), StringComparison.Ordinal)
        .Replace("KIND", Pick(ContentModel.Link.Scalar("kind").Enum!.Names), StringComparison.Ordinal);

    private static IReadOnlyList<string> Templates(ContentType type) => type.Name switch
    {
        "Episode" =>
        [
            """{"title":{"contains":"WORD"},"number":{"lte":NUMBER,"neq":3}}""",
            """{"number":{"in":[null,NUMBER]},"or":[{"season":{"eq":null}},{"podcast":{"slug":{"neq":"podcast-1"}}}]}""",
            """{"or":[{"q":"WORD"},{"season":{"gte":NUMBER}}]}""",
            """{"or":[{"title":{"startsWith":"WORD"}}]}""",
            """{"guests":{"some":{"title":{"nin":["WORD",null]},"person":{"q":"WORD"}}}}""",
            """{"links":{"none":{"kind":{"eq":"KIND"}}}}""",
            """{"companies":{"any":true},"appearances":{"all":{"role":{"eq":"GUEST"}}}}""",
            """{"and":[{"publishedAt":{"lt":"DAYT06:00:00Z"}},{"audio":{"url":{"contains":"-NUMBER"}}},{}]}""",
            """{"aliases":{"any":true}}""",
            """{}""",
        ],
        "Person" => ["""{"name":{"startsWith":"WORD"}}""", """{"episodes":{"some":{"season":{"eq":NUMBER}}}}""", """{"companies":{"none":{"name":{"contains":"WORD"}}},"episodeCount":{"gt":NUMBER}}"""],
        "Company" => ["""{"name":{"ncontains":"WORD"}}""", """{"guests":{"any":false}}""", """{"websiteUrl":{"eq":null},"episodeCount":{"lte":NUMBER}}"""],
        "Link" => ["""{"url":{"contains":"WORD"}}""", """{"mentionCount":{"gte":NUMBER},"host":{"neq":"github.com"}}""", """{"mentions":{"some":{"text":{"eq":"WORD"}}}}"""],
        _ => ["""{"language":{"eq":null}}""", """{"categories":{"some":{"startsWith":"T"}}}""", """{"q":"podcast"}"""],
    };
}
