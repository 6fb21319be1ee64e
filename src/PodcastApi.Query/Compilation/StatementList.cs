using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>The statements of a query, parents first. They are written when everything that they are to read is known.</summary>
internal sealed class StatementList
{
    private readonly List<Func<Statement>?> _builders = [];

    private readonly List<Action<SqlWriter>> _settings = [];

    /// <summary>Keeps a place.</summary>
    public int Reserve()
    {
        _builders.Add(null);
        return _builders.Count - 1;
    }

    /// <summary>Says what belongs to a place.</summary>
    public void Set(int index, Func<Statement> build) => _builders[index] = build;

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
        var writer = new SqlWriter().Keyword("select id, revision, retained_from, current_setting('transaction_isolation') = 'repeatable read'");
        for (var i = 0; i < _settings.Count; i++)
        {
            writer.Keyword(", set_config('podcastapi.k").Number(i).Keyword("', ");
            _settings[i](writer);
            writer.Keyword(", true)");
        }

        return new Statement(writer.Keyword(" from dataset").ToString(), writer.Parameters, 0, 4 + _settings.Count);
    }

    /// <summary>Writes all statements.</summary>
    public IReadOnlyList<Statement> Build() => _builders.ConvertAll(build => build!());
}
