using PodcastApi.Ingestion.Diagnostics;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>Damage of one document: the first place of each kind, and how often there was more of it.</summary>
internal sealed class MendingLog(string location)
{
    private readonly Dictionary<string, (Diagnostic First, int Count)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Notes damage that was mended.</summary>
    public void Add(string code, int line, int column, string message, string hint)
    {
        if (_kinds.TryGetValue(code, out var kind))
            _kinds[code] = kind with { Count = kind.Count + 1 };
        else
            _kinds[code] = (new Diagnostic(DiagnosticSeverity.Warning, code, location, line, column, message, hint), 1);
    }

    /// <summary>One warning for each kind of damage so far.</summary>
    public IEnumerable<Diagnostic> Diagnostics => _kinds.Values.Select(kind => kind.Count == 1
        ? kind.First
        : kind.First with { Message = $"{kind.First.Message} There are {kind.Count - 1} more places of this kind." });
}
