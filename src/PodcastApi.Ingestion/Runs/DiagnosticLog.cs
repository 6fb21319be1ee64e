using PodcastApi.Content;
using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Runs;

/// <summary>What there is to say of a source: in order, up to a limit, errors before others when there is more.</summary>
internal sealed class DiagnosticLog(string source, int limit)
{
    private readonly List<Diagnostic> _kept = [];
    private int _dropped;

    public void Add(Diagnostic diagnostic)
    {
        if (_kept.Count < limit)
        {
            _kept.Add(diagnostic);
            return;
        }

        _dropped++;
        var lesser = diagnostic.Severity == DiagnosticSeverity.Error ? _kept.FindLastIndex(kept => kept.Severity != DiagnosticSeverity.Error) : -1;
        if (lesser < 0)
            return;
        _kept.RemoveAt(lesser);
        _kept.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    public IReadOnlyList<Diagnostic> Read() => _dropped == 0
        ? [.. _kept]
        : [.. _kept, new Diagnostic(DiagnosticSeverity.Info, "diagnostics-dropped", source, null, null, $"{_dropped} more are not shown.", "Mend these first.")];

    public static RunDiagnostic Row(Diagnostic diagnostic) => new()
    {
        Severity = EnumNames<DiagnosticSeverity>.Of(diagnostic.Severity),
        Code = diagnostic.Code,
        Location = diagnostic.Location,
        Line = diagnostic.Line,
        Column = diagnostic.Column,
        Message = diagnostic.Message,
        Hint = diagnostic.Hint,
    };
}
