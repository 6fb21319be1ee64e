using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace PodcastApi.Ingestion.Sources.Xml;

/// <summary>
/// What <c>&amp;name;</c> stands for: HTML's names, and short literal entities of the document's internal subset. Entities
/// that refer to others or to another file are never expanded, so that they can neither multiply nor fetch.
/// </summary>
internal sealed partial class EntityTable
{
    private const int MaxEntities = 512;
    private const int MaxValueLength = 256;

    private readonly Dictionary<string, string?> _declared = new(StringComparer.Ordinal);

    /// <summary>Takes the entity declarations of a document type declaration.</summary>
    public void Declare(string doctype)
    {
        foreach (Match match in Declaration().Matches(doctype))
        {
            if (_declared.Count == MaxEntities)
                return;
            var literal = match.Groups["literal"];
            var value = literal.Success && literal.Length <= MaxValueLength && !GeneralReference().IsMatch(literal.Value)
                ? NumericReference().Replace(literal.Value, reference => CharacterReference.Read(reference.Value).Text ?? "\uFFFD")
                : null;
            _declared.TryAdd(match.Groups["name"].Value, value);
        }
    }

    /// <summary>The text of an entity; null when the document declares it in a way that is not followed; false when nobody declares it.</summary>
    public bool TryResolve(string name, out string? text)
    {
        text = HtmlEntityProvider.Resolver.GetSymbol(name + ";");
        return text is not null || _declared.TryGetValue(name, out text);
    }

    [GeneratedRegex("""<!ENTITY\s+(?<name>[A-Za-z_:][\w.:\-]*)\s+(?:"(?<literal>[^"]*)"|'(?<literal>[^']*)'|SYSTEM|PUBLIC)""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("&(?!#)|%", RegexOptions.CultureInvariant)]
    private static partial Regex GeneralReference();

    [GeneratedRegex("&#[xX]?[0-9A-Fa-f]+;", RegexOptions.CultureInvariant)]
    private static partial Regex NumericReference();
}
