using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>Walks in pages of random sizes meet every row exactly once, in order, and always know what lies on either side.</summary>
public sealed class PageWalkTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    [Theory]
    [InlineData("podcasts", "podcast t where true")]
    [InlineData("episodes", "episode t where visible")]
    [InlineData("people", "person t where visible")]
    [InlineData("guests", "person t where visible and guest_episode_count > 0")]
    [InlineData("companies", "company t where visible")]
    [InlineData("links", "link t where visible")]
    public async Task Every_sort_of_a_collection_gives_each_row_once(string collection, string from)
        => await WalkAllAsync(PageReading.Of(database, collection), from);

    [Theory]
    [InlineData("podcasts", "podcast t where true")]
    [InlineData("episodes", "episode t where true")]
    [InlineData("people", "person t where true")]
    [InlineData("guests", "person t where exists (select from appearance a where a.person_id = t.id and a.role = 'GUEST')")]
    [InlineData("companies", "company t where true")]
    [InlineData("links", "link t where true")]
    public async Task Every_sort_of_a_collection_gives_each_row_once_drafts_included(string collection, string from)
        => await WalkAllAsync(new PageReading(database, ContentModel.Collection(collection), null, null) { Scope = AccessScope.Drafts }, from);

    [Theory]
    [InlineData(ContentKind.Podcast, 1, "episodes", "episode t where t.visible and t.podcast_id = '{0}'")]
    [InlineData(ContentKind.Person, 2, "episodes", "episode t where t.visible and exists (select from appearance a where a.episode_id = t.id and a.person_id = '{0}')")]
    [InlineData(ContentKind.Person, 3, "appearances", "appearance t where t.visible and t.person_id = '{0}'")]
    [InlineData(ContentKind.Company, 2, "episodes", "episode t where t.visible and exists (select from episode_company c where c.episode_id = t.id and c.company_id = '{0}')")]
    [InlineData(ContentKind.Company, 2, "guests", "person t where exists (select from appearance a where a.person_id = t.id and a.visible and a.role = 'GUEST' and a.company_id = '{0}')")]
    [InlineData(ContentKind.Link, 3, "episodes", "episode t where t.visible and exists (select from mention m where m.episode_id = t.id and m.link_id = '{0}')")]
    [InlineData(ContentKind.Link, 3, "mentions", "mention t where t.visible and t.link_id = '{0}'")]
    public async Task Every_sort_of_a_relation_gives_each_row_once(ContentKind kind, int number, string relation, string from)
    {
        var owner = SampleContent.Id(kind, number);
        await WalkAllAsync(PageReading.Of(database, owner, relation), string.Format(null, from, owner.Value));
    }

    [Fact]
    public async Task A_relation_with_roles_gives_each_row_once()
    {
        var owner = SampleContent.Id(ContentKind.Person, 5);
        var relation = ContentModel.Person.Relation("episodes");
        var reading = new PageReading(database, null, relation, owner)
        {
            Arguments = values => [new ArgumentValue(relation.Arguments[0], values.Add(new[] { "HOST", "PRODUCER" }))],
        };
        await WalkAllAsync(reading, $"episode t where t.visible and exists (select from appearance a where a.episode_id = t.id and a.person_id = '{owner.Value}' and a.role in ('HOST', 'PRODUCER'))");
    }

    [Fact]
    public async Task A_filter_by_company_is_walked_through_its_episodes()
    {
        var reading = new PageReading(database, ContentModel.Collection("episodes"), null, null)
        {
            Filter = values => new FilterFactory(values).Named(
                ContentModel.Episode, ContentModel.Episode.NamedFilters.Single(filter => filter.Name == "company"), "company-3"),
        };
        await WalkAllAsync(reading, $"episode t where t.visible and exists (select from episode_company c where c.episode_id = t.id and c.company_id = '{SampleContent.Id(ContentKind.Company, 3).Value}')");
    }

    private async Task WalkAllAsync(PageReading reading, string from)
    {
        var random = new Random(17);
        var sortable = reading.Type.Members.OfType<ScalarField>().Where(field => field.IsSortable).ToList();
        Assert.NotEmpty(sortable);
        var orderings = new List<Ordering> { new([]), new(reading.Type.DefaultOrder) };
        foreach (var field in sortable)
            orderings.AddRange([new Ordering([new SortKey(field)]), new Ordering([new SortKey(field, true)])]);
        for (var i = 0; i < 8; i++)
        {
            var fields = sortable.OrderBy(_ => random.Next()).Take(random.Next(2, 4));
            orderings.Add(new Ordering([.. fields.Select(field => new SortKey(field, random.Next(2) == 0))]));
        }

        foreach (var ordering in orderings)
        {
            var expected = await ExpectedAsync(reading.Type, from, ordering);
            Assert.NotEmpty(expected);
            await WalkForwardsAsync(reading, ordering, expected, random);
            await WalkBackwardsAsync(reading, ordering, expected, random);
        }
    }

    private async Task<IReadOnlyList<string>> ExpectedAsync(ContentType type, string from, Ordering ordering)
    {
        var keys = ordering.Keys.Select(key => $"t.{key.Field.Column} {(key.IsDescending ? "desc" : "asc")} nulls last").Append("t.id");
        var ids = await database.Database.RowsAsync($"select t.id from {from} order by {string.Join(", ", keys)}");
        return [.. ids.Select(id => new EntityId(type.Kind!.Value, Guid.Parse(id)).ToString())];
    }

    private static async Task WalkForwardsAsync(PageReading reading, Ordering ordering, IReadOnlyList<string> expected, Random random)
    {
        var seen = 0;
        string? after = null;
        while (true)
        {
            var size = random.Next(1, 9);
            var (ids, page) = await reading.ReadAsync(ordering, new PageArguments(First: size, After: after));
            Assert.Equal(expected.Skip(seen).Take(size), ids);
            seen += ids.Count;
            Assert.Equal(seen < expected.Count, page.HasNextPage);
            Assert.Equal(seen > ids.Count, page.HasPreviousPage);
            Assert.Equal(expected.Count, page.TotalCount);
            if (!page.HasNextPage)
                break;
            after = page.EndCursor;
        }

        Assert.Equal(expected.Count, seen);
    }

    private static async Task WalkBackwardsAsync(PageReading reading, Ordering ordering, IReadOnlyList<string> expected, Random random)
    {
        var left = expected.Count;
        string? before = null;
        while (true)
        {
            var size = random.Next(1, 9);
            // Before a cursor, first and last mean the same.
            var arguments = before is not null && random.Next(2) == 0 ? new PageArguments(First: size, Before: before) : new PageArguments(Last: size, Before: before);
            var (ids, cursors, page) = await reading.ReadEdgesAsync(ordering, arguments);
            Assert.Equal(expected.Take(left).TakeLast(size), ids);
            Assert.Equal(left < expected.Count, page.HasNextPage);
            left -= ids.Count;
            Assert.Equal(left > 0, page.HasPreviousPage);
            Assert.Equal(cursors[0], page.StartCursor);
            Assert.Equal(cursors[^1], page.EndCursor);
            Assert.Equal(expected.Count, page.TotalCount);
            if (!page.HasPreviousPage)
                break;
            before = page.StartCursor;
        }

        Assert.Equal(0, left);
    }
}
