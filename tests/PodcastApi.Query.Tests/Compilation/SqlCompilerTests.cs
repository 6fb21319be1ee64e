using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Compilation;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using static PodcastApi.Query.Tests.QueryBuilder;

namespace PodcastApi.Query.Tests.Compilation;

/// <summary>
/// The SQL of typical queries, each in a file with the query beside it. To write the files anew after a change that is meant,
/// run the tests with UPDATE_CASES=1 and read the difference.
/// </summary>
public sealed partial class SqlCompilerTests
{
    private static readonly ContentType Episode = ContentModel.Episode;

    [Fact]
    public void An_episode_by_slug_with_its_lists() => Check(builder => new SingleRoot(
        "episode", new EpisodeSlugLookup(builder.Values.Add("e"), new SlugLookup(ContentModel.Podcast, builder.Values.Add("p"))),
        RestSelection.Resource(Episode, new HashSet<string> { "guests", "companies", "sections", "links" })));

    [Fact]
    public void The_newest_episodes() => Check(builder => builder.Collection("episodes", RestSelection.Summary(Episode, new HashSet<string> { "guests" })));

    [Fact]
    public void Episodes_after_a_cursor() => Check(builder => builder.Collection("episodes", Scalars(Episode, "slug")) is var root
        ? root with { Connection = root.Connection with { Page = builder.PageAt(20, isBefore: false, DateTime.UnixEpoch) } } : root);

    [Fact]
    public void Episodes_before_a_cursor_with_the_total() => Check(builder => builder.Collection("episodes", Scalars(Episode, "slug"), facts: RestFacts | PageFacts.TotalCount) is var root
        ? root with { Connection = root.Connection with { Page = builder.PageAt(20, isBefore: true, DateTime.UnixEpoch) } } : root);

    [Fact]
    public void People_after_a_cursor() => Check(builder => builder.Collection("people", Scalars(ContentModel.Person, "slug", "name")) is var root
        ? root with { Connection = root.Connection with { Page = builder.PageAt(20, isBefore: false, "Ada") } } : root);

    [Fact]
    public void Guests_with_the_total() => Check(builder => builder.Collection("guests", Scalars(ContentModel.Person, "slug"), facts: PageFacts.TotalCount));

    [Fact]
    public void Links_by_mixed_directions_after_a_null() => Check(builder =>
    {
        var root = builder.Collection("episodes", Scalars(Episode, "slug"), Order(Episode, "season", "-number", "title"));
        return root with { Connection = root.Connection with { Page = builder.PageAt(5, isBefore: false, null, 3, "t") } };
    });

    [Fact]
    public void Episodes_of_a_company_filtered_by_name() => Check(builder => builder.Collection(
        "episodes", Scalars(Episode, "slug"), filter: new AndFilter([builder.Named(Episode, "company", "c"), builder.Named(Episode, "podcast", "p"), builder.Named(Episode, "guest", EntityId.FromNaturalKey(ContentKind.Person, "g").ToString())]),
        facts: RestFacts | PageFacts.TotalCount));

    [Fact]
    public void Episodes_with_a_link_and_words() => Check(builder => builder.Collection(
        "episodes", Scalars(Episode, "slug"), filter: new AndFilter([builder.Named(Episode, "host", "example.org"), builder.Named(Episode, "link", "https://example.org/"), builder.Named(Episode, "q", "rust")])));

    [Fact]
    public void Relation_filters() => Check(builder => builder.Collection("episodes", Scalars(Episode, "slug"), filter: new OrFilter(
    [
        new RelationFilter(Episode.Relation("guests"), RelationQuantifier.All, builder.Filters.Compare(ContentModel.Appearance.Scalar("title"), FilterOperator.Contains, "CTO")),
        new RelationFilter(Episode.Relation("companies"), RelationQuantifier.None, null),
        new RelationFilter(Episode.Relation("podcast"), RelationQuantifier.Some, builder.Filters.Compare(ContentModel.Podcast.Scalar("language"), FilterOperator.NotEqual, "en")),
        new RelationFilter(Episode.Relation("links"), RelationQuantifier.Some, builder.Filters.Compare(ContentModel.Mention.Scalar("host"), FilterOperator.NotIn, new[] { "a", "b" })),
    ])));

    [Fact]
    public void Pages_below_pages() => Check(builder => builder.Collection("episodes", Scalars(Episode, "slug").With(
        new ListSelection("guests", Episode.Relation("guests"), new Selection(
        [
            new ToOneSelection("person", ContentModel.Appearance.Relation("person"), Scalars(ContentModel.Person, "id", "name").With(
                builder.Below(ContentModel.Person, "episodes", new ConnectionObject(
                [
                    new TotalCountPart("totalCount"),
                    new EdgesPart("edges", [new CursorPart("cursor"), new NodePart("node", Scalars(Episode, "slug"))]),
                    new PageInfoPart("pageInfo", [new PageInfoField("hasNextPage", PageFacts.HasNextPage)]),
                ]), new PageArguments(First: 5)))),
        ]))), facts: PageFacts.None));

    [Fact]
    public void The_episodes_of_a_company() => Check(builder => new RelationRoot(
        "episodes", new SlugLookup(ContentModel.Company, builder.Values.Add("c")),
        builder.Below(ContentModel.Company, "episodes", new ItemArray(Scalars(Episode, "slug"), RestFacts))));

    [Fact]
    public void The_guests_of_a_company() => Check(builder => new RelationRoot(
        "guests", new SlugLookup(ContentModel.Company, builder.Values.Add("c")),
        builder.Below(ContentModel.Company, "guests", new ItemArray(Scalars(ContentModel.Person, "name"), RestFacts | PageFacts.TotalCount))));

    [Fact]
    public void A_link_with_its_target() => Check(builder => new SingleRoot(
        "link", new UrlLookup(builder.Values.Add("https://example.org/")), Scalars(ContentModel.Link, "title").With(new UnionSelection(
            "target", ContentModel.Link.Relation("target"), [.. ContentModel.Resource.Select(type => new TypeSelection(type, Scalars(type, "id")))]))));

    [Fact]
    public void An_episode_with_its_neighbours() => Check(builder => new SingleRoot(
        "episode", new IdLookup(Episode, builder.Values.Add(Guid.Empty)), RestSelection.Reference(Episode).With(
            new ToOneSelection("previous", Episode.Relation("previous"), Scalars(Episode, "slug")), new ToOneSelection("next", Episode.Relation("next"), Scalars(Episode, "slug"))))
    {
        TellsTombstone = true,
    });

    [Fact]
    public void Nodes_of_two_types() => Check(builder => NodesRoot.Of(
        "nodes", [EntityId.FromNaturalKey(ContentKind.Episode, "e"), EntityId.FromNaturalKey(ContentKind.Person, "p")],
        [new TypeSelection(Episode, Scalars(Episode, "slug").With(List(Episode, "companies", Scalars(ContentModel.Company, "name")))), new TypeSelection(ContentModel.Person, Scalars(ContentModel.Person, "name"))], builder.Values));

    [Fact]
    public void What_a_path_leads_to() => Check(builder => new ResolveRoot("resolve", builder.Values.Add(new[] { "p" }), [new TypeSelection(Episode, Scalars(Episode, "slug"))]));

    [Fact]
    public void Changes_with_bodies() => Check(builder => new ChangesRoot(
        "changes", ChangePosition.Of(new ChangeToken(Guid.Empty, 1, 2, Guid.Empty, 3), builder.Values), 500,
        [new ChangeListPart("changes", [new ChangeFieldPart("id", ChangeField.Id), new ChangedNodePart("node", [new TypeSelection(Episode, Scalars(Episode, "slug").With(List(Episode, "guests", Scalars(ContentModel.Appearance, "name"))))])])]));

    [Fact]
    public void Drafts_are_read_without_a_condition_on_visibility()
    {
        var builder = new QueryBuilder();
        var root = builder.Collection("episodes", RestSelection.Summary(Episode, new HashSet<string> { "guests", "links", "previous" }), facts: RestFacts | PageFacts.TotalCount);
        Assert.All(SqlCompiler.Compile(new QueryShape([root], AccessScope.Drafts)).Statements, statement => Assert.DoesNotContain("visible", statement.Sql, StringComparison.Ordinal));
        Assert.All(SqlCompiler.Compile(new QueryShape([root])).Statements, statement => Assert.Contains("visible", statement.Sql, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("name", RestFacts, 2)]
    [InlineData("name", RestFacts | PageFacts.TotalCount, 1)]
    [InlineData("aboutHtml", RestFacts, 1)]
    public void The_page_of_one_thing_is_read_with_it_unless_more_is_asked_or_the_thing_is_long(string field, PageFacts facts, int folded)
    {
        var builder = new QueryBuilder();
        var company = new SingleRoot("company", new SlugLookup(ContentModel.Company, builder.Values.Add("c")), Scalars(ContentModel.Company, field).With(
            builder.Below(ContentModel.Company, "episodes", new ItemArray(Scalars(Episode, "slug"), facts))));

        Assert.Equal(folded, SqlCompiler.Compile(new QueryShape([company])).Folded);
    }

    [Fact]
    public void No_statement_ever_skips_rows_by_number()
    {
        foreach (var file in Directory.GetFiles(Folder(), "*.sql"))
            Assert.DoesNotContain("offset", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
    }

    private static void Check(Func<QueryBuilder, RootSelection> build, [CallerMemberName] string name = "")
    {
        var builder = new QueryBuilder();
        var shape = new QueryShape([build(builder)]);
        var compiled = SqlCompiler.Compile(shape);
        var text = new StringBuilder();
        foreach (var line in QueryText.Of(shape).TrimEnd().Split('\n'))
            text.Append("-- ").Append(line).Append('\n');
        foreach (var statement in compiled.Folded > 0 ? [compiled.State, .. compiled.Statements.Skip(compiled.Folded)] : compiled.Statements)
        {
            text.Append('\n').Append(Indent(statement.Sql)).Append(";\n");
            if (statement.Parameters.Count > 0)
                text.Append("-- ").AppendJoin(", ", statement.Parameters.Select((parameter, i) => $"${i + 1} {parameter.Type}{(parameter.IsArray ? "[]" : "")} #{parameter.Slot.Index}")).Append('\n');
        }

        var path = Path.Combine(Folder(), name + ".sql");
        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
            File.WriteAllText(path, text.ToString());
        Assert.True(File.Exists(path), $"There is no {path}; run with UPDATE_CASES=1.");
        Assert.Equal(File.ReadAllText(path), text.ToString());
    }

    /// <summary>Begins a line with each clause, indented by the depth of its brackets.</summary>
    private static string Indent(string sql)
    {
        var depth = 0;
        var at = 0;
        var text = new StringBuilder();
        foreach (Match clause in Clause().Matches(sql))
        {
            var before = sql[at..clause.Index];
            depth += before.Count(c => c == '(') - before.Count(c => c == ')');
            text.Append(before).Append('\n').Append(' ', 2 + (2 * depth));
            at = clause.Index + 1;
        }

        return text.Append(sql[at..]).ToString();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");

    [GeneratedRegex(" (?<!distinct )((?:from|where|order by|left join|join|cross join|union all) )")]
    private static partial Regex Clause();
}
