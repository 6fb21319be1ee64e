using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Storage.Tests.Reading;

/// <summary>Short forms for selections.</summary>
internal static class Selecting
{
    /// <summary>Scalars of a type by name.</summary>
    public static Selection Scalars(ContentType type, params string[] names)
        => new([.. names.Select(name => new ScalarSelection(name, type.Scalar(name)))]);

    /// <summary>A selection with more fields.</summary>
    public static Selection With(this Selection selection, params SelectedField[] fields) => new([.. selection.Fields, .. fields]);

    /// <summary>A list relation.</summary>
    public static ListSelection List(Relation relation, Selection selection, params ArgumentValue[] arguments)
        => new(relation.Name, relation, selection) { Arguments = arguments };

    /// <summary>The first page of a relation, as nodes with a total.</summary>
    public static ConnectionSelection First(Relation relation, int size, QueryValues values, Selection selection, Filter? filter = null, string? key = null)
    {
        var ordering = new Ordering(relation.DefaultOrder);
        var page = PageReader.Read(
            new PageArguments(First: size), new PageLimits(), new CursorBinding(relation.ToString(), ordering, filter, [], values), values);
        return new ConnectionSelection(key ?? relation.Name, relation, new Connection
        {
            Page = page.Page!,
            Ordering = ordering,
            Filter = filter,
            Output = new ConnectionObject([new NodesPart("nodes", selection), new TotalCountPart("totalCount")]),
        });
    }
}
