using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>The content tables.</summary>
[DbContext(typeof(ContentDbContext))]
[Migration("0001_content")]
internal sealed class Content : SqlMigration;
