using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>What is said of people and companies.</summary>
[Migration("0003_claims")]
internal sealed class Claims : SqlMigration;
