using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Tests;

/// <summary>Short forms for queries.</summary>
internal sealed class QueryBuilder
{
    public const PageFacts RestFacts = PageFacts.HasNextPage | PageFacts.HasPreviousPage | PageFacts.StartCursor | PageFacts.EndCursor;

    public QueryValues Values { get; } = new();

    public FilterFactory Filters => new(Values);

    public static Selection Scalars(ContentType type, params string[] names)
        => new([.. names.Select(name => new ScalarSelection(name, type.Scalar(name)))]);

    public static Ordering Order(ContentType type, params string[] keys)
        => new([.. keys.Select(key => new SortKey(type.Scalar(key.TrimStart('-')), key.StartsWith('-')))]);

    public static ListSelection List(ContentType owner, string relation, Selection selection)
        => new(relation, owner.Relation(relation), selection);

    public CollectionRoot Collection(string name, Selection selection, Ordering? ordering = null, PageArguments arguments = default, Filter? filter = null, PageFacts facts = RestFacts)
    {
        var collection = ContentModel.Collection(name);
        return new CollectionRoot(name, collection, Connection(name, ordering ?? new Ordering(collection.Type.DefaultOrder), arguments, filter, new ItemArray(selection, facts)));
    }

    public ConnectionSelection Below(ContentType owner, string name, ConnectionOutput output, PageArguments arguments = default, Filter? filter = null)
    {
        var relation = owner.Relation(name);
        return new ConnectionSelection(name, relation, Connection(relation.ToString(), new Ordering(relation.DefaultOrder), arguments, filter, output));
    }

    public Filter Named(ContentType type, string name, object value) => Filters.Named(type, type.NamedFilters.Single(filter => filter.Name == name), value);

    /// <summary>A page after or before a place in an ordering, null for an unknown value.</summary>
    public Page PageAt(int size, bool isBefore, params object?[] keys) => new()
    {
        Size = size,
        IsBackward = isBefore,
        IsBeforeCursor = isBefore,
        Cursor = new CursorPosition([.. keys.Select(key => key is null ? (Slot?)null : Values.Add(key))], Values.Add(Guid.Empty)),
        Binding = Values.Add(new CursorBinding("x", new Ordering([]), null, [], Values)),
    };

    private Connection Connection(string scope, Ordering ordering, PageArguments arguments, Filter? filter, ConnectionOutput output)
    {
        var page = PageReader.Read(arguments, new PageLimits(), new CursorBinding(scope, ordering, filter, [], Values), Values).Page!;
        return new Connection { Page = page, Ordering = ordering, Filter = filter, Output = output };
    }
}
