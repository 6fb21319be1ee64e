using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>The statements of a query, parents first. They are written when everything that they are to read is known.</summary>
internal sealed class StatementList
{
    private const string SettingsAlias = "f";
    private const string FirstAlias = "l";
    private const string SecondAlias = "m";

    private readonly List<Func<Statement>?> _builders = [];

    private readonly List<Action<SqlWriter>> _settings = [];
    private Level? _first;
    private PageLevel? _below;

    /// <summary>The column of the first statement that tells whether there is a row, when it is part of the one about the state; else negative.</summary>
    public int FirstKey { get; private set; } = -1;

    /// <summary>How many of the statements are part of the one about the state.</summary>
    public int Folded => _first is null ? 0 : Second is null ? 1 : 2;

    /// <summary>
    /// The page of the one row of the first statement, where that is all that is read. What the row has is repeated beside each item, so
    /// that nothing long may be of it.
    /// </summary>
    private PageLevel? Second => _builders.Count == 2 && _first is { HasLongText: false } ? _below : null;

    /// <summary>Keeps a place.</summary>
    public int Reserve()
    {
        _builders.Add(null);
        return _builders.Count - 1;
    }

    /// <summary>Says what belongs to a place.</summary>
    public void Set(int index, Func<Statement> build) => _builders[index] = build;

    /// <summary>Makes the statement of the first place, which gives one row at most, part of the one about the state.</summary>
    public void FoldFirst(Level level, int keyColumn)
    {
        _first = level;
        FirstKey = keyColumn;
        Set(0, () => new Statement("", [], level.KeyColumns, level.ColumnCount));
    }

    /// <summary>Says what belongs to a place: the pages of the rows of a level above.</summary>
    public void Set(PageLevel level)
    {
        _below = level;
        Set(level.Statement, () => Second == level ? new Statement("", [], level.KeyColumns, level.ColumnCount) : level.Build());
    }

    /// <summary>Appends a statement.</summary>
    public int Add(Func<Statement> build)
    {
        _builders.Add(build);
        return _builders.Count - 1;
    }

    /// <summary>The name of the next setting.</summary>
    public string NextSetting => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"podcastapi.k{_settings.Count}");

    /// <summary>Appends a setting, which those after it and all statements can read; <paramref name="value"/> writes it as text.</summary>
    public void AddSetting(Action<SqlWriter> value) => _settings.Add(value);

    /// <summary>Writes the statement that comes first.</summary>
    public Statement BuildState()
    {
        var writer = new SqlWriter().Keyword("select d.id, d.revision, d.retained_from, current_setting('transaction_isolation') = 'repeatable read'");
        if (_first is null)
        {
            WriteSettings(writer, isFirst: false);
            return new Statement(writer.Keyword(" from dataset d").ToString(), writer.Parameters, 0, CompiledQuery.StateColumns + _settings.Count);
        }

        var second = Second;
        _first.WriteNames(writer.Keyword(", "), FirstAlias);
        if (second is not null)
            writer.Keyword(", ").Identifier(SecondAlias).Keyword(".*");
        writer.Keyword(" from dataset d");
        if (_settings.Count > 0)
        {
            WriteSettings(writer.Keyword(" cross join (select "), isFirst: true);
            writer.Keyword(") ").Identifier(SettingsAlias);
        }

        writer.SettingsAlias = _settings.Count > 0 ? SettingsAlias : null;
        _first.WriteNamed(writer.Keyword(" left join lateral ("));
        writer.Keyword(") ").Identifier(FirstAlias).Keyword(" on true");
        if (second is not null)
        {
            writer.Known = (_first.Row, FirstAlias, FirstKey);
            second.Write(writer.Keyword(" left join lateral ("));
            writer.Keyword(") ").Identifier(SecondAlias).Keyword(" on true");
        }

        return new Statement(writer.ToString(), writer.Parameters, 0, CompiledQuery.StateColumns + _first.ColumnCount + (second?.ColumnCount ?? 0));
    }

    private void WriteSettings(SqlWriter writer, bool isFirst)
    {
        for (var i = 0; i < _settings.Count; i++)
        {
            writer.Keyword(isFirst && i == 0 ? "set_config('podcastapi.k" : ", set_config('podcastapi.k").Number(i).Keyword("', ");
            _settings[i](writer);
            writer.Keyword(", true)");
            if (isFirst)
                writer.Keyword(" as k").Number(i);
        }
    }

    /// <summary>Writes all statements.</summary>
    public IReadOnlyList<Statement> Build() => _builders.ConvertAll(build => build!());
}
