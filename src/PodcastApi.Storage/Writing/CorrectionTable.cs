using Microsoft.EntityFrameworkCore;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Writing;

/// <summary>What was put right by hand: part of a writer's transaction, by way of EF Core.</summary>
public sealed class CorrectionTable : IAsyncDisposable
{
    private readonly Lazy<OperationsDbContext> _context;

    internal CorrectionTable(WriteTransaction transaction) => _context = new(transaction.CreateContext);

    /// <summary>Whether anything was put right by hand; takes no lock to find out.</summary>
    public static async Task<bool> HasAnyAsync(PodcastDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.DataSource.CreateCommand("select exists (select 1 from correction)");
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>All corrections with their statements and references, the one that was stated first first.</summary>
    public Task<List<Correction>> ListAsync(CancellationToken cancellationToken) => _context.Value.Corrections
        .Include(correction => correction.Statements).Include(correction => correction.References.OrderBy(reference => reference.Position)).AsSplitQuery()
        .OrderBy(correction => correction.CreatedAt).ThenBy(correction => correction.Id).ToListAsync(cancellationToken);

    /// <summary>What the stored content was made with.</summary>
    public Task<List<string>> EffectsAsync(CancellationToken cancellationToken) => _context.Value.Corrections.AsNoTracking()
        .Where(correction => correction.Effect != null).OrderBy(correction => correction.CreatedAt).ThenBy(correction => correction.Id)
        .Select(correction => correction.Effect!).ToListAsync(cancellationToken);

    /// <summary>To be saved by <see cref="SaveAsync"/>.</summary>
    public void Add(Correction correction) => _context.Value.Add(correction);

    /// <summary>To be removed by <see cref="SaveAsync"/>.</summary>
    public void Remove(Correction correction) => _context.Value.Remove(correction);

    /// <summary>Writes what was added, removed and changed in what <see cref="ListAsync"/> gave.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => _context.Value.SaveChangesAsync(cancellationToken);

    /// <summary>What was said of a document holds for the one that took its place.</summary>
    public async Task SucceedAsync(IEnumerable<(long Gone, long Fresh)> documents, CancellationToken cancellationToken)
    {
        foreach (var (gone, fresh) in documents)
        {
            await _context.Value.Set<CorrectionReference>().Where(reference => reference.DocumentId == gone)
                .ExecuteUpdateAsync(update => update.SetProperty(reference => reference.DocumentId, fresh), cancellationToken);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.IsValueCreated ? _context.Value.DisposeAsync() : ValueTask.CompletedTask;
}
