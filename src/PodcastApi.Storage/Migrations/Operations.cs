using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>The tables that run the ingestion.</summary>
[DbContext(typeof(ContentDbContext))]
[Migration("0002_operations")]
internal sealed class Operations : SqlMigration;
