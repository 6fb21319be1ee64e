using System.Globalization;
using System.Text;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests;

/// <summary>A query as text for people: what the golden files show beside its SQL.</summary>
internal sealed class QueryText
{
    private readonly StringBuilder _text = new();

    public static string Of(QueryShape shape)
    {
        var writer = new QueryText();
        foreach (var root in shape.Roots)
            writer.Root(root);
        return writer._text.ToString();
    }

    private void Root(RootSelection root)
    {
        switch (root)
        {
            case CollectionRoot collection:
                Line(0, $"{root.Key}: {collection.Collection.Name} {Page(collection.Connection)}");
                Output(1, collection.Connection.Output);
                break;
            case SingleRoot single:
                Line(0, $"{root.Key}: {Name(single.Lookup)}{(single.TellsTombstone ? " or its tombstone" : "")}");
                Fields(1, single.Selection);
                break;
            case RelationRoot relation:
                Line(0, $"{root.Key}: {Name(relation.Lookup)} only");
                Field(1, relation.Field);
                break;
            case NodesRoot nodes:
                Line(0, $"{root.Key}: nodes {Name(nodes.Ids)}");
                foreach (var group in nodes.Groups)
                {
                    Line(1, $"on {group.Type} {Name(group.Ids)}");
                    Fields(2, group.Selection);
                }

                break;
            case ResolveRoot resolve:
                Line(0, $"{root.Key}: resolve {Name(resolve.Paths)}{(resolve.Podcast is { } podcast ? " in " + Name(podcast) : "")}");
                Types(1, resolve.Types);
                break;
            case ChangesRoot changes:
                Line(0, $"{root.Key}: changes first {changes.Size}{(changes.Since is { } since ? " since " + Name(since.Token) : "")}");
                foreach (var part in changes.Parts.OfType<ChangeListPart>().SelectMany(list => list.Parts))
                {
                    Line(1, part.Key);
                    if (part is ChangedNodePart node)
                        Types(2, node.Types);
                }

                break;
            default:
                Line(0, $"{root.Key}: {root.GetType().Name}");
                break;
        }
    }

    private void Output(int depth, ConnectionOutput output)
    {
        if (output is ItemArray array)
        {
            Line(depth, $"items, {array.Facts}");
            Fields(depth + 1, array.Selection);
            return;
        }

        foreach (var part in ((ConnectionObject)output).Parts)
        {
            Line(depth, part is PageInfoPart info ? $"{part.Key} ({string.Join(", ", info.Fields.Select(field => field.Fact))})" : part.Key);
            if (part is NodesPart nodes)
                Fields(depth + 1, nodes.Selection);
            foreach (var edge in part is EdgesPart edges ? edges.Parts : [])
            {
                Line(depth + 1, edge.Key);
                if (edge is NodePart node)
                    Fields(depth + 2, node.Selection);
            }
        }
    }

    private void Types(int depth, IReadOnlyList<TypeSelection> types)
    {
        foreach (var (type, selection) in types)
        {
            Line(depth, $"on {type}");
            Fields(depth + 1, selection);
        }
    }

    private void Fields(int depth, Selection selection)
    {
        var scalars = selection.Fields.Where(field => field is ScalarSelection or ConstantSelection or ObjectSelection).Select(field => field.Key).ToList();
        if (scalars.Count > 0)
            Line(depth, string.Join(' ', scalars));
        foreach (var field in selection.Fields.Where(field => field is not (ScalarSelection or ConstantSelection or ObjectSelection)))
            Field(depth, field);
    }

    private void Field(int depth, SelectedField field)
    {
        switch (field)
        {
            case ToOneSelection toOne:
                Line(depth, toOne.Key);
                Fields(depth + 1, toOne.Selection);
                break;
            case UnionSelection union:
                Line(depth, union.Key);
                Types(depth + 1, union.Types);
                break;
            case ListSelection list:
                Line(depth, $"{list.Key}{string.Concat(list.Arguments.Select(argument => $" {argument.Argument.Name} {Name(argument.Value)}"))}");
                Fields(depth + 1, list.Selection);
                break;
            case ConnectionSelection connection:
                Line(depth, $"{connection.Key} {Page(connection.Connection)}");
                Output(depth + 1, connection.Connection.Output);
                break;
        }
    }

    private static string Page(Connection connection)
    {
        var page = connection.Page;
        var text = new StringBuilder().Append(page.IsBackward ? "last " : "first ").Append(page.Size.ToString(CultureInfo.InvariantCulture));
        if (page.Cursor is { } cursor)
        {
            text.Append(page.IsBeforeCursor ? " before (" : " after (")
                .AppendJoin(", ", cursor.Keys.Select(key => key is { } slot ? Name(slot) : "null").Append(Name(cursor.Id))).Append(')');
        }

        if (connection.Ordering.Keys.Count > 0)
            text.Append(" by ").AppendJoin(", ", connection.Ordering.Keys.Select(key => (key.IsDescending ? "-" : "") + key.Field.Name));
        foreach (var (argument, value) in connection.Arguments)
            text.Append(' ').Append(argument.Name).Append(' ').Append(Name(value));
        if (connection.Filter is not null)
            text.Append(" where ").Append(Name(connection.Filter));
        return text.ToString();
    }

    private static string Name(Filter filter) => filter switch
    {
        AndFilter and => $"({string.Join(" and ", and.Parts.Select(Name))})",
        OrFilter or => $"({string.Join(" or ", or.Parts.Select(Name))})",
        ComparisonFilter comparison => $"{comparison.Field.Name} {Operators.NameOf(comparison.Operator)} {Name(comparison.Value)}",
        NullFilter isNull => $"{isNull.Field.Name} {(isNull.IsNull ? "eq" : "neq")} null",
        RelationFilter relation => $"{relation.Relation.Name} {relation.Quantifier} {(relation.Inner is null ? "" : Name(relation.Inner))}".TrimEnd(),
        FullTextFilter fullText => $"words {Name(fullText.Texts)} as {Name(fullText.Forms)}",
        _ => throw new ArgumentException(filter.ToString(), nameof(filter)),
    };

    private static string Name(Lookup lookup) => lookup switch
    {
        IdLookup byId => $"{lookup.Type} {Name(byId.Id)}",
        SlugLookup bySlug => $"{bySlug.Collection?.Name ?? lookup.Type.Name} slug {Name(bySlug.Slug)}",
        EpisodeSlugLookup bySlug => $"Episode slug {Name(bySlug.Slug)}{(bySlug.Podcast is { } podcast ? " of " + Name(podcast) : "")}",
        UrlLookup byUrl => $"Link url {Name(byUrl.Url)}",
        _ => throw new ArgumentException(lookup.ToString(), nameof(lookup)),
    };

    private static string Name(Slot slot) => "#" + slot.Index.ToString(CultureInfo.InvariantCulture);

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
