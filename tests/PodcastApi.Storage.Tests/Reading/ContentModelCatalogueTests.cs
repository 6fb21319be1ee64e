using PodcastApi.Content.Model;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>Holds the content model against the live catalogue.</summary>
public sealed class ContentModelCatalogueTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    [Fact]
    public async Task Every_field_has_its_column_of_the_right_type_and_nullability()
    {
        var columns = (await database.Database.RowsAsync(
                "select table_name, column_name, udt_name, is_nullable from information_schema.columns where table_schema = 'public'"))
            .Select(row => row.Split('|')).ToDictionary(parts => (parts[0], parts[1]), parts => (Type: parts[2], IsNullable: parts[3] == "YES"));
        var checkedFields = 0;
        foreach (var type in ContentModel.Types.Where(type => type.Source is null))
        {
            foreach (var field in Fields(type))
            {
                var table = field.Via is null ? type.Table : type.Relation(field.Via).Target.Table;
                Assert.True(columns.TryGetValue((table, field.Column), out var column), $"{field} has no column {table}.{field.Column}.");
                Assert.True(column.Type == TypeOf(field), $"{field} is {column.Type} in the database.");
                if (field.Via is null && !field.IsNullable && field.Owner.Members.Contains(field))
                    Assert.False(column.IsNullable, $"{field} may be null in the database.");
                checkedFields++;
            }
        }

        Assert.True(checkedFields > 100);
    }

    [Fact]
    public async Task Text_that_is_sorted_is_ordered_by_code_point()
    {
        var c = (await database.Database.RowsAsync(
            "select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_collation l on l.oid = a.attcollation where l.collname = 'C'")).ToHashSet();
        foreach (var field in ContentModel.Types.SelectMany(Fields).Where(field => field.IsSortable && field.Kind is ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum))
            Assert.True(c.Contains($"{field.Owner.Table}|{field.Column}") || !field.IsSortable, $"{field} is not ordered by code point.");
    }

    [Fact]
    public async Task Every_type_has_the_columns_of_its_key_and_of_its_visibility()
    {
        var columns = (await database.Database.RowsAsync("select table_name, column_name from information_schema.columns where table_schema = 'public'")).ToHashSet();
        foreach (var type in ContentModel.Types.Where(type => type.Source is null))
        {
            Assert.All(type.KeyColumns, column => Assert.Contains($"{type.Table}|{column}", columns));
            Assert.Equal(type.HasVisible, columns.Contains($"{type.Table}|visible"));
        }
    }

    private static IEnumerable<ScalarField> Fields(ContentType type)
        => type.Members.OfType<ScalarField>().Concat(type.Members.OfType<ObjectField>().SelectMany(owned => owned.Fields));

    private static string TypeOf(ScalarField field) => field.IsList ? "_text" : field.Kind switch
    {
        ScalarKind.Id => "uuid",
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum => "text",
        ScalarKind.Int => "int4",
        ScalarKind.Long => "int8",
        ScalarKind.Float => "float8",
        ScalarKind.Boolean => "bool",
        ScalarKind.DateTime => "timestamptz",
        ScalarKind.LocalDate => "date",
    };
}
