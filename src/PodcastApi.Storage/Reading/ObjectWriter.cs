using PodcastApi.Query.Paging;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Reading;

/// <summary>Writes objects, lists and pages from rows, as their plans say.</summary>
internal sealed class ObjectWriter(RowSet[] sets, QueryValues values, string baseUrl)
{
    /// <summary>An object.</summary>
    public void WriteObject(ref JsonOutput output, RowSet rows, int row, IReadOnlyList<WriteField> fields)
    {
        output.Raw((byte)'{');
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            output.Raw(fields[i].Name.Span);
            WriteValue(ref output, rows, row, fields[i]);
        }

        output.Raw((byte)'}');
    }

    /// <summary>The value of a field.</summary>
    public void WriteValue(ref JsonOutput output, RowSet rows, int row, WriteField field)
    {
        switch (field)
        {
            case CellField cell:
                if (rows.IsNull(row, cell.Column))
                    output.Raw("null"u8);
                else
                    CellWriter.Write(ref output, rows.Cell(row, cell.Column), cell.Format, cell.IdKind, baseUrl);
                break;
            case NestedField nested:
                if (nested.Presence >= 0 && rows.IsNull(row, nested.Presence))
                    output.Raw("null"u8);
                else
                    WriteObject(ref output, rows, row, nested.Fields);
                break;
            case ListField list:
                WriteList(ref output, rows, row, list);
                break;
            case ConnectionField connection:
                WritePage(ref output, connection.Page, rows.Cell(row, connection.Key.First));
                break;
            case ConstantField constant:
                output.Raw(constant.Json.Span);
                break;
            case UnionField union:
                WriteUnionOrNull(ref output, rows, row, union.Cases);
                break;
            case TypedIdField id:
                CellWriter.WriteId(ref output, rows.Cell(row, id.Id), RootWriter.KindOf(rows.Cell(row, id.Type)));
                break;
            case AddressField address:
                output.String(baseUrl + Address.Of(rows, row, address));
                break;
            case HighlightsField highlights:
                HighlightsWriter.Write(ref output, rows, row, highlights);
                break;
        }
    }

    /// <summary>The first case that is there; false, with nothing written, when none is.</summary>
    public bool WriteUnion(ref JsonOutput output, RowSet rows, int row, IReadOnlyList<UnionCase> cases)
    {
        for (var i = 0; i < cases.Count; i++)
        {
            if (rows.IsNull(row, cases[i].Presence))
                continue;
            WriteObject(ref output, rows, row, cases[i].Fields);
            return true;
        }

        return false;
    }

    /// <summary>The objects of some rows as an array.</summary>
    public void WriteRows(ref JsonOutput output, RowSet rows, int start, int count, IReadOnlyList<WriteField> fields)
    {
        output.Raw((byte)'[');
        for (var i = start; i < start + count; i++)
        {
            if (i > start)
                output.Raw((byte)',');
            WriteObject(ref output, rows, i, fields);
        }

        output.Raw((byte)']');
    }

    /// <summary>A page; the key is that of its owner, empty for a root collection.</summary>
    public void WritePage(ref JsonOutput output, PagePlan plan, ReadOnlySpan<byte> key)
    {
        var slice = new PageSlice(plan, sets, key);
        if (plan.Items is not null)
        {
            WriteItems(ref output, slice, plan.Items);
            return;
        }

        if (plan.Edges is not null)
        {
            WriteEdges(ref output, plan, slice, plan.Edges);
            return;
        }

        output.Raw((byte)'{');
        for (var i = 0; i < plan.Parts.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            output.Raw(plan.Parts[i].Name.Span);
            WritePart(ref output, plan, slice, plan.Parts[i], key);
        }

        output.Raw((byte)'}');
    }

    private void WritePart(ref JsonOutput output, PagePlan plan, PageSlice slice, PagePart part, ReadOnlySpan<byte> key)
    {
        switch (part)
        {
            case ItemsPagePart items:
                WriteItems(ref output, slice, items.Fields);
                break;
            case UnionsPagePart unions:
                WriteUnions(ref output, slice, unions.Cases);
                break;
            case DidYouMeanPagePart:
                if (slice.Count == 0 || slice.Rows.IsNull(slice.Row(0), plan.DidYouMeanColumn))
                    output.Raw("null"u8);
                else
                    output.String(slice.Rows.Cell(slice.Row(0), plan.DidYouMeanColumn));
                break;
            case EdgesPagePart edges:
                WriteEdges(ref output, plan, slice, edges.Parts);
                break;
            case InfoPagePart info:
                WriteInfo(ref output, plan, slice, info.Fields);
                break;
            case FacetsPagePart facets:
                WriteFacets(ref output, facets.Facets, key);
                break;
            case TotalPagePart:
                output.Number(slice.Total);
                break;
            case ConstantPagePart constant:
                output.Raw(constant.Json.Span);
                break;
        }
    }

    private void WriteItems(ref JsonOutput output, PageSlice slice, IReadOnlyList<WriteField> fields)
    {
        output.Raw((byte)'[');
        for (var i = 0; i < slice.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            WriteObject(ref output, slice.Rows, slice.Row(i), fields);
        }

        output.Raw((byte)']');
    }

    private void WriteUnions(ref JsonOutput output, PageSlice slice, IReadOnlyList<UnionCase> cases)
    {
        output.Raw((byte)'[');
        for (var i = 0; i < slice.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            WriteUnionOrNull(ref output, slice.Rows, slice.Row(i), cases);
        }

        output.Raw((byte)']');
    }

    private void WriteUnionOrNull(ref JsonOutput output, RowSet rows, int row, IReadOnlyList<UnionCase> cases)
    {
        if (!WriteUnion(ref output, rows, row, cases))
            output.Raw("null"u8);
    }

    private void WriteEdges(ref JsonOutput output, PagePlan plan, PageSlice slice, IReadOnlyList<EdgePlan> parts)
    {
        output.Raw((byte)'[');
        for (var i = 0; i < slice.Count; i++)
        {
            output.Raw(i > 0 ? ",{"u8 : "{"u8);
            for (var j = 0; j < parts.Count; j++)
            {
                var part = parts[j];
                if (j > 0)
                    output.Raw((byte)',');
                output.Raw(part.Name.Span);
                if (part.Field is not null)
                    WriteValue(ref output, slice.Rows, slice.Row(i), part.Field);
                else if (part.Fields is not null)
                    WriteObject(ref output, slice.Rows, slice.Row(i), part.Fields);
                else if (part.Json is { } json)
                    output.Raw(json.Span);
                else
                    CursorText.Write(ref output, slice.Rows, slice.Row(i), plan.CursorColumns, Hash(plan));
            }

            output.Raw((byte)'}');
        }

        output.Raw((byte)']');
    }

    private void WriteInfo(ref JsonOutput output, PagePlan plan, PageSlice slice, IReadOnlyList<InfoPlan> fields)
    {
        output.Raw((byte)'{');
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (i > 0)
                output.Raw((byte)',');
            output.Raw(field.Name.Span);
            if (field.Fact == PageFacts.None)
                output.Raw(field.Json.Span);
            else if (field.Fact is PageFacts.HasNextPage or PageFacts.HasPreviousPage)
                output.Boolean(slice.Is(field.Fact));
            else if (slice.Count == 0)
                output.Raw("null"u8);
            else
                CursorText.Write(ref output, slice.Rows, slice.Row(field.Fact == PageFacts.StartCursor ? 0 : slice.Count - 1), plan.CursorColumns, Hash(plan));
        }

        output.Raw((byte)'}');
    }

    private void WriteList(ref JsonOutput output, RowSet rows, int row, ListField list)
    {
        var items = sets[list.Statement];
        var (start, count) = rows.IsNull(row, list.Key.First)
            ? (0, 0)
            : items.Find(rows.Cell(row, list.Key.First), list.Key.Second < 0 ? default : rows.Cell(row, list.Key.Second));
        WriteRows(ref output, items, start, count, list.Fields);
    }

    private void WriteFacets(ref JsonOutput output, IReadOnlyList<FacetPlan> facets, ReadOnlySpan<byte> key)
    {
        output.Raw((byte)'{');
        for (var i = 0; i < facets.Count; i++)
        {
            var facet = facets[i];
            if (i > 0)
                output.Raw((byte)',');
            output.Raw(facet.Name.Span);
            if (facet.Statement < 0)
            {
                output.Raw(facet.Json.Span);
                continue;
            }

            var rows = sets[facet.Statement];
            var (start, count) = key.IsEmpty ? (0, rows.Rows) : rows.Find(key, default);
            WriteRows(ref output, rows, start, count, facet.Fields);
        }

        output.Raw((byte)'}');
    }

    private ulong Hash(PagePlan plan) => ((CursorBinding)values[plan.Binding]).Hash;
}
