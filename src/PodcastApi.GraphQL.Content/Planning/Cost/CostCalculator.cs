using PodcastApi.Content;
using PodcastApi.Query;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.GraphQL.Content.Planning.Cost;

/// <summary>Adds up <see cref="OperationCost"/> over a query, from the root down.</summary>
internal sealed class CostCalculator(CostWeights weights, QueryValues values)
{
    private long _nodes;
    private long _cost;

    public static OperationCost Of(ContentQuery query, CostWeights weights)
    {
        var calculator = new CostCalculator(weights, query.Values);
        foreach (var root in query.Shape.Roots)
            calculator.Root(root);
        return new OperationCost(calculator._nodes, calculator._cost);
    }

    private void Root(RootSelection root)
    {
        switch (root)
        {
            case CollectionRoot collection:
                Connection(collection.Connection, 1);
                break;
            case SingleRoot single:
                Objects(single.Selection, 1);
                break;
            case NodesRoot nodes:
                Add(ref _nodes, ((EntityId?[])values[nodes.Ids]).Length);
                foreach (var group in nodes.Groups)
                    Objects(group.Selection, ((Guid[])values[group.Ids]).Length);
                break;
            case ResolveRoot resolve:
                Add(ref _cost, weights.Resolve);
                Cases(resolve.Types, 1);
                break;
            case RevisionRoot:
                break;
            case ChangesRoot changes:
                Changes(changes);
                break;
            case SearchRoot search:
                Add(ref _cost, weights.Search);
                Output(search.Output, search.Page.Size, 1);
                break;
            case SuggestRoot suggest:
                Add(ref _nodes, suggest.Size);
                Add(ref _cost, weights.Suggestions + Multiply(weights.Item, suggest.Size));
                break;
            default:
                throw new ArgumentException($"Nobody knows what {root.GetType().Name} costs.", nameof(root));
        }
    }

    private void Changes(ChangesRoot changes)
    {
        Add(ref _nodes, changes.Size);
        Add(ref _cost, weights.Page + Multiply(weights.Item, changes.Size));
        foreach (var part in changes.Parts)
        {
            if (part is not ChangeListPart list)
                continue;
            foreach (var node in list.Parts.OfType<ChangedNodePart>())
                Cases(node.Types, changes.Size);
        }
    }

    /// <summary>Things and what is selected of each.</summary>
    private void Objects(Selection selection, long count)
    {
        Add(ref _cost, Multiply(weights.Item, count));
        Fields(selection, count);
    }

    private void Fields(Selection selection, long count)
    {
        foreach (var field in selection.Fields)
        {
            switch (field)
            {
                case ToOneSelection toOne:
                    Objects(toOne.Selection, count);
                    break;
                case UnionSelection union:
                    Cases(union.Types, count);
                    break;
                case ListSelection list:
                    Add(ref _cost, Multiply(weights.List, count));
                    Objects(list.Selection, Multiply(weights.ListLength, count));
                    break;
                case ConnectionSelection connection:
                    Connection(connection.Connection, count);
                    break;
                case RelatedSelection related:
                    Related(related, count);
                    break;
                case CoMentionedSelection links:
                    CoMentioned(links, count);
                    break;
            }
        }
    }

    /// <summary>Things of one of several types: as much as the dearest of them.</summary>
    private void Cases(IReadOnlyList<TypeSelection> types, long count)
    {
        var (nodes, cost) = (_nodes, _cost);
        var (mostNodes, mostCost) = (nodes, cost);
        foreach (var (_, selection) in types)
        {
            (_nodes, _cost) = (nodes, cost);
            Objects(selection, count);
            mostNodes = Math.Max(mostNodes, _nodes);
            mostCost = Math.Max(mostCost, _cost);
        }

        (_nodes, _cost) = (mostNodes, mostCost);
    }

    private void Connection(Connection connection, long owners)
    {
        Add(ref _cost, Multiply(weights.Page + FilterCost(connection.Filter), owners));
        Output(connection.Output, connection.Page.Size, owners);
    }

    private void Output(ConnectionOutput output, int size, long owners)
    {
        var items = Multiply(size, owners);
        Add(ref _nodes, items);
        Add(ref _cost, Multiply(weights.Item, items));
        switch (output)
        {
            case ConnectionObject shown:
                Parts(shown, items, owners);
                break;
            case ItemArray array:
                Fields(array.Selection, items);
                break;
            default:
                throw new ArgumentException($"Nobody knows what {output.GetType().Name} costs.", nameof(output));
        }
    }

    private void Parts(ConnectionObject shown, long items, long owners)
    {
        foreach (var part in shown.Parts)
        {
            switch (part)
            {
                case NodesPart nodes:
                    Fields(nodes.Selection, items);
                    break;
                case FoundNodesPart found:
                    Cases(found.Types, items);
                    break;
                case EdgesPart edges:
                    Edges(edges, items);
                    break;
                case FacetsPart facets:
                    Add(ref _cost, Multiply(weights.Facet * facets.Fields.Count, owners));
                    break;
                case TotalCountPart:
                    Add(ref _cost, Multiply(weights.Total, owners));
                    break;
            }
        }
    }

    private void Edges(EdgesPart edges, long items)
    {
        foreach (var part in edges.Parts)
        {
            if (part is NodePart node)
                Fields(node.Selection, items);
            else if (part is FoundNodePart found)
                Cases(found.Types, items);
        }
    }

    private void Related(RelatedSelection related, long count)
    {
        var items = Multiply(related.Size, count);
        Add(ref _nodes, items);
        Add(ref _cost, Multiply(weights.Related, count));
        foreach (var part in related.Parts)
        {
            if (part is RelatedEpisodePart episode)
                Objects(episode.Selection, items);
            else if (part is ReasonsPart reasons)
                Reasons(reasons, Multiply(weights.ReasonLength, items));
        }
    }

    private void CoMentioned(CoMentionedSelection links, long count)
    {
        var items = Multiply(links.Size, count);
        Add(ref _nodes, items);
        Add(ref _cost, Multiply(weights.Related, count));
        foreach (var part in links.Parts)
        {
            if (part is CoMentionedLinkPart link)
                Objects(link.Selection, items);
        }
    }

    private void Reasons(ReasonsPart reasons, long count)
    {
        foreach (var node in reasons.Parts.OfType<ReasonNodePart>())
            Cases(node.Types, count);
    }

    private int FilterCost(Filter? filter) => filter switch
    {
        null => 0,
        AndFilter and => and.Parts.Sum(FilterCost),
        OrFilter or => or.Parts.Sum(FilterCost),
        ComparisonFilter { Field.Via: not null } or NullFilter { Field.Via: not null } => weights.RelationFilter + weights.Comparison,
        ComparisonFilter or NullFilter => weights.Comparison,
        RelationFilter relation => weights.RelationFilter + FilterCost(relation.Inner),
        FullTextFilter => weights.FullText,
        _ => throw new ArgumentException($"Nobody knows what {filter.GetType().Name} costs.", nameof(filter)),
    };

    private static long Multiply(long a, long b) => Math.BigMul(a, b, out var low) == 0 && low >= 0 ? low : long.MaxValue;

    private static void Add(ref long sum, long more) => sum = sum > long.MaxValue - more ? long.MaxValue : sum + more;
}
