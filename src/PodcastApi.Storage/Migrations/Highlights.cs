using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>Words to be marked are found for less.</summary>
[Migration("0009_highlights")]
internal sealed class Highlights : SqlMigration;
