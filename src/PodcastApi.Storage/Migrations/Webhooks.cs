using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>Webhooks and their deliveries.</summary>
[Migration("0008_webhooks")]
internal sealed class Webhooks : SqlMigration;
