using PodcastApi.Content;
using PodcastApi.Ingestion.Resolution;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Curation;

/// <summary>
/// Finds out what the names in corrections mean. A name that was understood once keeps its meaning, in this correction and in
/// others, whoever has the slug later.
/// </summary>
internal sealed class ReferenceResolver(ContentWriter writer)
{
    private readonly Dictionary<(ContentKind?, string), CorrectionReference> _known = [];

    /// <summary>Learns what is known from before.</summary>
    public void Learn(IEnumerable<Correction> corrections)
    {
        foreach (var reference in corrections.SelectMany(correction => correction.References))
        {
            if (reference.Id is not null || reference.DocumentId is not null)
                _known.TryAdd((reference.Type, reference.Name), reference);
        }
    }

    /// <summary>Fills in what a reference of a correction means; says what is wrong when it means nothing, or several things.</summary>
    public async Task<string?> ResolveAsync(CorrectionDraft draft, CorrectionReference reference, CancellationToken cancellationToken)
    {
        if (reference.Id is not null || reference.DocumentId is not null)
            return null;
        // The document of one name may be another one's of another source.
        var isShared = reference.Type is not null && _known.TryGetValue((reference.Type, reference.Name), out var known);
        var problem = isShared ? null
            : reference.Type is { } type ? await NameAsync(type, reference, cancellationToken)
            : await DocumentAsync(reference, draft.Text(CorrectionForm.Source), cancellationToken);
        if (isShared)
            reference.Id = _known[(reference.Type, reference.Name)].Id;
        else if (problem is null)
            _known.TryAdd((reference.Type, reference.Name), reference);
        return problem;
    }

    private async Task<string?> NameAsync(ContentKind type, CorrectionReference reference, CancellationToken cancellationToken)
    {
        var word = EnumNames<ContentKind>.Of(type).ToLowerInvariant();
        if (type == ContentKind.Link)
        {
            var link = EntityId.FromNaturalKey(ContentKind.Link, reference.Name).Value;
            var isKnown = (await writer.CorrectionTargets.EpisodesWithAsync([link], cancellationToken)).Count > 0;
            if (isKnown)
                reference.Id = link;
            return isKnown ? null : await MissingAsync(type, $"No show notes link to '{reference.Name}'.", reference.Name, cancellationToken);
        }

        if (EntityId.TryParse(reference.Name, out var id))
        {
            if (id.Kind != type)
                return $"'{reference.Name}' is the id of a {EnumNames<ContentKind>.Of(id.Kind).ToLowerInvariant()}, not of a {word}.";
            if ((await writer.CorrectionTargets.ExistingAsync(type, [id.Value], cancellationToken)).Count == 0)
                return $"There is no {word} with the id '{reference.Name}'.";
            reference.Id = id.Value;
            return null;
        }

        var found = await writer.CorrectionTargets.FindAsync(type, reference.Name, cancellationToken);
        if (found.Count > 1)
        {
            var several = (await writer.CorrectionTargets.NamesAsync(type, cancellationToken)).Where(name => name.EndsWith("/" + reference.Name, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            return $"Several episodes have the slug '{reference.Name}': name one as {string.Join(" or ", several.Select(name => $"'{name}'"))}.";
        }

        if (found.Count == 0)
            return await MissingAsync(type, $"There is no {word} '{reference.Name}'.", reference.Name, cancellationToken);
        reference.Id = found[0];
        return null;
    }

    private async Task<string> MissingAsync(ContentKind type, string message, string name, CancellationToken cancellationToken) =>
        message + NearestNames.Ask(name, await writer.CorrectionTargets.NamesAsync(type, cancellationToken));

    private async Task<string?> DocumentAsync(CorrectionReference reference, string? source, CancellationToken cancellationToken)
    {
        var hash = reference.Name.IndexOf('#', StringComparison.Ordinal);
        string[] locations = hash < 0 ? [reference.Name] : [reference.Name, reference.Name[(hash + 1)..]];
        var found = (await writer.CorrectionTargets.DocumentsAsync(locations, cancellationToken))
            .Where(document => document.Location == reference.Name || DocumentRows.Location(document.Kind, document.SourceLocation, document.Location) == reference.Name)
            .Where(document => source is null || IsOf(document.SourceLocation, source)).ToArray();
        if (found.Length == 1)
        {
            reference.DocumentId = found[0].Id;
            return null;
        }

        return found.Length == 0
            ? $"No source{(source is null ? "" : $" '{source}'")} has a document '{reference.Name}'. The sources of an episode show theirs as 'location'."
            : $"Several sources have a document '{reference.Name}': say by '{CorrectionForm.Source}' which of {string.Join(", ", found.Select(document => document.SourceLocation))} is meant.";
    }

    private static bool IsOf(string location, string source) =>
        location == source || location.EndsWith("/" + source.TrimStart('/'), StringComparison.Ordinal);
}
