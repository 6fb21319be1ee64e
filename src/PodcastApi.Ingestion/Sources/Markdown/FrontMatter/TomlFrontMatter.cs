using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Toml;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads front matter in TOML.</summary>
internal static class TomlFrontMatter
{
    /// <exception cref="RefusedException">The text is not TOML.</exception>
    public static MapValue Read(string text, int firstLine, string location)
    {
        try
        {
            return Of(TomlReader.Read(text, new TomlReadOptions { SourceName = location, FirstLine = firstLine }));
        }
        catch (TomlException mistake)
        {
            throw new RefusedException(new Diagnostic(
                DiagnosticSeverity.Error, "toml-invalid", location, mistake.Line, mistake.Column, mistake.Message, mistake.Hint));
        }
    }

    /// <summary>A table that was read already.</summary>
    public static MapValue Of(TomlTable table) => new(
        [.. table.Entries.Select(entry => new FrontMatterEntry(entry.Key, entry.KeyPosition.Line, entry.KeyPosition.Column, Value(entry.Value)))],
        table.Position.Line, table.Position.Column);

    private static FrontMatterValue Value(TomlValue value)
    {
        var (line, column) = (value.Position.Line, value.Position.Column);
        return value switch
        {
            TomlTable table => Of(table),
            TomlArray array => new ListValue([.. array.Items.Select(Value)], line, column),
            TomlString text => new TextValue(text.Value, line, column),
            TomlInteger integer => new IntegerValue(integer.Value, line, column),
            TomlFloat number => new FloatValue(number.Value, line, column),
            TomlBoolean boolean => new BooleanValue(boolean.Value, line, column),
            TomlOffsetDateTime instant => new DateValue(FrontMatterDate.Of(instant.Value), line, column),
            TomlLocalDateTime local => new DateValue(FrontMatterDate.Of(local.Value), line, column),
            TomlLocalDate day => new DateValue(new FrontMatterDate(day.Value, null, null), line, column),
            TomlLocalTime time => new TextValue(time.Value.ToString("HH:mm:ss"), line, column),
            _ => throw new InvalidOperationException(value.TypeName),
        };
    }
}
