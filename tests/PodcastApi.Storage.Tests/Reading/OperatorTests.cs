using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>Every operator on every field gives what the same comparison gives in memory, null and absent values among them.</summary>
public sealed class OperatorTests(ReadingDatabase database) : IClassFixture<ReadingDatabase>
{
    private static readonly Ordering ById = new([]);

    [Theory]
    [InlineData("podcasts")]
    [InlineData("episodes")]
    [InlineData("people")]
    [InlineData("companies")]
    [InlineData("links")]
    public async Task Every_operator_on_every_field_is_two_valued(string collection)
    {
        var type = ContentModel.Collection(collection).Type;
        foreach (var field in type.Members.OfType<ScalarField>().Where(field => field is { IsFilterable: true, IsList: false }))
        {
            var rows = await ReadAsync(type, field);
            var values = Samples(field, rows.Values);
            foreach (var op in Operators.All.Where(op => Operators.AppliesTo(op, field.Kind)))
            {
                foreach (var value in Operators.TakesList(op) ? Lists(values) : values)
                {
                    var reading = new PageReading(database, ContentModel.Collection(collection), null, null)
                    {
                        Filter = slots => new FilterFactory(slots).Compare(field, op, value),
                    };
                    var expected = rows.Where(row => Holds(op, row.Value, value)).Select(row => row.Key).Order(StringComparer.Ordinal);
                    var (ids, page) = await reading.ReadAsync(ById, new PageArguments(First: 100));
                    Assert.True(expected.SequenceEqual(ids), $"{field} {Operators.NameOf(op)} {Text(value)}");
                    Assert.Equal(ids.Count, page.TotalCount);
                }
            }
        }
    }

    /// <summary>The rules of the operator table, said once more.</summary>
    private static bool Holds(FilterOperator op, object? field, object? value) => op switch
    {
        FilterOperator.Equal => Equals(field, value),
        FilterOperator.In => value is object?[] list && list.Contains(field),
        FilterOperator.Contains => field is string text && value is string part && text.Contains(part, StringComparison.Ordinal),
        FilterOperator.StartsWith => field is string text && value is string part && text.StartsWith(part, StringComparison.Ordinal),
        FilterOperator.EndsWith => field is string text && value is string part && text.EndsWith(part, StringComparison.Ordinal),
        FilterOperator.GreaterThan => Compare(field, value) > 0,
        FilterOperator.GreaterThanOrEqual => Compare(field, value) >= 0,
        FilterOperator.LowerThan => Compare(field, value) < 0,
        FilterOperator.LowerThanOrEqual => Compare(field, value) <= 0,
        FilterOperator.NotEqual => !Holds(FilterOperator.Equal, field, value),
        FilterOperator.NotIn => !Holds(FilterOperator.In, field, value),
        FilterOperator.NotContains => !Holds(FilterOperator.Contains, field, value),
        FilterOperator.NotStartsWith => !Holds(FilterOperator.StartsWith, field, value),
        FilterOperator.NotEndsWith => !Holds(FilterOperator.EndsWith, field, value),
        FilterOperator.NotGreaterThan => !Holds(FilterOperator.GreaterThan, field, value),
        FilterOperator.NotGreaterThanOrEqual => !Holds(FilterOperator.GreaterThanOrEqual, field, value),
        FilterOperator.NotLowerThan => !Holds(FilterOperator.LowerThan, field, value),
        FilterOperator.NotLowerThanOrEqual => !Holds(FilterOperator.LowerThanOrEqual, field, value),
    };

    private static int? Compare(object? field, object? value) => field is null || value is null ? null : ((IComparable)field).CompareTo(value);

    private static string Text(object? value) => value is object?[] list ? $"[{string.Join(", ", list.Select(Text))}]" : value?.ToString() ?? "null";

    private async Task<Dictionary<string, object?>> ReadAsync(ContentType type, ScalarField field)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database.Database.ConnectionString);
        await using var command = source.CreateCommand($"select id, {field.Column} from {type.Table} {(type.HasVisible ? "where visible" : "")}");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, object?>();
        while (await reader.ReadAsync())
        {
            rows.Add(new EntityId(type.Kind!.Value, reader.GetGuid(0)).ToString(), await reader.IsDBNullAsync(1) ? null : field.Kind switch
            {
                ScalarKind.Id => new EntityId(field.IdKind!.Value, reader.GetGuid(1)),
                ScalarKind.DateTime => reader.GetFieldValue<DateTimeOffset>(1),
                ScalarKind.LocalDate => reader.GetFieldValue<DateOnly>(1),
                _ => reader.GetValue(1),
            });
        }

        return rows;
    }

    private static List<object?> Samples(ScalarField field, IEnumerable<object?> present)
    {
        var known = present.Where(value => value is not null).Distinct().OrderBy(Text, StringComparer.Ordinal).Take(4).ToList();
        known.Add(null);
        known.AddRange(field.Kind switch
        {
            ScalarKind.Id => [new EntityId(ContentKind.Appearance, Guid.NewGuid()), new EntityId(field.IdKind!.Value, Guid.Empty)],
            ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum => (object[])["", "e", "1", "Title", "%", "_", "\0", "\ud800", "é", "about"],
            ScalarKind.Int => [0, int.MaxValue],
            ScalarKind.Long => [0L, long.MinValue],
            ScalarKind.Float => [0.5],
            ScalarKind.Boolean => [true, false],
            ScalarKind.DateTime => [DateTimeOffset.MinValue, new DateTimeOffset(2024, 1, 5, 10, 30, 0, TimeSpan.FromHours(1))],
            ScalarKind.LocalDate => [new DateOnly(2024, 1, 5)],
        });
        return known;
    }

    private static IEnumerable<object?> Lists(List<object?> values)
    {
        var known = values.Where(value => value is not null).ToArray();
        return [Array.Empty<object?>(), known[..1], known[1..], new object?[] { null }, (object?[])[known[0], null]];
    }
}
