using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Paging;

namespace PodcastApi.GraphQL.Content.Planning.Arguments;

/// <summary>The coerced arguments of a field. An argument that is null is as one that is absent.</summary>
internal readonly struct FieldArguments(CollectedField field)
{
    private readonly IReadOnlyDictionary<string, object?> _values = field.Arguments;

    /// <summary>A text; null when it is not given.</summary>
    public string? Text(string name) => _values.TryGetValue(name, out var value) ? (string?)value : null;

    /// <summary>A text that the schema asks for.</summary>
    public string Required(string name) => (string)_values[name]!;

    /// <summary>A number; null when it is not given.</summary>
    public int? Number(string name) => _values.TryGetValue(name, out var value) ? (int?)value : null;

    /// <summary><c>first</c> of a list that has no cursors.</summary>
    /// <exception cref="GraphQLError">It is negative or too large.</exception>
    public int Size(PageLimits limits)
    {
        var size = Number("first") ?? Math.Min(limits.Default, limits.Maximum);
        if (size < 0)
            throw Refusal.Negative("first");
        return size <= limits.Maximum ? size : throw Refusal.TooLarge("first", size, limits.Maximum, limits.MaximumSetting);
    }

    /// <summary>The items of a list.</summary>
    public bool TryList(string name, [NotNullWhen(true)] out IEnumerable? items)
    {
        items = _values.TryGetValue(name, out var value) ? (IEnumerable?)value : null;
        return items is not null;
    }

    /// <summary>The names of the enum values in a list, each once.</summary>
    public bool TryNames(string name, [NotNullWhen(true)] out string[]? names)
    {
        names = TryList(name, out var items) ? [.. items.Cast<string>().Distinct(StringComparer.Ordinal)] : null;
        return names is not null;
    }

    /// <summary>An input object.</summary>
    public bool TryObject(string name, [NotNullWhen(true)] out IReadOnlyDictionary<string, object?>? fields)
    {
        fields = _values.TryGetValue(name, out var value) ? (IReadOnlyDictionary<string, object?>?)value : null;
        return fields is not null;
    }

    /// <summary>The input object type of an argument, or of its items.</summary>
    public InputObjectType InputType(string name) => (InputObjectType)field.Definition.Arguments.Find(name)!.Type.Named;

    /// <summary>The arguments of a page.</summary>
    public PageArguments Page() => new(Number("first"), Text("after"), Number("last"), Text("before"));
}
