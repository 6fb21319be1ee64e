using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>The tables that run the ingestion.</summary>
[Migration("0002_operations")]
internal sealed class Operations : SqlMigration;
