using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>A migration that runs the embedded file of its own name from <c>schema/migrations</c>. Forward only.</summary>
internal abstract class SqlMigration : Migration
{
    /// <inheritdoc />
    protected sealed override void Up(MigrationBuilder migrationBuilder)
    {
        var name = GetType().GetCustomAttribute<MigrationAttribute>()!.Id + ".sql";
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The migration file '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}
