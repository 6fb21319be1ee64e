using Microsoft.EntityFrameworkCore;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Storage.Mapping;

/// <summary>Keys and references of the operational tables (<c>schema/migrations/0002_operations.sql</c>, <c>0005_corrections.sql</c>).</summary>
internal static class OperationsMapping
{
    public static void Apply(ModelBuilder model)
    {
        var source = model.Entity<Source>();
        source.Property(row => row.Id).UseIdentityAlwaysColumn();
        source.HasIndex(row => row.Location).IsUnique();

        var document = model.Entity<SourceDocument>();
        document.Property(row => row.Id).UseIdentityAlwaysColumn();
        document.HasIndex(row => new { row.SourceId, row.Location }).IsUnique();
        document.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Cascade);

        var staged = model.Entity<StagedDocument>();
        staged.HasKey(row => new { row.SourceId, row.Ordinal });
        staged.HasOne<Source>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Cascade);

        model.Entity<IngestRun>();

        var diagnostic = model.Entity<RunDiagnostic>();
        diagnostic.HasKey(row => new { row.RunId, row.Position });
        diagnostic.HasOne<IngestRun>().WithMany().HasForeignKey(row => row.RunId).OnDelete(DeleteBehavior.Cascade);

        var statement = model.Entity<CorrectionStatement>();
        statement.HasKey(row => new { row.CorrectionId, row.Origin });
        var reference = model.Entity<CorrectionReference>();
        reference.HasKey(row => new { row.CorrectionId, row.Position });
        var correction = model.Entity<Correction>();
        correction.Property(row => row.Id).ValueGeneratedNever();
        correction.HasMany(row => row.Statements).WithOne().HasForeignKey(row => row.CorrectionId).OnDelete(DeleteBehavior.Cascade);
        correction.HasMany(row => row.References).WithOne().HasForeignKey(row => row.CorrectionId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<HiddenMention>().HasKey(row => new { row.EpisodeId, row.LinkId });

        model.Entity<ApiKey>().HasIndex(row => row.Hash).IsUnique();

        model.Entity<Webhook>();
        var delivery = model.Entity<WebhookDelivery>();
        delivery.HasKey(row => row.Sequence);
        delivery.Property(row => row.Sequence).UseIdentityAlwaysColumn();
        delivery.HasIndex(row => row.Id).IsUnique();
        delivery.HasOne<Webhook>().WithMany().HasForeignKey(row => row.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>What refers to content.</summary>
    public static void ApplyReferences(ModelBuilder model) =>
        model.Entity<Source>().HasOne<Podcast>().WithMany().HasForeignKey(row => row.PodcastId).OnDelete(DeleteBehavior.SetNull);
}
