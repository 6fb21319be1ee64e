using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>The statements of a query, parents first. They are written when everything that they are to read is known.</summary>
internal sealed class StatementList
{
    private const string SettingsAlias = "f";

    private readonly List<Func<Statement>?> _builders = [];

    private readonly List<Action<SqlWriter>> _settings = [];
    private Level? _first;

    /// <summary>The column of the first statement that tells whether there is a row, when it is part of the one about the state; else negative.</summary>
    public int FirstKey { get; private set; } = -1;

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

        _first.WriteNames(writer.Keyword(", "), "l");
        writer.Keyword(" from dataset d");
        if (_settings.Count > 0)
        {
            WriteSettings(writer.Keyword(" cross join (select "), isFirst: true);
            writer.Keyword(") ").Identifier(SettingsAlias);
        }

        writer.SettingsAlias = _settings.Count > 0 ? SettingsAlias : null;
        _first.WriteNamed(writer.Keyword(" left join lateral ("));
        return new Statement(writer.Keyword(") l on true").ToString(), writer.Parameters, 0, CompiledQuery.StateColumns + _first.ColumnCount);
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
