using Microsoft.EntityFrameworkCore;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;
using PodcastApi.Storage.Mapping;

namespace PodcastApi.Storage;

/// <summary>
/// The operational tables: sources, their documents, runs and what these had to say, corrections, keys, webhooks. Apart from the content, since EF Core
/// takes its time to think over each table. What every command begins and ends with, sources and runs, goes past it for the same reason.
/// </summary>
public class OperationsDbContext : DbContext
{
    public OperationsDbContext(DbContextOptions<OperationsDbContext> options)
        : base(options)
    {
    }

    /// <summary>For a context that has more tables than these.</summary>
    private protected OperationsDbContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();

    public DbSet<IngestRun> IngestRuns => Set<IngestRun>();

    public DbSet<RunDiagnostic> RunDiagnostics => Set<RunDiagnostic>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ReadOnlySpan<Type> enums =
        [
            typeof(AppearanceRole), typeof(ContentKind), typeof(EpisodeStatus), typeof(EpisodeType), typeof(LinkKind),
            typeof(MentionContext), typeof(ProfileKind), typeof(SectionKind), typeof(SourceKind),
            typeof(AliasKind), typeof(ChangeAction), typeof(DocumentStatus), typeof(StagedOutcome), typeof(RunStatus),
            typeof(CorrectionKind), typeof(CorrectionStatus), typeof(WebhookDeliveryStatus),
        ];
        foreach (var type in enums)
            configurationBuilder.Properties(type).HaveConversion(typeof(EnumNameConverter<>).MakeGenericType(type));
    }

    /// <inheritdoc />
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapTables(modelBuilder);
        SnakeCase.Apply(modelBuilder);
        // The class is named longer, since the ingestion has a Diagnostic of its own.
        modelBuilder.Entity<RunDiagnostic>().ToTable("diagnostic");
    }

    /// <summary>Declares tables, keys and references; names follow.</summary>
    private protected virtual void MapTables(ModelBuilder modelBuilder) => OperationsMapping.Apply(modelBuilder);
}
