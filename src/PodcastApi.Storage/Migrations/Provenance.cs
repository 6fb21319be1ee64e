using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>How sure matches are, and how lost addresses came to be known.</summary>
[Migration("0006_provenance")]
internal sealed class Provenance : SqlMigration;
