using PodcastApi.Query.Plans;

namespace PodcastApi.Query.Compilation;

/// <summary>The statements of a query, parents first. They are written when everything that they are to read is known.</summary>
internal sealed class StatementList
{
    private readonly List<Func<Statement>?> _builders = [];

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

    /// <summary>Writes all statements.</summary>
    public IReadOnlyList<Statement> Build() => _builders.ConvertAll(build => build!());
}
