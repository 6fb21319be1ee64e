using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Compilation;

/// <summary>Turns selections into columns and joins of levels, levels below, and the steps that write the answer.</summary>
internal sealed class SelectionCompiler(AccessScope scope, StatementList statements)
{
    /// <summary>The fields of an object that a row holds.</summary>
    public IReadOnlyList<WriteField> Compile(Level level, RowSource row, Selection selection)
    {
        var fields = new List<WriteField>(selection.Fields.Count);
        foreach (var field in selection.Fields)
            fields.Add(Compile(level, row, field));
        return fields;
    }

    /// <summary>One field.</summary>
    public WriteField Compile(Level level, RowSource row, SelectedField field)
    {
        var name = Json.Name(field.Key);
        return field switch
        {
            ConstantSelection constant => new ConstantField(name, Json.Text(constant.Value)),
            MarkSelection mark => new ConstantField(name, Json.Mark(mark.Number)),
            ScalarSelection scalar => Cell(level, row, name, scalar.Field),
            ObjectSelection owned => new NestedField(name, level.Column(row, owned.Field.Fields[0].Column), Compile(level, row, owned.Selection)),
            ToOneSelection toOne => CompileToOne(level, row, name, toOne),
            UnionSelection union => new UnionField(name, Cases(level, row, union.Relation, union.Types)),
            ListSelection list => CompileList(level, row, name, list),
            ConnectionSelection connection => CompileConnection(level, row, name, connection),
            RelatedSelection related => CompileRelated(level, row, name, related),
            CoMentionedSelection links => CompileCoMentioned(level, row, name, links),
            _ => throw new ArgumentException($"Unknown selection {field.GetType().Name}.", nameof(field)),
        };
    }

    /// <summary>The objects that a to-one relation to several types may lead to.</summary>
    public IReadOnlyList<UnionCase> Cases(Level level, RowSource row, Relation relation, IReadOnlyList<TypeSelection> types)
    {
        var cases = new List<UnionCase>(types.Count);
        foreach (var (type, selection) in types)
        {
            var joined = row.Join(relation, type);
            cases.Add(new UnionCase(level.Column(joined, "id"), type.Kind!.Value, Compile(level, joined, selection)));
        }

        return cases;
    }

    /// <summary>A page, and the facts that its output asks for.</summary>
    public PagePlan CompilePage(PageLevel level, Connection connection)
    {
        var (facts, needsCursors) = Asked(connection.Output);
        var bound = connection.Page.Cursor is null ? PageBound.None : connection.Page.IsBeforeCursor ? PageBound.Before : PageBound.After;
        var (near, far) = connection.Page.IsBackward ? (PageFacts.HasNextPage, PageFacts.HasPreviousPage) : (PageFacts.HasPreviousPage, PageFacts.HasNextPage);

        // The page's far end is known by looking one row ahead; beyond a bound there are items if a probe finds one. A page from the
        // far side of a bound (the last items after a cursor) may need both to know about one side.
        level.LooksAhead = facts.HasFlag(far);
        var boundIsNear = (bound == PageBound.After) != connection.Page.IsBackward;
        var probes = bound != PageBound.None && facts.HasFlag(boundIsNear ? near : far);
        var total = facts.HasFlag(PageFacts.TotalCount);
        var plan = new PagePlan
        {
            Statement = level.Statement,
            Size = connection.Page.Size,
            IsBackward = connection.Page.IsBackward,
            Bound = bound,
            CursorColumns = needsCursors ? level.CursorColumns() : [],
            Binding = connection.Page.Binding,
            FactsStatement = total || probes ? statements.Add(() => level.BuildFacts(total, probes)) : -1,
            TotalColumn = total ? level.KeyColumns : -1,
            BeyondColumn = probes ? level.KeyColumns + (total ? 1 : 0) : -1,
        };
        return connection.Output switch
        {
            ItemArray array => plan with { Items = Compile(level, level.Row, array.Selection), Facts = array.Facts },
            ConnectionObject output => plan with { Parts = Parts(level, output) },
            _ => throw new ArgumentException($"Unknown output {connection.Output.GetType().Name}.", nameof(connection)),
        };
    }

    private static CellField Cell(Level level, RowSource row, ReadOnlyMemory<byte> name, ScalarField field)
    {
        var source = field.Via is null ? row : row.Join(row.Type!.Relation(field.Via), row.Type!.Relation(field.Via).Target);
        return new CellField(name, level.Column(source, field.Column), SqlTypes.FormatOf(field), field.IdKind ?? default);
    }

    private NestedField CompileToOne(Level level, RowSource row, ReadOnlyMemory<byte> name, ToOneSelection toOne)
    {
        var joined = row.Join(toOne.Relation, toOne.Relation.Target);
        var presence = joined.IsOptional ? level.Column(joined, joined.Type!.KeyColumns[^1]) : -1;
        return new NestedField(name, presence, Compile(level, joined, toOne.Selection));
    }

    private ListField CompileList(Level level, RowSource row, ReadOnlyMemory<byte> name, ListSelection list)
    {
        var owner = ListLevel.OwnerColumns(list.Relation);
        var key = new RowKeyColumns(level.Column(row, owner[0]), owner.Count > 1 ? level.Column(row, owner[1]) : -1);
        var below = new ListLevel(scope, level, row, list.Relation, list.Arguments) { Statement = statements.Reserve() };
        statements.Set(below.Statement, below.Build);
        return new ListField(name, below.Statement, key, Compile(below, below.Row, list.Selection));
    }

    private ConnectionField CompileConnection(Level level, RowSource row, ReadOnlyMemory<byte> name, ConnectionSelection selected)
    {
        var key = new RowKeyColumns(level.Column(row, "id"), -1);
        var below = new PageLevel(scope, level, row, selected.Relation, selected.Connection) { Statement = statements.Reserve() };
        statements.Set(below);
        return new ConnectionField(name, key, CompilePage(below, selected.Connection));
    }

    private ListField CompileRelated(Level level, RowSource row, ReadOnlyMemory<byte> name, RelatedSelection related)
    {
        var below = new RelatedLevel(scope, level, row, related.Size) { Statement = statements.Reserve() };
        statements.Set(below.Statement, below.Build);
        var fields = new List<WriteField>();
        foreach (var part in related.Parts)
        {
            var key = Json.Name(part.Key);
            fields.Add(part switch
            {
                ConstantRelatedPart constant => new ConstantField(key, Json.Text(constant.Value)),
                ScorePart => new CellField(key, below.Column(below.Row, "score"), ScalarFormat.Double, default),
                RelatedEpisodePart episode => new NestedField(
                    key, -1, Compile(below, below.Row.Join(RelatedLevel.Episode, ContentModel.Episode), episode.Selection)),
                ReasonsPart reasons => CompileReasons(below, key, reasons),
                _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(related)),
            });
        }

        return new ListField(name, below.Statement, new RowKeyColumns(level.Column(row, "id"), -1), fields);
    }

    private ListField CompileCoMentioned(Level level, RowSource row, ReadOnlyMemory<byte> name, CoMentionedSelection links)
    {
        var below = new CoMentionedLevel(scope, level, row, links.Size) { Statement = statements.Reserve() };
        statements.Set(below.Statement, below.Build);
        return new ListField(name, below.Statement, new RowKeyColumns(level.Column(row, "id"), -1), links.Parts.Select(WriteField (part) => part switch
        {
            ConstantCoMentionedPart constant => new ConstantField(Json.Name(part.Key), Json.Text(constant.Value)),
            CoMentionedScorePart => new CellField(Json.Name(part.Key), below.Column(below.Row, "score"), ScalarFormat.Double, default),
            CoMentionedCountPart => new CellField(Json.Name(part.Key), below.Column(below.Row, "episodes"), ScalarFormat.BigInt, default),
            CoMentionedLinkPart link => new NestedField(Json.Name(part.Key), -1, Compile(below, below.Row.Join(CoMentionedLevel.Link, ContentModel.Link), link.Selection)),
            _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(links)),
        }).ToList());
    }

    private ListField CompileReasons(RelatedLevel level, ReadOnlyMemory<byte> name, ReasonsPart reasons)
    {
        var key = new RowKeyColumns(level.Column(level.Row, "owner_id"), level.Column(level.Row, "episode_id"));
        var below = new ReasonLevel(scope, level) { Statement = statements.Reserve() };
        statements.Set(below.Statement, below.Build);
        return new ListField(name, below.Statement, key, reasons.Parts.Select(WriteField (part) => part switch
        {
            ConstantReasonPart constant => new ConstantField(Json.Name(part.Key), Json.Text(constant.Value)),
            ReasonKindPart => new CellField(Json.Name(part.Key), below.Column(below.Row, "type"), ScalarFormat.Text, default),
            ReasonNodePart node => new UnionField(Json.Name(part.Key), Cases(below, below.Row, ResolveLevel.Thing, node.Types)),
            _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(reasons)),
        }).ToList());
    }

    private List<PagePart> Parts(PageLevel level, ConnectionObject output)
    {
        var parts = new List<PagePart>();
        foreach (var part in output.Parts)
        {
            var name = Json.Name(part.Key);
            parts.Add(part switch
            {
                ConstantPart constant => new ConstantPagePart(name, Json.Text(constant.Value)),
                NodesPart nodes => new ItemsPagePart(name, Compile(level, level.Row, nodes.Selection)),
                EdgesPart edges => new EdgesPagePart(name, edges.Parts.Select(edge => Edge(level, edge)).ToList()),
                PageInfoPart info => new InfoPagePart(name, info.Fields.Select(Info).ToList()),
                TotalCountPart => new TotalPagePart(name),
                FacetsPart facets => new FacetsPagePart(name, facets.Fields.Select(field => Facet(level, field)).ToList()),
                _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(output)),
            });
        }

        return parts;
    }

    private FacetPlan Facet(PageLevel level, FacetField field) => field switch
    {
        ConstantFacetField constant => new FacetPlan(Json.Name(field.Key), -1, [], Json.Text(constant.Value)),
        FacetValuesField values => new FacetPlan(
            Json.Name(field.Key),
            statements.Add(() => level.BuildFacet(values.Facet)),
            values.Parts.Select(WriteField (part) => part.Fact switch
            {
                FacetFact.Constant => new ConstantField(Json.Name(part.Key), Json.Text(part.Constant)),
                FacetFact.Value => new CellField(Json.Name(part.Key), level.KeyColumns, ScalarFormat.Text, default),
                FacetFact.Label => new CellField(Json.Name(part.Key), level.KeyColumns + 1, ScalarFormat.Text, default),
                FacetFact.Count => new CellField(Json.Name(part.Key), level.KeyColumns + 2, ScalarFormat.BigInt, default),
            }).ToList(),
            default),
        _ => throw new ArgumentException($"Unknown field {field.GetType().Name}.", nameof(field)),
    };

    private EdgePlan Edge(PageLevel level, EdgePart part) => part switch
    {
        ConstantEdgePart constant => new EdgePlan(Json.Name(part.Key), null, Json.Text(constant.Value)),
        CursorPart => new EdgePlan(Json.Name(part.Key), null, null),
        NodePart node => new EdgePlan(Json.Name(part.Key), Compile(level, level.Row, node.Selection), null),
        _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(part)),
    };

    /// <summary>A field of a page info.</summary>
    public static InfoPlan Info(PageInfoField field)
        => new(Json.Name(field.Key), field.Fact, field.Fact == PageFacts.None ? Json.Text(field.Constant) : default);

    /// <summary>What is asked of a page, and whether cursors are.</summary>
    public static (PageFacts Facts, bool NeedsCursors) Asked(ConnectionOutput output)
    {
        const PageFacts Cursors = PageFacts.StartCursor | PageFacts.EndCursor;
        if (output is ItemArray array)
            return (array.Facts, (array.Facts & Cursors) != 0);
        var facts = PageFacts.None;
        var needsCursors = false;
        foreach (var part in ((ConnectionObject)output).Parts)
        {
            if (part is TotalCountPart)
                facts |= PageFacts.TotalCount;
            else if (part is EdgesPart edges)
                needsCursors |= edges.Parts.Any(edge => edge is CursorPart);
            else if (part is PageInfoPart info)
                facts = info.Fields.Aggregate(facts, (known, field) => known | field.Fact);
        }

        return (facts, needsCursors || (facts & Cursors) != 0);
    }
}
