using System.Buffers.Binary;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Reading;

/// <summary>Writes the value of a root.</summary>
internal sealed class RootWriter(RowSet[] sets, QueryValues values, DatasetState state, ObjectWriter objects)
{
    public void Write(ref JsonOutput output, RootPlan root, RootOutcome outcome)
    {
        switch (root)
        {
            case PageRoot page:
                objects.WritePage(ref output, page.Page, default);
                break;
            case ObjectRoot when outcome.Status != RootStatus.Found:
                output.Raw("null"u8);
                break;
            case ObjectRoot { Inner: { } inner } single:
                objects.WriteValue(ref output, sets[single.Statement], 0, inner);
                break;
            case ObjectRoot single:
                objects.WriteObject(ref output, sets[single.Statement], 0, single.Fields);
                break;
            case NodeListRoot nodes:
                WriteNodes(ref output, nodes);
                break;
            case ResolvedRoot resolved:
                if (sets[resolved.Statement].Rows == 0 || !objects.WriteUnion(ref output, sets[resolved.Statement], 0, resolved.Cases))
                    output.Raw("null"u8);
                break;
            case RowListRoot list:
                objects.WriteRows(ref output, sets[list.Statement], 0, sets[list.Statement].Rows, list.Fields);
                break;
            case RevisionPlan:
                output.Number(state.Revision);
                break;
            case ChangesPlan when outcome.Status != RootStatus.Found:
                output.Raw("null"u8);
                break;
            case ChangesPlan changes:
                WriteChanges(ref output, changes, outcome);
                break;
        }
    }

    private void WriteNodes(ref JsonOutput output, NodeListRoot root)
    {
        Span<byte> key = stackalloc byte[16];
        output.Raw((byte)'[');
        var ids = (EntityId?[])values[root.Ids];
        for (var i = 0; i < ids.Length; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            var isFound = false;
            foreach (var group in root.Groups)
            {
                if (ids[i] is not { } id || id.Kind != group.Kind)
                    continue;
                id.Value.TryWriteBytes(key, bigEndian: true, out _);
                var (row, count) = sets[group.Statement].Find(key, default);
                isFound = count > 0;
                if (isFound)
                    objects.WriteObject(ref output, sets[group.Statement], row, group.Fields);
                break;
            }

            if (!isFound)
                output.Raw("null"u8);
        }

        output.Raw((byte)']');
    }

    private void WriteChanges(ref JsonOutput output, ChangesPlan plan, RootOutcome outcome)
    {
        output.Raw((byte)'{');
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            var part = plan.Parts[i];
            if (i > 0)
                output.Raw((byte)',');
            output.Raw(part.Name.Span);
            switch (part.Content)
            {
                case ChangesContent.Constant:
                    output.Raw(part.Json.Span);
                    break;
                case ChangesContent.Next:
                    output.String(outcome.NextToken!);
                    break;
                case ChangesContent.HasMore:
                    output.Boolean(outcome.HasMore);
                    break;
                case ChangesContent.Revision:
                    output.Number(state.Revision);
                    break;
                case ChangesContent.Changes:
                    WriteChangeList(ref output, plan, part, outcome.Count);
                    break;
            }
        }

        output.Raw((byte)'}');
    }

    private void WriteChangeList(ref JsonOutput output, ChangesPlan plan, ChangesPlanPart part, int count)
    {
        var rows = sets[plan.Statement];
        output.Raw((byte)'[');
        for (var row = 0; row < count; row++)
        {
            output.Raw(row > 0 ? ",{"u8 : "{"u8);
            var any = false;
            foreach (var field in part.Fields)
            {
                if (field.OmitNull && IsNull(rows, row, field))
                    continue;
                if (any)
                    output.Raw((byte)',');
                any = true;
                output.Raw(field.Name.Span);
                if (field.Json is { } json)
                    output.Raw(json.Span);
                else if (field.Scalar is { } scalar)
                    WriteScalar(ref output, rows, row, scalar);
                else if (!objects.WriteUnion(ref output, rows, row, field.Cases))
                    output.Raw("null"u8);
            }

            output.Raw((byte)'}');
        }

        output.Raw((byte)']');
    }

    private static bool IsNull(RowSet rows, int row, ChangePlanPart field)
    {
        if (field.Scalar is { } scalar)
            return scalar == ChangeField.MergedInto && rows.IsNull(row, ChangeColumns.MergedInto);
        foreach (var known in field.Cases)
        {
            if (!rows.IsNull(row, known.Presence))
                return false;
        }

        return field.Json is null;
    }

    private static void WriteScalar(ref JsonOutput output, RowSet rows, int row, ChangeField scalar)
    {
        switch (scalar)
        {
            case ChangeField.Revision:
                output.Number(BinaryPrimitives.ReadInt64BigEndian(rows.Cell(row, ChangeColumns.Revision)));
                break;
            case ChangeField.Type:
                output.String(rows.Cell(row, ChangeColumns.Type));
                break;
            case ChangeField.Action:
                output.String(rows.Cell(row, ChangeColumns.Action));
                break;
            case ChangeField.Id:
                CellWriter.WriteId(ref output, rows.Cell(row, ChangeColumns.Id), KindOf(rows.Cell(row, ChangeColumns.Type)));
                break;
            case ChangeField.MergedInto when rows.IsNull(row, ChangeColumns.MergedInto):
                output.Raw("null"u8);
                break;
            case ChangeField.MergedInto:
                CellWriter.WriteId(ref output, rows.Cell(row, ChangeColumns.MergedInto), KindOf(rows.Cell(row, ChangeColumns.Type)));
                break;
        }
    }

    /// <summary>The kind that a column names.</summary>
    public static ContentKind KindOf(ReadOnlySpan<byte> name)
        => EnumNames<ContentKind>.TryParse(Encoding.ASCII.GetString(name), out var kind)
            ? kind
            : throw new InvalidOperationException($"The database has a thing of the unknown type '{Encoding.ASCII.GetString(name)}'.");
}
