using PodcastApi.Content.Model;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Compilation;

/// <summary>Turns the shape of a query into statements and the steps that make the answer of their rows.</summary>
public static class SqlCompiler
{
    /// <summary>Compiles a shape. Equal shapes give equal text.</summary>
    public static CompiledQuery Compile(QueryShape shape)
    {
        var statements = new StatementList();
        var compiler = new SelectionCompiler(shape.Scope, statements);
        var roots = shape.Roots.Select(root => Compile(shape.Scope, root, statements, compiler)).ToList();
        return new CompiledQuery(statements.BuildState(), statements.Build(), roots) { Folded = statements.Folded, FirstKey = statements.FirstKey };
    }

    private static RootPlan Compile(AccessScope scope, RootSelection root, StatementList statements, SelectionCompiler compiler)
        => root switch
        {
            CollectionRoot collection => Collection(scope, collection, statements, compiler),
            SingleRoot single => Single(scope, single.Key, single.Lookup, single.Selection, null, single.TellsTombstone, statements, compiler),
            RelationRoot relation => Single(scope, relation.Key, relation.Lookup, Selection.Empty, relation.Field, relation.TellsTombstone, statements, compiler),
            NodesRoot nodes => new NodeListRoot(nodes.Key, nodes.Ids, nodes.Groups.Select(group => Group(scope, group, nodes.FollowsMerges, statements, compiler)).ToList()),
            ResolveRoot resolve => Resolve(scope, resolve, statements, compiler),
            RevisionRoot => new RevisionPlan(root.Key),
            SearchRoot search => new SearchCompiler(scope, statements, compiler).Compile(search),
            SuggestRoot suggest => new SearchCompiler(scope, statements, compiler).Compile(suggest),
            ChangesRoot changes => Changes(scope, changes, statements, compiler),
            _ => throw new ArgumentException($"Unknown root {root.GetType().Name}.", nameof(root)),
        };

    private static PageRoot Collection(AccessScope scope, CollectionRoot root, StatementList statements, SelectionCompiler compiler)
    {
        var level = new PageLevel(scope, root.Collection, root.Connection) { Statement = statements.Reserve() };
        statements.Set(level.Statement, level.Build);
        return new PageRoot(root.Key, compiler.CompilePage(level, root.Connection));
    }

    private static ObjectRoot Single(
        AccessScope scope, string key, Lookup lookup, Selection selection, SelectedField? inner, bool tellsTombstone, StatementList statements, SelectionCompiler compiler)
    {
        var found = OldNames.Follows(lookup) ? OldNames.Find(scope, lookup, statements) : null;
        var level = new SingleLevel(scope, lookup, found) { Statement = statements.Reserve() };
        var id = level.Column(level.Row, "id");
        if (level.Statement == 0 && !SingleLevel.MayFindSeveral(lookup))
            statements.FoldFirst(level, id);
        else
            statements.Set(level.Statement, level.Build);
        var candidates = -1;
        if (SingleLevel.MayFindSeveral(lookup))
        {
            candidates = level.Column(level.Row, "slug");
            level.Column(level.Row, "title");
            level.Column(level.Row.Join(ContentModel.Episode.Relation("podcast"), ContentModel.Podcast), "slug");
        }

        return new ObjectRoot(key, level.Statement, compiler.Compile(level, level.Row, selection))
        {
            Inner = inner is null ? null : compiler.Compile(level, level.Row, inner),
            IdColumn = id,
            CandidateColumns = candidates,
            Kind = lookup.Type.Kind!.Value,
            TombstoneStatement = tellsTombstone && lookup is IdLookup byId ? statements.Add(() => Tombstone(byId)) : -1,
        };
    }

    private static Statement Tombstone(IdLookup lookup)
    {
        var writer = new SqlWriter().Keyword("select c.action, c.merged_into from change c where c.id = ").Parameter(lookup.Id, SqlType.Uuid)
            .Keyword(" and c.action <> 'UPSERT' and (c.visible or c.was_visible)");
        return new Statement(writer.ToString(), writer.Parameters, 0, 2);
    }

    private static NodeGroup Group(AccessScope scope, NodesOfType group, bool followsMerges, StatementList statements, SelectionCompiler compiler)
    {
        var level = new NodesLevel(scope, group.Type, group.Ids, followsMerges) { Statement = statements.Reserve() };
        statements.Set(level.Statement, level.Build);
        return new NodeGroup(group.Type.Kind!.Value, level.Statement, compiler.Compile(level, level.Row, group.Selection));
    }

    private static ResolvedRoot Resolve(AccessScope scope, ResolveRoot root, StatementList statements, SelectionCompiler compiler)
    {
        var level = new ResolveLevel(scope, root) { Statement = statements.Reserve() };
        statements.Set(level.Statement, level.Build);
        foreach (var column in (string[])["type", "id", "is_current", "action"])
            level.Column(level.Row, column);
        return new ResolvedRoot(root.Key, level.Statement, compiler.Cases(level, level.Row, ResolveLevel.Thing, root.Types));
    }

    private static ChangesPlan Changes(AccessScope scope, ChangesRoot root, StatementList statements, SelectionCompiler compiler)
    {
        var level = new ChangesLevel(scope, root) { Statement = statements.Reserve() };
        statements.Set(level.Statement, level.Build);
        foreach (var column in (string[])["type", "id", "revision", "depth", "action", "merged_into"])
            level.Column(level.Row, column);

        ChangePlanPart Part(ChangePart part) => part switch
        {
            ConstantChangePart constant => new ChangePlanPart(Json.Name(part.Key), Json.Text(constant.Value), null, [], false),
            ChangeFieldPart scalar => new ChangePlanPart(Json.Name(part.Key), null, scalar.Field, [], scalar.OmitNull),
            ChangedNodePart node => new ChangePlanPart(
                Json.Name(part.Key), null, null, compiler.Cases(level, level.Row, ResolveLevel.Thing, node.Types), node.OmitNull),
            _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(part)),
        };
        var parts = root.Parts.Select(part => part switch
        {
            ConstantChangesPart constant => new ChangesPlanPart(Json.Name(part.Key), ChangesContent.Constant, Json.Text(constant.Value), []),
            ChangeListPart list => new ChangesPlanPart(Json.Name(part.Key), ChangesContent.Changes, default, list.Parts.Select(Part).ToList()),
            NextTokenPart => new ChangesPlanPart(Json.Name(part.Key), ChangesContent.Next, default, []),
            HasMorePart => new ChangesPlanPart(Json.Name(part.Key), ChangesContent.HasMore, default, []),
            CurrentRevisionPart => new ChangesPlanPart(Json.Name(part.Key), ChangesContent.Revision, default, []),
            _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(root)),
        }).ToList();
        return new ChangesPlan(root.Key, level.Statement, root.Size, root.Since?.Token, parts);
    }
}
