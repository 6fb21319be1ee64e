using PodcastApi.Content;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Compilation;

/// <summary>Turns searches and suggestions into statements and the steps that write what is found.</summary>
internal sealed class SearchCompiler(AccessScope scope, StatementList statements, SelectionCompiler selections)
{
    /// <summary>A page of what is found.</summary>
    public PageRoot Compile(SearchRoot root)
    {
        var (facts, needsCursors) = Asked(root.Output);
        var page = root.Page;
        var level = new SearchLevel(scope, root) { Statement = statements.Reserve() };
        statements.Set(level.Statement, level.Build);
        var boundIsBehind = page.IsBeforeCursor ? PageFacts.HasNextPage : PageFacts.HasPreviousPage;
        var probes = page.Cursor is not null && facts.HasFlag(boundIsBehind);
        var total = facts.HasFlag(PageFacts.TotalCount);
        var plan = new PagePlan
        {
            Statement = level.Statement,
            Size = page.Size,
            IsBackward = page.IsBackward,
            Bound = page.Cursor is null ? PageBound.None : page.IsBeforeCursor ? PageBound.Before : PageBound.After,
            CursorColumns = needsCursors ? [level.Column(level.Row, "rank"), level.Column(level.Row, "id")] : [],
            Binding = page.Binding,
            FactsStatement = total || probes ? statements.Add(() => level.BuildFacts(total, probes)) : -1,
            TotalColumn = total ? 0 : -1,
            BeyondColumn = probes ? (total ? 1 : 0) : -1,
            DidYouMeanColumn = level.Column(level.Row, "did_you_mean"),
        };
        plan = root.Output switch
        {
            EdgeArray array => plan with { Edges = array.Parts.Select(part => Edge(level, part)).ToList(), Facts = array.Facts },
            ConnectionObject output => plan with { Parts = output.Parts.Select(part => Part(level, part)).ToList() },
            _ => throw new ArgumentException($"What is found is not written as {root.Output.GetType().Name}.", nameof(root)),
        };
        return new PageRoot(root.Key, plan);
    }

    /// <summary>Suggestions.</summary>
    public RowListRoot Compile(SuggestRoot root)
    {
        string[] columns = ["type", "id", "slug", "podcast", "title"];
        var statement = statements.Add(() =>
        {
            var writer = new SqlWriter().Keyword("select ");
            var row = writer.NewAlias();
            for (var i = 0; i < columns.Length; i++)
                writer.Keyword(i == 0 ? "" : ", ").Column(row, columns[i]);
            SearchSql.WriteSuggestions(writer.Keyword(" from "), scope, root.Terms, root.Size);
            writer.Keyword(" ").Identifier(row);
            return new Statement(writer.ToString(), writer.Parameters, 0, columns.Length);
        });
        return new RowListRoot(root.Key, statement, root.Parts.Select(Suggestion).ToList());
    }

    private static WriteField Suggestion(SuggestionPart part)
    {
        var name = Json.Name(part.Key);
        return part.Field switch
        {
            SuggestionField.Constant => new ConstantField(name, Json.Text(part.Constant)),
            SuggestionField.Type => new CellField(name, 0, ScalarFormat.Text, default),
            SuggestionField.Id => new TypedIdField(name, 0, 1),
            SuggestionField.Slug => new CellField(name, 2, ScalarFormat.Text, default),
            SuggestionField.Text => new CellField(name, 4, ScalarFormat.Text, default),
            SuggestionField.Url => new AddressField(name, 0, 1, 2, 3),
        };
    }

    private PagePart Part(SearchLevel level, ConnectionPart part)
    {
        var name = Json.Name(part.Key);
        return part switch
        {
            ConstantPart constant => new ConstantPagePart(name, Json.Text(constant.Value)),
            FoundNodesPart nodes => new UnionsPagePart(name, selections.Cases(level, level.Row, ResolveLevel.Thing, nodes.Types)),
            EdgesPart edges => new EdgesPagePart(name, edges.Parts.Select(edge => Edge(level, edge)).ToList()),
            PageInfoPart info => new InfoPagePart(name, info.Fields.Select(SelectionCompiler.Info).ToList()),
            TotalCountPart => new TotalPagePart(name),
            DidYouMeanPart => new DidYouMeanPagePart(name),
            _ => throw new ArgumentException($"What is found has no part {part.GetType().Name}.", nameof(part)),
        };
    }

    private EdgePlan Edge(SearchLevel level, EdgePart part)
    {
        var name = Json.Name(part.Key);
        return part switch
        {
            ConstantEdgePart constant => new EdgePlan(name, null, Json.Text(constant.Value)),
            CursorPart => new EdgePlan(name, null, null),
            FoundNodePart node => OfField(new UnionField(name, selections.Cases(level, level.Row, ResolveLevel.Thing, node.Types))),
            FoundTypePart => OfField(new CellField(name, level.Column(level.Row, "type"), ScalarFormat.Text, default)),
            RankPart => OfField(new CellField(name, level.Column(level.Row, "rank"), ScalarFormat.Double, default)),
            HighlightsPart highlights => OfField(Highlights(level, name, highlights)),
            _ => throw new ArgumentException($"What is found has no part {part.GetType().Name}.", nameof(part)),
        };

        static EdgePlan OfField(WriteField field) => new(field.Name, null, null) { Field = field };
    }

    private static HighlightsField Highlights(SearchLevel level, ReadOnlyMemory<byte> name, HighlightsPart part)
    {
        var columns = SearchLevel.ShownColumns.ToDictionary(column => column, column => level.Column(level.Row, column), StringComparer.Ordinal);
        HighlightText Text(string field, string column, bool isList = false) => new(field, columns[column], isList);
        return new HighlightsField(
            name,
            level.Column(level.Row, "type"),
            columns["words"],
            type => type switch
            {
                SearchType.Episode =>
                [
                    Text("title", "title"), Text("guests", "people", isList: true), Text("companies", "companies", isList: true),
                    Text("summary", "summary"), Text("notesText", "body"), Text("links", "links", isList: true),
                ],
                SearchType.Person or SearchType.Company => [Text("name", "title"), Text("aboutText", "body")],
                SearchType.Link => [Text("title", "title"), Text("url", "summary")],
                SearchType.Podcast => [Text("title", "title"), Text("author", "summary"), Text("description", "body")],
            },
            part.Parts.Select(field => new HighlightPlan(
                Json.Name(field.Key), field.Fact, field.Fact == HighlightFact.Constant ? Json.Text(field.Constant) : default)).ToList());
    }

    private static (PageFacts Facts, bool NeedsCursors) Asked(ConnectionOutput output)
    {
        const PageFacts Cursors = PageFacts.StartCursor | PageFacts.EndCursor;
        if (output is EdgeArray array)
            return (array.Facts, (array.Facts & Cursors) != 0 || array.Parts.Any(part => part is CursorPart));
        return SelectionCompiler.Asked(output);
    }
}
