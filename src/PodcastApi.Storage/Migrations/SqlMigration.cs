using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace PodcastApi.Storage.Migrations;

/// <summary>A migration that runs the embedded file of its own name from <c>schema/migrations</c>. Forward only.</summary>
[DbContext(typeof(OperationsDbContext))]
internal abstract class SqlMigration : Migration
{
    /// <summary>The names of all migrations.</summary>
    public static string[] Ids { get; } =
        [.. typeof(SqlMigration).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SqlMigration))).Select(IdOf)];

    /// <inheritdoc />
    protected sealed override void Up(MigrationBuilder migrationBuilder)
    {
        var name = IdOf(GetType()) + ".sql";
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The migration file '{name}' is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }

    private static string IdOf(Type migration) => migration.GetCustomAttribute<MigrationAttribute>()!.Id;
}
