using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>Full text, suggestions and related episodes.</summary>
[Migration("0004_search")]
internal sealed class Search : SqlMigration;
