using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Compilation;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using static PodcastApi.Query.Tests.QueryBuilder;

namespace PodcastApi.Query.Tests.Compilation;

/// <summary>Shapes have one key exactly when they have one plan.</summary>
public sealed class ShapeKeyTests
{
    private static readonly ContentType Episode = ContentModel.Episode;

    private static readonly IReadOnlyList<Func<QueryBuilder, RootSelection>> Different =
    [
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name")),
        builder => builder.Collection("guests", Scalars(ContentModel.Person, "name")),
        builder => builder.Collection("people", new Selection([new ScalarSelection("alias", ContentModel.Person.Scalar("name"))])),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "slug")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name", "slug")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "slug", "name")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), Order(ContentModel.Person, "-name")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), Order(ContentModel.Person)),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), arguments: new PageArguments(First: 5)),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), arguments: new PageArguments(Last: 5)),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), facts: PageFacts.None),
        builder => At(builder, builder.PageAt(20, false, "a")),
        builder => At(builder, builder.PageAt(20, true, "a")),
        builder => BySeason(builder, 3),
        builder => BySeason(builder, null),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: builder.Filters.Compare(ContentModel.Person.Scalar("name"), FilterOperator.Equal, "a")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: builder.Filters.Compare(ContentModel.Person.Scalar("name"), FilterOperator.NotEqual, "a")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: builder.Filters.Compare(ContentModel.Person.Scalar("slug"), FilterOperator.Equal, "a")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: new AndFilter([Name(builder), Name(builder)])),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: new OrFilter([Name(builder), Name(builder)])),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: new AndFilter([Name(builder), new OrFilter([Name(builder)])])),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: new RelationFilter(ContentModel.Person.Relation("companies"), RelationQuantifier.Some, null)),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: new RelationFilter(ContentModel.Person.Relation("companies"), RelationQuantifier.All, null)),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "name"), filter: builder.Filters.FullText(ContentModel.Person, "a")),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(List(ContentModel.Person, "companies", Scalars(ContentModel.Company, "name")))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(List(ContentModel.Person, "companies", Scalars(ContentModel.Company)), new ScalarSelection("name", ContentModel.Person.Scalar("name")))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ItemArray(Selection.Empty, PageFacts.None)))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ConnectionObject([])))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ConnectionObject([new TotalCountPart("n")])))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ConnectionObject([new NodesPart("n", Selection.Empty)])))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ConnectionObject([new EdgesPart("n", [])])))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ConnectionObject([new EdgesPart("n", [new CursorPart("c")])])))),
        builder => builder.Collection("people", Scalars(ContentModel.Person, "id").With(builder.Below(ContentModel.Person, "episodes", new ConnectionObject([new PageInfoPart("n", [])])))),
        builder => new SingleRoot("x", new SlugLookup(ContentModel.Person, builder.Values.Add("s")), Selection.Empty),
        builder => new SingleRoot("x", new SlugLookup(ContentModel.Company, builder.Values.Add("s")), Selection.Empty),
        builder => new SingleRoot("x", new SlugLookup(ContentModel.Person, builder.Values.Add("s"), ContentModel.Collection("guests")), Selection.Empty),
        builder => new SingleRoot("x", new IdLookup(ContentModel.Person, builder.Values.Add(Guid.Empty)), Selection.Empty),
        builder => new SingleRoot("x", new IdLookup(ContentModel.Person, builder.Values.Add(Guid.Empty)), Selection.Empty) { TellsTombstone = true },
        builder => new SingleRoot("x", new EpisodeSlugLookup(builder.Values.Add("s"), null), Selection.Empty),
        builder => new SingleRoot("x", new EpisodeSlugLookup(builder.Values.Add("s"), new SlugLookup(ContentModel.Podcast, builder.Values.Add("p"))), Selection.Empty),
        builder => new SingleRoot("x", new UrlLookup(builder.Values.Add("s")), Selection.Empty),
        builder => new RelationRoot("x", new SlugLookup(ContentModel.Person, builder.Values.Add("s")), List(ContentModel.Person, "companies", Selection.Empty)),
        builder => new ResolveRoot("x", builder.Values.Add(new[] { "p" }), []),
        builder => new ResolveRoot("x", builder.Values.Add(new[] { "p" }), []) { Podcast = new SlugLookup(ContentModel.Podcast, builder.Values.Add("p")) },
        builder => NodesRoot.Of("x", [EntityId.FromNaturalKey(ContentKind.Link, "l")], [new TypeSelection(ContentModel.Link, Selection.Empty)], builder.Values),
        builder => new RevisionRoot("x"),
        builder => new ChangesRoot("x", null, 5, []),
        builder => new ChangesRoot("x", null, 6, []),
        builder => new ChangesRoot("x", null, 5, [new ChangeListPart("c", [new ChangeFieldPart("f", ChangeField.Id)])]),
        builder => new ChangesRoot("x", null, 5, [new ChangeListPart("c", [new ChangeFieldPart("f", ChangeField.Type)])]),
        builder => new ChangesRoot("x", null, 5, [new ChangeListPart("c", [new ChangeFieldPart("f", ChangeField.Id, true)])]),
        builder => new ChangesRoot("x", null, 5, [new ChangeListPart("c", [new ChangedNodePart("f", [])])]),
        builder => new SingleRoot("x", new IdLookup(Episode, builder.Values.Add(Guid.Empty)), new Selection([Links(builder, 0, "LINKS")])),
        builder => new SingleRoot("x", new IdLookup(Episode, builder.Values.Add(Guid.Empty)), new Selection([Links(builder, 1, "BOOK")])),
    ];

    [Fact]
    public void Different_shapes_have_different_keys()
    {
        var keys = Different.SelectMany(build => (string[])[Key(build), Key(build, AccessScope.Drafts)]).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void Shapes_that_differ_in_values_only_have_one_key()
    {
        Assert.All(Different, build => Assert.Equal(Key(build), Key(build)));
        Assert.Equal(
            Key(builder => At(builder, builder.PageAt(20, false, "a"))),
            Key(builder => At(builder, builder.PageAt(20, false, "b"))));
        Assert.Equal(
            Key(builder => new SingleRoot("x", new IdLookup(Episode, builder.Values.Add(Guid.Empty)), new Selection([Links(builder, 0, "LINKS")]))),
            Key(builder => new SingleRoot("x", new IdLookup(Episode, builder.Values.Add(Guid.NewGuid())), new Selection([Links(builder, 0, "LINKS", "OTHER")]))));
    }

    [Fact]
    public void Equal_keys_mean_equal_sql()
        => Assert.All(Different, build =>
        {
            var one = SqlCompiler.Compile(new QueryShape([build(new QueryBuilder())])).Statements;
            var two = SqlCompiler.Compile(new QueryShape([build(new QueryBuilder())])).Statements;
            Assert.Equal(one.Select(statement => statement.Sql), two.Select(statement => statement.Sql));
        });

    private static string Key(Func<QueryBuilder, RootSelection> build, AccessScope scope = AccessScope.Published)
        => ShapeKey.Of(new QueryShape([build(new QueryBuilder())], scope));

    private static Filter Name(QueryBuilder builder) => builder.Filters.Compare(ContentModel.Person.Scalar("name"), FilterOperator.Equal, "a");

    private static CollectionRoot At(QueryBuilder builder, Page page)
    {
        var root = builder.Collection("people", Scalars(ContentModel.Person, "name"));
        return root with { Connection = root.Connection with { Page = page } };
    }

    private static CollectionRoot BySeason(QueryBuilder builder, int? season)
    {
        var root = builder.Collection("episodes", Scalars(Episode, "title"), Order(Episode, "season"));
        return root with { Connection = root.Connection with { Page = builder.PageAt(20, true, season) } };
    }

    private static ListSelection Links(QueryBuilder builder, int argument, params string[] values)
    {
        var links = Episode.Relation("links");
        return new ListSelection("links", links, Selection.Empty) { Arguments = [new ArgumentValue(links.Arguments[argument], builder.Values.Add(values))] };
    }
}
