using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodcastApi.GraphQL.Execution.Incremental;

namespace PodcastApi.GraphQL.Execution;

/// <summary>An object of the response: its entries stand in the order in which their fields were first met.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "An object of the response, which can be read as a dictionary.")]
public sealed class ResponseObject : ResponseNode, IReadOnlyDictionary<string, object?>
{
    internal ResponseObject(ResponseNode? parent, int index, bool isNonNull, CollectedFieldsMap fields)
        : base(parent, index, isNonNull, fields.Count == 0 ? [] : new object?[fields.Count]) =>
        Fields = fields;

    /// <summary>The fields that the entries are of.</summary>
    public CollectedFieldsMap Fields { get; }

    /// <summary>The deliveries of the deferred fragments that are known from here down; null: those of the object above.</summary>
    internal DeliveryScope? Deliveries { get; set; }

    public int Count => Fields.Count;

    public IEnumerable<string> Keys => Fields.Select(collected => collected.ResponseKey);

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => Values;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The response has no key \"{key}\" here.");

    public bool ContainsKey(string key) => Fields.IndexOf(key) >= 0;

    public bool TryGetValue(string key, out object? value)
    {
        var index = Fields.IndexOf(key);
        value = index < 0 ? null : Values[index];
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Values.Length; i++)
            yield return new KeyValuePair<string, object?>(Fields[i].ResponseKey, Values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override object KeyAt(int index) => Fields[index].ResponseKey;
}
