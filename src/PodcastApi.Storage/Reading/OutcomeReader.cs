using System.Buffers.Binary;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Reading;

/// <summary>Tells what became of a root from its rows.</summary>
internal static class OutcomeReader
{
    public static RootOutcome Read(RootPlan root, RowSet[] sets, QueryValues values, DatasetState state) => root switch
    {
        PageRoot page => OfPage(page.Page, sets, values, default),
        ObjectRoot single => OfObject(single, sets, values),
        ResolvedRoot resolved => OfResolved(resolved, sets[resolved.Statement]),
        ChangesPlan changes => OfChanges(changes, sets[changes.Statement], values, state),
        _ => RootOutcome.Found,
    };

    private static RootOutcome OfPage(PagePlan plan, RowSet[] sets, QueryValues values, ReadOnlySpan<byte> key)
    {
        var slice = new PageSlice(plan, sets, key);
        var didYouMean = plan.DidYouMeanColumn >= 0 && slice.Count > 0 && !slice.Rows.IsNull(slice.Row(0), plan.DidYouMeanColumn)
            ? Encoding.UTF8.GetString(slice.Rows.Cell(slice.Row(0), plan.DidYouMeanColumn))
            : null;
        if (plan.Items is null && plan.Edges is null)
            return RootOutcome.Found with { Count = slice.Count, DidYouMean = didYouMean };

        string? CursorAt(PageFacts fact, PageSlice slice, int item) => plan.Facts.HasFlag(fact) && slice.Count > 0
            ? CursorText.Of(slice.Rows, slice.Row(item), plan.CursorColumns, ((CursorBinding)values[plan.Binding]).Hash)
            : null;
        return RootOutcome.Found with
        {
            Count = slice.Count,
            DidYouMean = didYouMean,
            Page = new PageInfo(
                plan.Facts.HasFlag(PageFacts.HasNextPage) && slice.HasNext,
                plan.Facts.HasFlag(PageFacts.HasPreviousPage) && slice.HasPrevious,
                CursorAt(PageFacts.StartCursor, slice, 0),
                CursorAt(PageFacts.EndCursor, slice, slice.Count - 1),
                plan.Facts.HasFlag(PageFacts.TotalCount) ? slice.Total : null),
        };
    }

    private static RootOutcome OfObject(ObjectRoot root, RowSet[] sets, QueryValues values)
    {
        var rows = sets[root.Statement];
        if (rows.Rows == 0)
            return root.TombstoneStatement >= 0 ? OfTombstone(root.Kind, sets[root.TombstoneStatement]) : RootOutcome.NotFound;
        if (rows.Rows > 1)
            return new RootOutcome(RootStatus.Ambiguous) { Candidates = Candidates(root, rows) };
        var id = IdAt(rows, 0, root.IdColumn, root.Kind);
        var found = root.Inner switch
        {
            ConnectionField connection => OfPage(connection.Page, sets, values, rows.Cell(0, connection.Key.First)),
            ListField list => RootOutcome.Found with
            {
                Count = sets[list.Statement].Find(rows.Cell(0, list.Key.First), list.Key.Second < 0 ? default : rows.Cell(0, list.Key.Second)).Count,
            },
            _ => RootOutcome.Found,
        };
        return found with { Id = id };
    }

    private static RootOutcome OfTombstone(ContentKind kind, RowSet rows)
    {
        if (rows.Rows == 0)
            return RootOutcome.NotFound;
        return rows.IsNull(0, 1)
            ? new RootOutcome(RootStatus.Gone)
            : new RootOutcome(RootStatus.Moved) { Id = IdAt(rows, 0, 1, kind) };
    }

    private static List<EpisodeCandidate> Candidates(ObjectRoot root, RowSet rows)
    {
        string Text(int row, int column) => Encoding.UTF8.GetString(rows.Cell(row, root.CandidateColumns + column));
        var candidates = new List<EpisodeCandidate>(rows.Rows);
        for (var row = 0; row < rows.Rows; row++)
            candidates.Add(new EpisodeCandidate(IdAt(rows, row, root.IdColumn, root.Kind), Text(row, 2), Text(row, 0), Text(row, 1)));
        return candidates;
    }

    private static RootOutcome OfResolved(ResolvedRoot root, RowSet rows)
    {
        if (rows.Rows == 0)
            return RootOutcome.NotFound;
        foreach (var known in root.Cases)
        {
            if (rows.IsNull(0, known.Presence))
                continue;
            var isCurrent = (rows.Cell(0, 2)[0] != 0 || known.Kind == ContentKind.Link) && rows.IsNull(0, 3);
            return new RootOutcome(isCurrent ? RootStatus.Found : RootStatus.Moved) { Id = IdAt(rows, 0, 1, known.Kind) };
        }

        return rows.IsNull(0, 3) ? RootOutcome.NotFound : new RootOutcome(RootStatus.Gone);
    }

    private static RootOutcome OfChanges(ChangesPlan plan, RowSet rows, QueryValues values, DatasetState state)
    {
        var since = plan.Token is { } slot ? (ChangeToken)values[slot] : null;
        if (since is not null
            && (since.Dataset != state.Id || since.Revision > state.Revision || Math.Max(since.Revision, since.Floor) < state.RetainedFrom))
        {
            return new RootOutcome(RootStatus.TokenExpired);
        }

        var floor = since?.Floor ?? state.Revision;
        var hasMore = rows.Rows > plan.Size;
        var count = Math.Min(rows.Rows, plan.Size);
        ChangeToken next;
        if (!hasMore)
        {
            // Everything up to the revision was seen.
            next = new ChangeToken(state.Id, state.Revision, short.MaxValue, Guid.AllBitsSet, floor);
        }
        else if (count > 0)
        {
            next = new ChangeToken(
                state.Id,
                BinaryPrimitives.ReadInt64BigEndian(rows.Cell(count - 1, ChangeColumns.Revision)),
                BinaryPrimitives.ReadInt16BigEndian(rows.Cell(count - 1, ChangeColumns.Depth)),
                new Guid(rows.Cell(count - 1, ChangeColumns.Id), bigEndian: true),
                floor);
        }
        else
        {
            next = since ?? new ChangeToken(state.Id, 0, short.MinValue, Guid.Empty, floor);
        }

        return RootOutcome.Found with { Count = count, HasMore = hasMore, NextToken = next.ToString() };
    }

    private static EntityId IdAt(RowSet rows, int row, int column, ContentKind kind)
        => new(kind, new Guid(rows.Cell(row, column), bigEndian: true));
}
