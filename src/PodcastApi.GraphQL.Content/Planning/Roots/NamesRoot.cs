using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Execution;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;

namespace PodcastApi.GraphQL.Content.Planning.Roots;

/// <summary>Things by many names: several roots of the query, put together by the names.</summary>
/// <param name="Asked">The names.</param>
/// <param name="Selections">The roots: first, for each key of the names, the values that the things have; then the things.</param>
/// <param name="Parts">What is wanted.</param>
internal sealed record NamesRoot(IReadOnlyList<AskedNames> Asked, IReadOnlyList<RootSelection> Selections, IReadOnlyList<NamesPart> Parts) : PlannedRoot
{
    /// <summary>The index of the first root among the roots of the query.</summary>
    public int Index { get; init; }

    /// <summary>The value of the field; null when the null of a field below goes up to it.</summary>
    /// <param name="key">The response key.</param>
    /// <param name="answer">What was read; null when nothing had to be.</param>
    /// <param name="complete">Completes a thing at a path; null when a null goes up beyond it.</param>
    public object? Complete(string key, ContentAnswer? answer, Func<ReadOnlyMemory<byte>, IReadOnlyList<object>, RawJson?> complete)
    {
        var names = Asked.Select((_, i) => Read(answer!, i)).ToList();
        var found = FoundNames.Of(Asked, names);
        var value = new OrderedDictionary<string, object?>(Parts.Count, StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            if (part is NamedNodes nodes)
            {
                if (Nodes(nodes, found, answer, json => complete(json.Json, [key, part.Key, json.Place])) is not { } things)
                    return null;
                value[part.Key] = things;
            }
            else
            {
                value[part.Key] = part is NotFoundNames missing ? found.NotFound.Select(name => Describe(name, missing.Parts)).ToList() : ((NamesConstant)part).Value;
            }
        }

        return value;
    }

    private List<RawJson>? Nodes(NamedNodes part, FoundNames found, ContentAnswer? answer, Func<(ReadOnlyMemory<byte> Json, int Place), RawJson?> complete)
    {
        var read = Asked.Select((_, i) => Read(answer!, part.First + i)).ToList();
        var things = new List<RawJson>(found.Rows.Count);
        foreach (var (key, row) in found.Rows)
        {
            if (complete((JsonMarshal.GetRawUtf8Value(read[key][row]).ToArray(), things.Count)) is not { } thing)
                return null;
            things.Add(thing);
        }

        return things;
    }

    private JsonElement Read(ContentAnswer answer, int root)
    {
        var body = new ArrayBufferWriter<byte>();
        answer.Write(Index + root, body);
        return JsonElement.Parse(body.WrittenSpan);
    }

    private static OrderedDictionary<string, object?> Describe((string Parameter, string Name) name, IReadOnlyList<NotFoundPart> parts)
    {
        var value = new OrderedDictionary<string, object?>(parts.Count, StringComparer.Ordinal);
        foreach (var part in parts)
        {
            value[part.Key] = part.Field switch
            {
                NotFoundField.Parameter => name.Parameter,
                NotFoundField.Value => name.Name,
                null => "NotFoundName",
            };
        }

        return value;
    }
}

/// <summary>A field of what was looked up.</summary>
internal abstract record NamesPart(string Key);

/// <summary>A fixed text: <c>__typename</c>.</summary>
internal sealed record NamesConstant(string Key, string Value) : NamesPart(Key);

/// <summary>The things.</summary>
/// <param name="Key">The response key.</param>
/// <param name="First">The first of the roots with them, one for each key of the names.</param>
internal sealed record NamedNodes(string Key, int First) : NamesPart(Key);

/// <summary>The names that lead to nothing.</summary>
internal sealed record NotFoundNames(string Key, IReadOnlyList<NotFoundPart> Parts) : NamesPart(Key);

/// <summary>A field of such a name; <c>__typename</c> when it is none of its own.</summary>
internal sealed record NotFoundPart(string Key, NotFoundField? Field);
