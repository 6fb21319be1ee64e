using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>The content tables.</summary>
[Migration("0001_content")]
internal sealed class Content : SqlMigration;
