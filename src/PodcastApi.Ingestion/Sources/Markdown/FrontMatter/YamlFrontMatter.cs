using PodcastApi.Ingestion.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PodcastApi.Ingestion.Sources.Markdown.FrontMatter;

/// <summary>Reads front matter in YAML. Scalars stay text: what "05" or "no" means is up to the key.</summary>
internal sealed class YamlFrontMatter
{
    private const int DeepestNesting = 64;

    /// <summary>Aliases stand for whole trees, and aliases of aliases grow without bounds: this many values are enough for anybody.</summary>
    private const int MostValues = 100_000;

    private readonly Parser _parser;
    private readonly int _firstLine;
    private readonly string _location;
    private readonly Dictionary<AnchorName, FrontMatterValue> _anchors = [];
    private int _values;

    private YamlFrontMatter(string text, int firstLine, string location)
    {
        _parser = new Parser(new StringReader(text));
        _firstLine = firstLine;
        _location = location;
    }

    /// <exception cref="RefusedException">The text is not YAML, not a mapping, or says a key twice.</exception>
    public static MapValue Read(string text, int firstLine, string location)
    {
        var reader = new YamlFrontMatter(text, firstLine, location);
        try
        {
            return reader.Document();
        }
        catch (YamlException mistake)
        {
            throw reader.Refuse("yaml-invalid", mistake.Start, Sentence(mistake), "Quote a value that holds a colon, a # or a quotation mark.");
        }
    }

    private MapValue Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return new MapValue([], _firstLine, 1);
        var value = Value(0);
        return value switch
        {
            MapValue map => map,
            NullValue => new MapValue([], _firstLine, 1),
            _ => throw Refuse("yaml-not-a-mapping", value.Line, value.Column, "The front matter is not a list of keys with values.", "Write each key as \"key: value\"."),
        };
    }

    private FrontMatterValue Value(int depth)
    {
        if (++_values > MostValues || depth > DeepestNesting)
            throw Refuse("yaml-too-large", _parser.Current!.Start, "The front matter holds too many values, or they nest too deeply.", $"At most {MostValues} values and {DeepestNesting} levels are read.");
        var start = _parser.Current!.Start;
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Copied(alias);
        if (_parser.TryConsume<Scalar>(out var scalar))
            return Anchored(scalar.Anchor, Text(scalar));
        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<FrontMatterValue>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value(depth + 1));
            return Anchored(sequence.Anchor, new ListValue(items, LineOf(start), ColumnOf(start)));
        }

        var mapping = _parser.Consume<MappingStart>();
        return Anchored(mapping.Anchor, Mapping(start, depth));
    }

    private MapValue Mapping(Mark start, int depth)
    {
        var entries = new List<FrontMatterEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current!.Start;
            if (FrontMatterText.Of(Value(depth + 1)) is not { } key)
                throw Refuse("yaml-invalid", at, "A key is not a text.", "Write each key as \"key: value\".");
            if (!names.Add(key))
                throw Refuse("yaml-duplicate-key", at, $"The key \"{key}\" is there twice.", "Leave one of the two.");
            entries.Add(new FrontMatterEntry(key, LineOf(at), ColumnOf(at), Value(depth + 1)));
        }

        return new MapValue(entries, LineOf(start), ColumnOf(start));
    }

    private FrontMatterValue Text(Scalar scalar)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        return isPlain && scalar.Value is "" or "~" or "null" or "Null" or "NULL"
            ? new NullValue(LineOf(scalar.Start), ColumnOf(scalar.Start))
            : new TextValue(scalar.Value, LineOf(scalar.Start), ColumnOf(scalar.Start));
    }

    private FrontMatterValue Copied(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value, out var value))
            throw Refuse("yaml-invalid", alias.Start, $"The alias *{alias.Value} has no anchor.", $"Put &{alias.Value} before the value that it stands for.");
        _values += Size(value);
        return value;
    }

    private FrontMatterValue Anchored(AnchorName anchor, FrontMatterValue value)
    {
        if (!anchor.IsEmpty)
            _anchors[anchor] = value;
        return value;
    }

    private static int Size(FrontMatterValue value) => value switch
    {
        ListValue list => 1 + list.Items.Sum(Size),
        MapValue map => 1 + map.Entries.Sum(entry => Size(entry.Value)),
        _ => 1,
    };

    private int LineOf(Mark mark) => (int)mark.Line + _firstLine - 1;

    private static int ColumnOf(Mark mark) => (int)mark.Column;

    private RefusedException Refuse(string code, Mark mark, string message, string hint) => Refuse(code, LineOf(mark), ColumnOf(mark), message, hint);

    private RefusedException Refuse(string code, int line, int column, string message, string hint) =>
        new(new Diagnostic(DiagnosticSeverity.Error, code, _location, line, column, message, hint));

    /// <summary>The parser's words, without the place that it puts before some of them.</summary>
    private static string Sentence(YamlException mistake)
    {
        var message = (mistake.InnerException ?? mistake).Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        message = colon < 0 ? message : message[(colon + 3)..];
        return message.EndsWith('.') ? message : message + ".";
    }
}
