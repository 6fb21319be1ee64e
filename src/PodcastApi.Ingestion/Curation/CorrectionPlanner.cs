using PodcastApi.Content;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Curation;

/// <summary>How a correction stands.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="Status">Whether it is applied.</param>
/// <param name="Problem">Why it is not.</param>
/// <param name="Key">The key that the problem is with; null for the correction as a whole.</param>
/// <param name="Effect">What it does; null for nothing.</param>
internal sealed record PlannedCorrection(Correction Correction, CorrectionStatus Status, string? Problem, string? Key, CorrectionEffect? Effect);

/// <summary>
/// Decides which corrections apply: those whose names mean something, and which no earlier one contradicts. Depends on the
/// corrections and the content alone, so that one waits, applies and steps back as others come and go.
/// </summary>
internal sealed class CorrectionPlanner(ContentWriter writer)
{
    private readonly ReferenceResolver _resolver = new(writer);
    private readonly List<(Correction Correction, CorrectionEffect Effect)> _effects = [];

    /// <param name="corrections">All that are stated; their references are filled in.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<PlannedCorrection>> PlanAsync(IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        _resolver.Learn(corrections);
        var planned = new List<PlannedCorrection>(corrections.Count);
        // Who is one and who is two comes first: a field is set of what is shown then.
        var inOrder = corrections.OrderBy(correction => correction.Kind is not (CorrectionKind.Merge or CorrectionKind.Split))
            .ThenBy(correction => correction.CreatedAt).ThenBy(correction => correction.Statements.Min(statement => statement.Line)).ThenBy(correction => correction.Id);
        foreach (var correction in inOrder)
        {
            var plan = await PlanAsync(correction, cancellationToken);
            if (plan.Effect is { } effect)
                _effects.Add((correction, effect));
            planned.Add(plan);
        }

        return planned;
    }

    private async Task<PlannedCorrection> PlanAsync(Correction correction, CancellationToken cancellationToken)
    {
        var draft = CorrectionDraft.Parse(correction.Body);
        foreach (var (reference, written) in correction.References.OrderBy(reference => reference.Position).Zip(draft.References))
        {
            if (await _resolver.ResolveAsync(draft, reference, cancellationToken) is { } problem)
                return new PlannedCorrection(correction, CorrectionStatus.Waiting, problem, written.Key, EarlyEffect(draft));
        }

        var effect = Effect(correction, draft);
        if (await HindranceAsync(draft, effect, cancellationToken) is var (hindrance, key) && hindrance is not null)
            return new PlannedCorrection(correction, CorrectionStatus.Waiting, hindrance, key, null);
        foreach (var (other, earlier) in _effects)
        {
            if (Contradictions.Between(earlier, effect, Survivors()) is { } contradiction)
                return new PlannedCorrection(correction, CorrectionStatus.Conflicting, $"It contradicts {Words(other)}: {contradiction}", draft.TargetKey.Name, null);
        }

        return new PlannedCorrection(correction, CorrectionStatus.Applied, null, null, effect);
    }

    /// <summary>A link's address says all: whatever comes in with it is made so from the first.</summary>
    private static CorrectionEffect? EarlyEffect(CorrectionDraft draft) =>
        draft.Kind == CorrectionKind.LinkKind || (draft.Kind == CorrectionKind.HideLink && draft.References.Count == 1) ? LinkEffect(draft, null) : null;

    private async Task<(string? Problem, string? Key)> HindranceAsync(CorrectionDraft draft, CorrectionEffect effect, CancellationToken cancellationToken)
    {
        if (draft.Kind == CorrectionKind.Set && Survivors().Survivor(effect.Target) is var survivor && survivor != effect.Target)
            return ($"'{draft.Target}' is merged by another correction; set the field of what it was merged into.", draft.TargetKey.Name);
        if (draft.Kind is not (CorrectionKind.Pin or CorrectionKind.Forbid))
            return (null, null);
        var podcast = await writer.CorrectionTargets.PodcastOfAsync(effect.Document, cancellationToken);
        var isOfPodcast = podcast is { } id && (await writer.CorrectionTargets.ByPodcastAsync([effect.Other!.Value], cancellationToken))[id].Any();
        return isOfPodcast ? (null, null) : ($"'{draft.Target}' and '{draft.Text(CorrectionForm.Episode)}' are of two podcasts.", CorrectionForm.Episode);
    }

    private static CorrectionEffect Effect(Correction correction, CorrectionDraft draft)
    {
        var references = correction.References.OrderBy(reference => reference.Position).ToArray();
        var type = references[0].Type;
        var effect = new CorrectionEffect { Kind = draft.Kind, Type = type, Target = references[0].Id ?? default };
        return draft.Kind switch
        {
            CorrectionKind.Merge => effect with { Other = references[1].Id },
            CorrectionKind.Split => effect with
            {
                Other = EntityId.FromNaturalKey(type!.Value, $"split:{correction.Id}").Value,
                Owners = references.Length == 1 ? null : [.. references.Skip(1).Select(reference => reference.Id!.Value)],
                NameKeys = draft.Texts(CorrectionForm.Names) is { Count: > 0 } names ? [.. names.Select(name => Corrections.Key(type.Value, name)).Distinct()] : null,
                Name = draft.Text(CorrectionForm.Name),
            },
            CorrectionKind.Set => effect with { Field = draft.Text(CorrectionForm.Field), Value = draft.Value },
            CorrectionKind.HideLink or CorrectionKind.LinkKind => LinkEffect(draft, references.Length > 1 ? references[1].Id : null),
            CorrectionKind.Pin or CorrectionKind.Forbid => effect with { Document = references[0].DocumentId!.Value, Other = references[1].Id },
        };
    }

    private static CorrectionEffect LinkEffect(CorrectionDraft draft, Guid? episode) => new()
    {
        Kind = draft.Kind,
        Type = ContentKind.Link,
        Target = EntityId.FromNaturalKey(ContentKind.Link, draft.Target).Value,
        Other = episode,
        Url = draft.Target,
        LinkKind = EnumNames<LinkKind>.TryParse(draft.Text(CorrectionForm.LinkKind), out var kind) ? kind : null,
    };

    private Corrections Survivors() => new([.. _effects.Select(pair => pair.Effect)]);

    private static string Words(Correction correction)
    {
        var statement = correction.Statements.OrderBy(statement => statement.StatedAt).First();
        var place = statement.Line is { } line ? $"{statement.Origin}, line {line}" : statement.Origin;
        return $"the correction {correction.Id} ({place})";
    }
}
