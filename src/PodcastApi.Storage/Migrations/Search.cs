using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>Full text, suggestions and related episodes.</summary>
[DbContext(typeof(ContentDbContext))]
[Migration("0004_search")]
internal sealed class Search : SqlMigration;
