using System.Globalization;
using System.Text;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// Writes SQL. It knows keywords (text of ours), identifiers, parameters and numbers of our own (limits, which the planner
/// must see), so that a value can never enter as text.
/// </summary>
internal sealed class SqlWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<StatementParameter> _parameters = [];
    private readonly Dictionary<RowSource, string> _aliases = [];
    private int _aliasCount;

    public IReadOnlyList<StatementParameter> Parameters => _parameters;

    /// <summary>The row whose columns are the settings that this statement itself makes; null where earlier statements made them.</summary>
    public string? SettingsAlias { get; set; }

    /// <summary>A row that stands in this statement already, under which name, and the number of its column with the id; null for none.</summary>
    public (RowSource Row, string Alias, int Id)? Known { get; set; }

    /// <summary>Text that is part of this program or of the content model.</summary>
    public SqlWriter Keyword(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>A name of a table or a column of the content model.</summary>
    public SqlWriter Identifier(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_')
                throw new ArgumentException($"'{name}' is no plain name.", nameof(name));
        }

        _text.Append(name);
        return this;
    }

    /// <summary>A column of a row.</summary>
    public SqlWriter Column(string alias, string column) => Identifier(alias).Keyword(".").Identifier(column);

    /// <summary>A column of a row.</summary>
    public SqlWriter Column(RowSource source, string column) => Column(AliasOf(source), column);

    /// <summary>The value of a slot; the same slot has the same number throughout the statement.</summary>
    public SqlWriter Parameter(Slot slot, SqlType type, bool isArray = false)
    {
        var parameter = new StatementParameter(slot, type, isArray);
        var index = _parameters.IndexOf(parameter);
        if (index < 0)
        {
            index = _parameters.Count;
            _parameters.Add(parameter);
        }

        _text.Append('$').Append((index + 1).ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A whole number that belongs to the shape.</summary>
    public SqlWriter Number(int number)
    {
        _text.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A fixed text of the content model.</summary>
    public SqlWriter Literal(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && c != '_')
                throw new ArgumentException($"'{text}' is no name of an enum's member.", nameof(text));
        }

        _text.Append('\'').Append(text).Append('\'');
        return this;
    }

    /// <summary>An expression of the content model in which <c>{0}</c> stands for the row.</summary>
    public SqlWriter Template(string template, string alias)
        => Keyword(template.Replace("{0}", alias, StringComparison.Ordinal));

    /// <summary>A new name for a row; numbered, so that the same query has the same text.</summary>
    public string NewAlias() => "t" + (_aliasCount++).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a row in this statement.</summary>
    public string AliasOf(RowSource source)
    {
        if (!_aliases.TryGetValue(source, out var alias))
            _aliases.Add(source, alias = NewAlias());
        return alias;
    }

    public override string ToString() => _text.ToString();
}
