using PodcastApi.Ingestion.Diagnostics;
using PodcastApi.Storage;
using PodcastApi.Storage.Bookkeeping;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Writing;

namespace PodcastApi.Ingestion.Curation;

/// <summary>A correction cannot be applied, and nothing was written.</summary>
/// <param name="mistake">What is wrong, and what is near.</param>
/// <param name="isContradiction">Whether it contradicts one that holds.</param>
public sealed class CorrectionRefusedException(CorrectionMistake mistake, bool isContradiction) : Exception(mistake.Message)
{
    public CorrectionMistake Mistake { get; } = mistake;

    public bool IsContradiction { get; } = isContradiction;
}

/// <summary>What became of a request to revoke a correction.</summary>
public enum Revocation
{
    /// <summary>There is none of that id.</summary>
    Unknown,

    /// <summary>A file states it: nothing was done.</summary>
    StatedInFile,

    /// <summary>It holds no longer.</summary>
    Revoked,
}

/// <summary>
/// Takes corrections in and back. Each time the content that they concern is made anew at once, in one transaction, from what is
/// stored of its documents.
/// </summary>
/// <param name="database">Where.</param>
/// <param name="onRevised">Told of every new revision, so that whoever asks next sees it.</param>
public sealed class Curator(PodcastDatabase database, Action<long>? onRevised = null)
{
    private readonly SourceRegister _sources = new(database);

    /// <summary>States a correction; one that is stated already stays one.</summary>
    /// <param name="read">The correction.</param>
    /// <param name="origin">The key of whoever states it.</param>
    /// <param name="mayWait">Whether it may name what does not exist yet.</param>
    /// <param name="cancellationToken">Ends it; nothing is written then.</param>
    /// <returns>The correction, and whether it is new.</returns>
    /// <exception cref="CorrectionRefusedException">It names what does not exist, or contradicts another one.</exception>
    public async Task<(Correction Correction, bool IsNew)> StateAsync(ReadCorrection read, string origin, bool mayWait, CancellationToken cancellationToken)
    {
        var draft = read.Draft ?? throw new ArgumentException("The correction was not read.", nameof(read));
        await using var writer = await ContentWriter.BeginAsync(database, cancellationToken);
        var all = await writer.Corrections.ListAsync(cancellationToken);
        var correction = all.Find(known => known.Id == draft.Id);
        var isNew = correction is null;
        if (correction is null)
            all.Add(correction = Add(writer, draft));
        if (!correction.Statements.Exists(statement => statement.Origin == origin))
            correction.Statements.Add(new CorrectionStatement { Origin = origin, Author = read.Author, Reason = read.Reason, StatedAt = Now(writer) });
        var plan = (await ApplyAsync(writer, all, [], cancellationToken)).Single(planned => planned.Correction == correction);
        if (isNew && (plan.Status == CorrectionStatus.Conflicting || (plan.Status == CorrectionStatus.Waiting && !mayWait)))
            throw new CorrectionRefusedException(new CorrectionMistake(plan.Key, plan.Problem!), plan.Status == CorrectionStatus.Conflicting);
        await CompleteAsync(writer, cancellationToken);
        return (correction, isNew);
    }

    /// <summary>Takes a correction back that no file states.</summary>
    public async Task<Revocation> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var writer = await ContentWriter.BeginAsync(database, cancellationToken);
        var all = await writer.Corrections.ListAsync(cancellationToken);
        if (all.Find(known => known.Id == id) is not { } correction)
            return Revocation.Unknown;
        if (correction.Statements.Exists(statement => statement.Line is not null))
            return Revocation.StatedInFile;
        all.Remove(correction);
        await ApplyAsync(writer, all, [correction], cancellationToken);
        await CompleteAsync(writer, cancellationToken);
        return Revocation.Revoked;
    }

    /// <summary>
    /// Brings what a file states in line with what stands in it, and applies what waited for content that is there by now. Does
    /// nothing where nothing is corrected.
    /// </summary>
    /// <param name="file">The file; null to apply what waits.</param>
    /// <param name="cancellationToken">Ends it; nothing is written then.</param>
    /// <returns>What of the file cannot be applied; and the revision, when anything changed.</returns>
    internal async Task<(IReadOnlyList<Diagnostic> Diagnostics, long? Revision)> SynchroniseAsync(CorrectionsToml? file, CancellationToken cancellationToken)
    {
        if (file is not { Entries.Count: > 0 } && !await CorrectionTable.HasAnyAsync(database, cancellationToken))
            return ([], null);
        await using var writer = await ContentWriter.BeginAsync(database, cancellationToken);
        var all = await writer.Corrections.ListAsync(cancellationToken);
        var revoked = new List<Correction>();
        if (file is not null)
        {
            Take(writer, file, all);
            if (file.IsWhole)
                revoked.AddRange(Revoke(file, all));
        }

        var plan = await ApplyAsync(writer, [.. all.Except(revoked)], revoked, cancellationToken);
        var result = await CompleteAsync(writer, cancellationToken);
        return ([.. plan.SelectMany(planned => Diagnostics(planned, file?.Path))], result.Changed ? result.Revision : null);
    }

    private async Task<WriteResult> CompleteAsync(ContentWriter writer, CancellationToken cancellationToken)
    {
        var result = await writer.CompleteAsync(cancellationToken);
        if (result.Changed)
            onRevised?.Invoke(result.Revision);
        return result;
    }

    /// <summary>As the database keeps it, in microseconds.</summary>
    private static DateTimeOffset Now(ContentWriter writer) => writer.Now.AddTicks(-(writer.Now.Ticks % TimeSpan.TicksPerMicrosecond));

    private static Correction Add(ContentWriter writer, CorrectionDraft draft)
    {
        var correction = new Correction { Id = draft.Id, Kind = draft.Kind, Body = draft.Body, CreatedAt = Now(writer) };
        correction.References.AddRange(draft.References.Select((reference, position) => new CorrectionReference { Position = position, Type = reference.Type, Name = reference.Name }));
        writer.Corrections.Add(correction);
        return correction;
    }

    private static void Take(ContentWriter writer, CorrectionsToml file, List<Correction> all)
    {
        var known = all.ToDictionary(correction => correction.Id);
        foreach (var entry in file.Entries)
        {
            if (!known.TryGetValue(entry.Draft.Id, out var correction))
                all.Add(correction = Add(writer, entry.Draft));
            var statement = correction.Statements.Find(statement => statement.Origin == file.Path);
            if (statement is null)
                correction.Statements.Add(statement = new CorrectionStatement { Origin = file.Path, StatedAt = Now(writer) });
            (statement.Line, statement.Column, statement.Author, statement.Reason) = (entry.Position.Line, entry.Position.Column, entry.Author, entry.Reason);
        }
    }

    private static IEnumerable<Correction> Revoke(CorrectionsToml file, List<Correction> all)
    {
        var stated = file.Entries.Select(entry => entry.Draft.Id).ToHashSet();
        foreach (var correction in all.Where(correction => !stated.Contains(correction.Id)))
        {
            if (correction.Statements.RemoveAll(statement => statement.Origin == file.Path) > 0 && correction.Statements.Count == 0)
                yield return correction;
        }
    }

    private async Task<IReadOnlyList<PlannedCorrection>> ApplyAsync(
        ContentWriter writer, IReadOnlyList<Correction> corrections, IReadOnlyList<Correction> revoked, CancellationToken cancellationToken)
    {
        var before = corrections.Concat(revoked).Select(correction => correction.Effect).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var plan = await new CorrectionPlanner(writer).PlanAsync(corrections, cancellationToken);
        foreach (var (correction, status, problem, _, effect) in plan)
            (correction.Status, correction.Problem, correction.Effect) = (status, problem, effect?.Write());
        foreach (var correction in revoked)
            writer.Corrections.Remove(correction);
        await writer.Corrections.SaveAsync(cancellationToken);

        var after = corrections.Select(correction => correction.Effect).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var changed = before.Except(after).Concat(after.Except(before)).Select(CorrectionEffect.Read).ToArray();
        if (changed.Length > 0)
        {
            var rewriter = new CorrectionRewriter(writer, _sources, new Corrections([.. before.Select(CorrectionEffect.Read)]), await Corrections.LoadAsync(writer, cancellationToken));
            await rewriter.RewriteAsync(changed, cancellationToken);
        }

        return plan;
    }

    private static IEnumerable<Diagnostic> Diagnostics(PlannedCorrection planned, string? file)
    {
        if (planned.Status == CorrectionStatus.Applied || planned.Correction.Statements.Find(statement => statement.Origin == file) is not { } statement)
            yield break;
        var isConflict = planned.Status == CorrectionStatus.Conflicting;
        yield return new Diagnostic(
            isConflict ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, isConflict ? "correction-contradicts" : "correction-waits", statement.Origin, statement.Line, statement.Column,
            planned.Problem!, isConflict ? "The earlier one holds; take one of them out." : "It waits, and applies when what it names appears. Mend it if the name is wrong.");
    }
}
