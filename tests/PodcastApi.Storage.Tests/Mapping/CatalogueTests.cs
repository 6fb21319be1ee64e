using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PodcastApi.Storage.Tests.Mapping;

/// <summary>EF Core's mapping and the database that the migrations make say the same, both ways.</summary>
public sealed class CatalogueTests
{
    private const string Tables = "n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '__EFMigrationsHistory'";

    [Fact]
    public async Task Every_table_and_column_has_the_type_and_nullability_that_is_mapped()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var catalogue = await test.RowsAsync($"""
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' else 'null' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where {Tables} and a.attnum > 0 and not a.attisdropped
            """);

        await using var context = test.Database.CreateContext();
        var mapped = from table in TablesOf(context)
                     from column in table.Columns
                     select $"{table.Name}|{column.Name}|{column.StoreType}|{(column.IsNullable ? "null" : "not null")}";

        AssertSame(catalogue, mapped);
    }

    [Fact]
    public async Task Every_primary_key_and_unique_constraint_is_mapped()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var catalogue = await test.RowsAsync($"""
            select c.relname, case when i.indisprimary then 'primary' else 'unique' end,
                (select string_agg(a.attname, ',' order by k.place) from unnest(i.indkey) with ordinality k (number, place)
                 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number)
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where {Tables} and i.indisunique
            """);

        await using var context = test.Database.CreateContext();
        var mapped = TablesOf(context).SelectMany(table => table.UniqueConstraints
            .Select(key => $"{table.Name}|{(key.GetIsPrimaryKey() ? "primary" : "unique")}|{string.Join(',', key.Columns.Select(column => column.Name))}")
            .Concat(table.Indexes.Where(index => index.IsUnique)
                .Select(index => $"{table.Name}|unique|{string.Join(',', index.Columns.Select(column => column.Name))}")));

        AssertSame(catalogue, mapped);
    }

    [Fact]
    public async Task Every_foreign_key_is_mapped_with_what_it_does_on_delete()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var catalogue = await test.RowsAsync("""
            select c.relname, (select string_agg(a.attname, ',' order by k.place) from unnest(f.conkey) with ordinality k (number, place)
                    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number),
                p.relname, case f.confdeltype when 'a' then 'NoAction' when 'c' then 'Cascade' when 'n' then 'SetNull' else f.confdeltype::text end
            from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
            where f.contype = 'f'
            """);

        await using var context = test.Database.CreateContext();
        var mapped = TablesOf(context).SelectMany(table => table.ForeignKeyConstraints.Select(key =>
            $"{table.Name}|{string.Join(',', key.Columns.Select(column => column.Name))}|{key.PrincipalTable.Name}|{key.OnDeleteAction}"));

        AssertSame(catalogue, mapped);
    }

    [Fact]
    public async Task Every_foreign_key_has_an_index_to_look_up_what_refers()
    {
        // Without one, each deleted row reads the whole table that refers to it.
        await using var test = await StorageDatabase.CreateAsync();
        var unindexed = await test.RowsAsync("""
            select f.conrelid::regclass, f.conname from pg_constraint f
            where f.contype = 'f' and f.conrelid <> 'source'::regclass
              and not exists (
                select 1 from pg_index i
                where i.indrelid = f.conrelid and i.indkey[0] = f.conkey[1]
                  and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '%IS NOT NULL%'))
            """);

        Assert.Empty(unindexed);
    }

    [Fact]
    public async Task Text_that_is_sorted_or_compared_is_in_code_point_order()
    {
        await using var test = await StorageDatabase.CreateAsync();
        var others = await test.RowsAsync("""
            select c.relname, a.attname
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) join pg_collation o on o.oid = a.attcollation
            where n.nspname = 'public' and c.relname <> '__EFMigrationsHistory' and o.collname <> 'C' and a.atttypid = 'text'::regtype
            """);

        Assert.Empty(others);
    }

    [Fact]
    public void Every_table_of_the_migrations_is_created_without_roles()
    {
        // Roles belong to the server, not to a database: deploy/roles.sql is for those who want them.
        var assembly = typeof(PodcastDatabase).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            Assert.DoesNotMatch(new Regex(@"\b(grant|revoke|create role|owner to)\b", RegexOptions.IgnoreCase), reader.ReadToEnd());
        }
    }

    private static void AssertSame(IEnumerable<string> catalogue, IEnumerable<string> mapped)
    {
        var (stored, known) = (catalogue.ToHashSet(), mapped.ToHashSet());
        Assert.NotEmpty(stored);
        Assert.True(
            stored.SetEquals(known),
            $"Not mapped: {string.Join("; ", stored.Except(known).Order())}\nNot in the database: {string.Join("; ", known.Except(stored).Order())}");
    }

    private static IEnumerable<ITable> TablesOf(ContentDbContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;
}
