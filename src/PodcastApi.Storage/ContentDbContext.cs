using Microsoft.EntityFrameworkCore;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Mapping;

namespace PodcastApi.Storage;

/// <summary>
/// All tables as EF Core sees them. The content tables are mapped to be looked at; they are written by
/// <see cref="Writing.ContentWriter"/> alone, which keeps revisions, counters and edges right.
/// </summary>
public sealed class ContentDbContext(DbContextOptions<ContentDbContext> options) : DbContext(options)
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

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();

    public DbSet<IngestRun> IngestRuns => Set<IngestRun>();

    public DbSet<RunDiagnostic> RunDiagnostics => Set<RunDiagnostic>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ReadOnlySpan<Type> enums =
        [
            typeof(AppearanceRole), typeof(ContentKind), typeof(EpisodeStatus), typeof(EpisodeType), typeof(LinkKind),
            typeof(MentionContext), typeof(ProfileKind), typeof(SectionKind), typeof(SourceKind),
            typeof(AliasKind), typeof(ChangeAction), typeof(DocumentStatus), typeof(StagedOutcome), typeof(RunStatus),
        ];
        foreach (var type in enums)
            configurationBuilder.Properties(type).HaveConversion(typeof(EnumNameConverter<>).MakeGenericType(type));
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ContentMapping.Apply(modelBuilder);
        OperationsMapping.Apply(modelBuilder);
        SnakeCase.Apply(modelBuilder);
        // The class is named longer, since the ingestion has a Diagnostic of its own.
        modelBuilder.Entity<RunDiagnostic>().ToTable("diagnostic");
    }
}
