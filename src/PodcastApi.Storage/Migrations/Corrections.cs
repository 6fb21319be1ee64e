using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>What is put right by hand.</summary>
[Migration("0005_corrections")]
internal sealed class Corrections : SqlMigration;
