using Microsoft.EntityFrameworkCore;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Mapping;

namespace PodcastApi.Storage;

/// <summary>
/// All tables as EF Core sees them, those of the <see cref="OperationsDbContext"/> among them. The content tables are mapped to be looked at; they are written by
/// <see cref="Writing.ContentWriter"/> alone, which keeps revisions, counters and edges right.
/// </summary>
public sealed class ContentDbContext(DbContextOptions<ContentDbContext> options) : OperationsDbContext(options)
{
    public DbSet<Dataset> Datasets => Set<Dataset>();

    public DbSet<CollectionCount> CollectionCounts => Set<CollectionCount>();

    public DbSet<Podcast> Podcasts => Set<Podcast>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<Episode> Episodes => Set<Episode>();

    public DbSet<Appearance> Appearances => Set<Appearance>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Change> Changes => Set<Change>();

    /// <inheritdoc />
    private protected override void MapTables(ModelBuilder modelBuilder)
    {
        base.MapTables(modelBuilder);
        ContentMapping.Apply(modelBuilder);
        OperationsMapping.ApplyReferences(modelBuilder);
    }
}
