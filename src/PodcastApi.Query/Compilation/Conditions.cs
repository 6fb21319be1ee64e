namespace PodcastApi.Query.Compilation;

/// <summary>Writes <c>where</c> before the first condition and <c>and</c> before every other.</summary>
internal struct Conditions(SqlWriter writer)
{
    private bool _any;

    /// <summary>Begins a condition.</summary>
    public SqlWriter Next()
    {
        writer.Keyword(_any ? " and " : " where ");
        _any = true;
        return writer;
    }
}
