using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests.Filters;

public sealed class FilterFactoryTests
{
    private static readonly ContentType Episode = ContentModel.Episode;

    private readonly QueryValues _values = new();
    private readonly FilterFactory _factory;

    public FilterFactoryTests() => _factory = new FilterFactory(_values);

    [Fact]
    public void A_scalar_of_an_object_that_is_not_there_is_unknown()
    {
        Assert.True(Episode.TryFindInGraphQL("audio", out var audio));
        var url = ((ObjectField)audio).Find("url")!;

        Assert.False(url.IsNullable);
        Assert.Equal(new NullFilter(url, true), _factory.Compare(url, FilterOperator.Equal, null));
    }

    [Fact]
    public void A_comparison_with_null_is_a_question_of_presence()
    {
        Assert.Equal(new NullFilter(Episode.Scalar("season"), true), _factory.Compare(Episode.Scalar("season"), FilterOperator.Equal, null));
        Assert.Equal(new NullFilter(Episode.Scalar("season"), false), _factory.Compare(Episode.Scalar("season"), FilterOperator.NotEqual, null));
    }

    [Fact]
    public void A_field_that_is_always_known_is_never_null()
    {
        Assert.Same(FilterFactory.Never, _factory.Compare(Episode.Scalar("title"), FilterOperator.Equal, null));
        Assert.Same(FilterFactory.Always, _factory.Compare(Episode.Scalar("title"), FilterOperator.NotEqual, null));
    }

    [Fact]
    public void Nothing_is_greater_than_null()
    {
        Assert.Same(FilterFactory.Never, _factory.Compare(Episode.Scalar("season"), FilterOperator.GreaterThan, null));
        Assert.Same(FilterFactory.Always, _factory.Compare(Episode.Scalar("season"), FilterOperator.NotGreaterThan, null));
    }

    [Fact]
    public void A_null_in_a_list_becomes_a_question_of_presence_of_its_own()
    {
        var season = Episode.Scalar("season");
        var either = Assert.IsType<OrFilter>(_factory.Compare(season, FilterOperator.In, new object?[] { 1, null }));
        Assert.Equal([1], (int[])_values[Assert.IsType<ComparisonFilter>(either.Parts[0]).Value]);
        Assert.Equal(new NullFilter(season, true), either.Parts[1]);
        Assert.Equal(new NullFilter(season, false), _factory.Compare(season, FilterOperator.NotIn, new object?[] { null }));
        Assert.Same(FilterFactory.Never, _factory.Compare(season, FilterOperator.In, Array.Empty<int>()));
    }

    [Fact]
    public void An_id_of_another_type_equals_nothing()
    {
        var person = EntityId.FromNaturalKey(ContentKind.Person, "p");
        Assert.Same(FilterFactory.Never, _factory.Compare(Episode.Id, FilterOperator.Equal, person));
        Assert.Same(FilterFactory.Always, _factory.Compare(Episode.Id, FilterOperator.NotEqual, "no id"));
        Assert.IsType<ComparisonFilter>(_factory.Compare(Episode.Id, FilterOperator.Equal, EntityId.FromNaturalKey(ContentKind.Episode, "e").ToString()));
    }

    [Fact]
    public void An_instant_is_cut_to_microseconds()
    {
        var instant = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)).AddTicks(17);
        var filter = Assert.IsType<ComparisonFilter>(_factory.Compare(Episode.Scalar("publishedAt"), FilterOperator.LowerThan, instant));
        Assert.Equal(new DateTime(2026, 1, 2, 1, 4, 5, DateTimeKind.Utc).AddTicks(10), _values[filter.Value]);
    }

    [Theory]
    [InlineData("title", FilterOperator.GreaterThan, "a")]
    [InlineData("season", FilterOperator.Contains, 1)]
    [InlineData("aliases", FilterOperator.Equal, "a")]
    [InlineData("season", FilterOperator.Equal, "1")]
    [InlineData("season", FilterOperator.In, 1)]
    public void What_cannot_be_compared_is_refused(string field, FilterOperator op, object value)
        => Assert.Throws<ArgumentException>(() => _factory.Compare(Episode.Scalar(field), op, value));

    [Fact]
    public void A_filter_by_name_follows_its_path()
    {
        var filter = _factory.Named(Episode, Episode.NamedFilters.Single(known => known.Name == "guest"), "ada");
        var guests = Assert.IsType<RelationFilter>(filter);
        Assert.Same(Episode.Relation("guests"), guests.Relation);
        var person = Assert.IsType<RelationFilter>(guests.Inner);
        Assert.Same(ContentModel.Person.Scalar("slug"), Assert.IsType<ComparisonFilter>(person.Inner).Field);
    }

    [Fact]
    public void A_key_is_an_id_when_it_reads_as_one()
    {
        var link = Episode.NamedFilters.Single(known => known.Name == "link");
        ScalarField Field(string key) => ((ComparisonFilter)((RelationFilter)((RelationFilter)_factory.Named(Episode, link, key)).Inner!).Inner!).Field;
        Assert.Same(ContentModel.Link.Scalar("url"), Field("https://example.org/"));
        Assert.Same(ContentModel.Link.Id, Field(EntityId.FromNaturalKey(ContentKind.Link, "l").ToString()));
    }
}
