using System.Text;
using PodcastApi.Content;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>A row of a table, as it was loaded.</summary>
internal sealed class PlainThing(string type, IReadOnlyDictionary<string, object?> columns)
{
    /// <summary>The name of its type in the schema.</summary>
    public string Type => type;

    /// <summary>The value of a column; null where it is NULL or there is no such column.</summary>
    public object? this[string column] => columns.GetValueOrDefault(column);

    /// <summary>What the database sorts an id by.</summary>
    public static string Order(object? id) => Convert.ToHexString(((Guid)id!).ToByteArray(bigEndian: true));

    /// <summary>The same with one more column.</summary>
    public PlainThing With(string column, object? value) => new(type, new Dictionary<string, object?>(columns) { [column] = value });

    /// <summary>The value of the column of a field: <c>publishedAt</c> is in <c>published_at</c>.</summary>
    public object? Field(string name)
    {
        if (name == "id" && Enum.TryParse<ContentKind>(type, out var kind))
            return new EntityId(kind, (Guid)this["id"]!).ToString();
        var column = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c))
                column.Append('_');
            column.Append(char.ToLowerInvariant(c));
        }

        return this[column.ToString()];
    }
}
