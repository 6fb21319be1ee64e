using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>Keys of callers.</summary>
[Migration("0007_keys")]
internal sealed class Keys : SqlMigration;
