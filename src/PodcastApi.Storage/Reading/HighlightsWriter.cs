using System.Text;
using PodcastApi.Content;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Selections;

namespace PodcastApi.Storage.Reading;

/// <summary>Writes where the words that were sought stand in a thing that was found.</summary>
internal static class HighlightsWriter
{
    /// <summary>Of a list, as many items are shown at most.</summary>
    private const int MostItems = 3;

    public static void Write(ref JsonOutput output, RowSet rows, int row, HighlightsField field)
    {
        output.Raw((byte)'[');
        var words = CellWriter.ReadTexts(rows.Cell(row, field.Words)).ToHashSet(StringComparer.Ordinal);
        if (words.Count > 0 && EnumNames<SearchType>.TryParse(Encoding.ASCII.GetString(rows.Cell(row, field.Type)), out var type))
        {
            var any = false;
            foreach (var text in field.Texts(type))
            {
                foreach (var html in Marked(rows, row, text, words))
                {
                    if (any)
                        output.Raw((byte)',');
                    any = true;
                    WriteOne(ref output, field.Parts, text.Field, html);
                }
            }
        }

        output.Raw((byte)']');
    }

    private static List<string> Marked(RowSet rows, int row, HighlightText text, HashSet<string> words)
    {
        IReadOnlyList<string> texts = rows.IsNull(row, text.Column) ? []
            : text.IsList ? CellWriter.ReadTexts(rows.Cell(row, text.Column))
            : [Encoding.UTF8.GetString(rows.Cell(row, text.Column))];
        return texts.Select(known => Highlighter.Mark(known, words)).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostItems).ToList();
    }

    private static void WriteOne(ref JsonOutput output, IReadOnlyList<HighlightPlan> parts, string field, string html)
    {
        output.Raw((byte)'{');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            output.Raw(parts[i].Name.Span);
            if (parts[i].Fact == HighlightFact.Constant)
                output.Raw(parts[i].Json.Span);
            else
                output.String(parts[i].Fact == HighlightFact.Field ? field : html);
        }

        output.Raw((byte)'}');
    }
}
