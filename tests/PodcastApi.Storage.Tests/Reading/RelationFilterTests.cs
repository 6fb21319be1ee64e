using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>Filters on relations give what SQL written by hand gives.</summary>
public sealed class RelationFilterTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    private static readonly ContentType Episode = ContentModel.Episode;

    /// <summary>A filter on episodes, and the condition on the row <c>e</c> that says the same.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "guests some name", "exists (select from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST' and p.name = 'Ada Äther')" },
        { "guests none name", "not exists (select from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST' and p.name = 'Ada Äther')" },
        { "guests all name", "not exists (select from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST' and p.name <> 'Ada Äther')" },
        { "guests any", "exists (select from appearance a where a.episode_id = e.id and a.role = 'GUEST')" },
        { "guests not any", "not exists (select from appearance a where a.episode_id = e.id and a.role = 'GUEST')" },
        { "appearances all title", "not exists (select from appearance a where a.episode_id = e.id and a.title is distinct from 'Engineer')" },
        { "guest company neq", "exists (select from appearance a join company c on c.id = a.company_id where a.episode_id = e.id and a.role = 'GUEST' and c.slug <> 'company-1')" },
        { "companies some slug", "exists (select from episode_company x join company c on c.id = x.company_id where x.episode_id = e.id and c.slug = 'company-1')" },
        { "companies none slug", "not exists (select from episode_company x join company c on c.id = x.company_id where x.episode_id = e.id and c.slug = 'company-1')" },
        { "podcast slug", "e.podcast_id = (select id from podcast where slug = 'podcast-1')" },
        { "podcast title", "e.podcast_id in (select id from podcast where title >= 'Podcast 1')" },
        { "links host", "exists (select from mention m join link l on l.id = m.link_id where m.episode_id = e.id and l.host = 'host1.example')" },
        { "links host none in prose", "exists (select from mention m left join link l on l.id = m.link_id where m.episode_id = e.id and l.host is distinct from 'host1.example')" },
        { "links url null", "exists (select from mention m where m.episode_id = e.id and m.link_id is null)" },
        { "links url known", "exists (select from mention m where m.episode_id = e.id and m.link_id is not null)" },
        { "links section heading", "exists (select from mention m join section s on s.episode_id = m.episode_id and s.position = m.section_position where m.episode_id = e.id and s.heading = 'Links')" },
        { "links without section", "exists (select from mention m where m.episode_id = e.id and m.section_position is null)" },
        { "sections kind", "exists (select from section s where s.episode_id = e.id and s.kind = 'LINKS')" },
        { "aliases some", "'/p/s01e01' = any(e.aliases)" },
        { "aliases none", "not '/p/s01e01' = any(e.aliases)" },
        { "aliases all", "not exists (select from unnest(e.aliases) a where not starts_with(a, '/'))" },
        { "aliases any", "cardinality(e.aliases) > 0" },
        { "or of and", "(e.season = 1 or (e.number is distinct from 2 and e.type = 'TRAILER'))" },
        { "company and guest", "exists (select from episode_company x join company c on c.id = x.company_id where x.episode_id = e.id and c.slug = 'company-6') and exists (select from appearance a join person p on p.id = a.person_id where a.episode_id = e.id and a.role = 'GUEST' and p.slug = 'person-0')" },
        { "link by url", "exists (select from mention m join link l on l.id = m.link_id where m.episode_id = e.id and l.url = 'https://host3.example/3')" },
        { "words", "e.search @@ websearch_to_tsquery('simple', 'word2 -14')" },
        { "always", "true" },
        { "never", "false" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_filter_on_episodes_says_what_its_sql_says(string name, string condition)
    {
        foreach (var scope in (AccessScope[])[AccessScope.Published, AccessScope.Drafts])
        {
            var expected = await database.Database.RowsAsync(
                $"select e.id from episode e where {condition} {(scope == AccessScope.Published ? "and e.visible" : "")} order by e.published_at desc nulls last, e.id");
            var reading = new PageReading(database, ContentModel.Collection("episodes"), null, null)
            {
                Scope = scope,
                Filter = values => Build(name, new FilterFactory(values)),
            };
            var (ids, page) = await reading.ReadAsync(new Ordering(Episode.DefaultOrder), new PageArguments(First: 100));
            Assert.Equal(expected.Select(id => new EntityId(ContentKind.Episode, Guid.Parse(id)).ToString()), ids);
            Assert.Equal(expected.Length, page.TotalCount);
            Assert.True(name == "never" || expected.Length > 0, "The case tests nothing.");
        }
    }

    [Fact]
    public async Task Hidden_episodes_do_not_count_for_what_is_behind_them()
    {
        // Episodes 3 and 5 are hidden; a company is found by visible ones only.
        var reading = new PageReading(database, ContentModel.Collection("companies"), null, null)
        {
            Filter = values => new RelationFilter(
                ContentModel.Company.Relation("episodes"), RelationQuantifier.Some,
                new FilterFactory(values).Compare(Episode.Scalar("slug"), FilterOperator.In, new[] { "episode-5", "episode-25" })),
        };
        var (ids, _) = await reading.ReadAsync(new Ordering([]), new PageArguments(First: 100));
        Assert.Equal([SampleContent.Id(ContentKind.Company, 1).ToString()], ids);
    }

    private static Filter Build(string name, FilterFactory factory)
    {
        var guests = Episode.Relation("guests");
        var links = Episode.Relation("links");
        var companies = Episode.Relation("companies");
        var aliases = Episode.Scalar("aliases").Elements!;
        Filter Alias(FilterOperator op, string value) => factory.Compare(aliases.Target.Scalar(aliases.Name), op, value);
        Filter Name(string value = "Ada Äther") => factory.Compare(ContentModel.Appearance.Scalar("name"), FilterOperator.Equal, value);
        Filter Host(FilterOperator op) => factory.Compare(ContentModel.Mention.Scalar("host"), op, "host1.example");
        Filter Slug(ContentType type, FilterOperator op, string slug) => factory.Compare(type.Scalar("slug"), op, slug);
        Filter Url(FilterOperator op) => factory.Compare(ContentModel.Mention.Scalar("url"), op, null);
        Filter Some(Relation relation, Filter? inner) => new RelationFilter(relation, RelationQuantifier.Some, inner);
        Filter Named(string filter, object value) => factory.Named(Episode, Episode.NamedFilters.Single(known => known.Name == filter), value);
        return name switch
        {
            "guests some name" => Some(guests, Name()),
            "guests none name" => new RelationFilter(guests, RelationQuantifier.None, Name()),
            "guests all name" => new RelationFilter(guests, RelationQuantifier.All, Name()),
            "guests any" => Some(guests, null),
            "guests not any" => new RelationFilter(guests, RelationQuantifier.None, null),
            "appearances all title" => new RelationFilter(
                Episode.Relation("appearances"), RelationQuantifier.All, factory.Compare(ContentModel.Appearance.Scalar("title"), FilterOperator.Equal, "Engineer")),
            "guest company neq" => Some(guests, Some(ContentModel.Appearance.Relation("company"), Slug(ContentModel.Company, FilterOperator.NotEqual, "company-1"))),
            "companies some slug" => Some(companies, Slug(ContentModel.Company, FilterOperator.Equal, "company-1")),
            "companies none slug" => new RelationFilter(companies, RelationQuantifier.None, Slug(ContentModel.Company, FilterOperator.Equal, "company-1")),
            "podcast slug" => Named("podcast", "podcast-1"),
            "podcast title" => Some(Episode.Relation("podcast"), new OrFilter(
            [
                factory.Compare(ContentModel.Podcast.Scalar("title"), FilterOperator.StartsWith, "Podcast 1"),
                factory.Compare(ContentModel.Podcast.Scalar("title"), FilterOperator.EndsWith, "2"),
            ])),
            "links host" => Named("host", "host1.example"),
            "links host none in prose" => Some(links, Host(FilterOperator.NotEqual)),
            "links url null" => Some(links, Url(FilterOperator.Equal)),
            "links url known" => Some(links, Url(FilterOperator.NotEqual)),
            "links section heading" => Some(links, Some(
                ContentModel.Mention.Relation("section"), factory.Compare(ContentModel.Section.Scalar("heading"), FilterOperator.Equal, "Links"))),
            "links without section" => Some(links, new RelationFilter(ContentModel.Mention.Relation("section"), RelationQuantifier.None, null)),
            "sections kind" => Some(Episode.Relation("sections"), factory.Compare(ContentModel.Section.Scalar("kind"), FilterOperator.Equal, "LINKS")),
            "aliases some" => Some(aliases, Alias(FilterOperator.Equal, "/p/s01e01")),
            "aliases none" => new RelationFilter(aliases, RelationQuantifier.None, Alias(FilterOperator.Equal, "/p/s01e01")),
            "aliases all" => new RelationFilter(aliases, RelationQuantifier.All, Alias(FilterOperator.StartsWith, "/")),
            "aliases any" => Some(aliases, null),
            "or of and" => new OrFilter(
            [
                Named("season", 1),
                new AndFilter([factory.Compare(Episode.Scalar("number"), FilterOperator.NotEqual, 2), Named("type", "TRAILER")]),
            ]),
            "company and guest" => new AndFilter([Named("company", "company-6"), Named("guest", SampleContent.Id(ContentKind.Person, 0).ToString())]),
            "link by url" => Named("link", "https://host3.example/3"),
            "words" => Named("q", "word2 -14"),
            "always" => FilterFactory.Always,
            "never" => FilterFactory.Never,
            _ => throw new ArgumentException(name, nameof(name)),
        };
    }
}
