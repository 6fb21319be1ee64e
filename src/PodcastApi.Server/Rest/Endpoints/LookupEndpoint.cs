using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>Many things by name at a time, such as <c>episodes/lookup?slugs=</c>, in the order of the names; tells which names lead to nothing.</summary>
internal sealed class LookupEndpoint : RestEndpoint
{
    private const string Podcast = "podcast";

    /// <summary>One name may be that of several things.</summary>
    private const int MaxFound = 1000;

    private static readonly JsonEncodedText Found = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText NotFound = JsonEncodedText.Encode("notFound");
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ContentCollection _collection;
    private readonly Representation _summary;
    private readonly IReadOnlyList<LookupKey> _keys;
    private readonly NamedFilter? _podcast;

    public LookupEndpoint(string collection)
    {
        _collection = ContentModel.Collection(collection);
        _summary = Representation.Summary(_collection.Type);
        _keys = LookupKey.Of(_collection.Type);
        _podcast = _keys.Any(key => key.Parameter == "guids") ? _collection.Type.NamedFilters.First(named => named.Name == Podcast) : null;
        Parameters =
        [
            .. _keys.Select(key => new RestParameter(key.Parameter, ParameterForm.Names, key.Description)),
            .. _podcast is null ? Array.Empty<RestParameter>() : [new RestParameter(Podcast, ParameterForm.Text, _podcast.Description)],
            .. StandardParameters.Shape(_summary).Where(parameter => parameter != StandardParameters.Explaining),
        ];
    }

    public override IReadOnlyList<RestParameter> Parameters { get; }

    public override RestAnswer Answer => new LookupAnswer(_summary);

    public override string Description =>
        "Each thing once, in the order in which it is first named. `notFound` has the names that lead to nothing. A name is one in use; `resolve` knows old ones.";

    public override async Task HandleAsync(RestRequest request)
    {
        var selection = request.Selection(_summary);
        var asked = new List<(LookupKey Key, IReadOnlyList<string> Names)>();
        foreach (var key in _keys)
        {
            if (request.Parameters.Text(key.Parameter) is { } text)
                asked.Add((key, key.Split(text)));
        }

        if (asked.Sum(part => part.Names.Count) is var count && count > request.Limits.MaxPageSize)
        {
            request.Errors.Add(ErrorCode.PageSizeExceeded, asked[^1].Key.Parameter,
                $"{count} things are named, more than {request.Limits.MaxPageSize}, the limit {LimitOptions.Setting(nameof(LimitOptions.MaxPageSize))}. Ask in several requests.");
        }

        request.Errors.ThrowIfAny();
        var roots = new List<RootSelection>();
        foreach (var (key, names) in asked)
        {
            var filter = key.Filter(new FilterFactory(request.Values), [.. names.SelectMany(name => key.Spell(name, request.BaseUrl)).Distinct(StringComparer.Ordinal)]);
            if (_podcast is not null && request.Parameters.Text(Podcast) is { } podcast)
                filter = new AndFilter([filter, new FilterFactory(request.Values).Named(_collection.Type, _podcast, podcast)]);
            var id = new Selection([new ScalarSelection("id", _collection.Type.Id), .. key.Selection.Fields.Where(field => field.Key != "id")]);
            roots.Add(Things("things", request, filter, selection));
            roots.Add(Things("names", request, filter, id));
        }

        // Nothing is named: the revision alone says what the answer is of.
        using var result = await request.ReadAsync(request.Values, roots.Count == 0 ? [new RevisionRoot("revision")] : roots);
        await AnswerSender.SendAsync(request, result.State, target => Write(target, request, result, asked));
    }

    private CollectionRoot Things(string key, RestRequest request, Filter filter, Selection selection)
    {
        var ordering = new Ordering([new SortKey(_collection.Type.Id)]);
        var binding = new CursorBinding(_collection.Name, ordering, filter, [], request.Values);
        return new CollectionRoot(key, _collection, new Connection
        {
            Page = new Page { Size = MaxFound, Binding = request.Values.Add(binding) },
            Ordering = ordering,
            Filter = filter,
            Output = new ItemArray(selection, PageFacts.None),
        });
    }

    private static void Write(IBufferWriter<byte> target, RestRequest request, QueryResult result, List<(LookupKey Key, IReadOnlyList<string> Names)> asked)
    {
        using var json = new Utf8JsonWriter(target, Readable);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var missing = new List<(string Parameter, string Name)>();
        json.WriteStartObject();
        json.WriteStartArray(Found);
        for (var i = 0; i < asked.Count; i++)
        {
            var (key, names) = asked[i];
            using var things = Parse(result, 2 * i, request.BaseUrl);
            using var known = Parse(result, (2 * i) + 1, request.BaseUrl);
            var rows = known.RootElement.EnumerateArray().Zip(things.RootElement.EnumerateArray())
                .Select(pair => (Id: pair.First.GetProperty("id").GetString()!, Values: Texts(pair.First).ToHashSet(StringComparer.Ordinal), Thing: pair.Second)).ToList();
            foreach (var name in names)
            {
                var spellings = key.Spell(name, request.BaseUrl);
                var found = rows.Where(row => spellings.Any(row.Values.Contains)).ToList();
                if (found.Count == 0)
                    missing.Add((key.Parameter, name));
                foreach (var (id, _, thing) in found)
                {
                    if (seen.Add(id))
                        json.WriteRawValue(thing.GetRawText(), skipInputValidation: true);
                }
            }
        }

        json.WriteEndArray();
        json.WriteStartArray(NotFound);
        foreach (var (parameter, name) in missing)
        {
            json.WriteStartObject();
            json.WriteString("parameter", parameter);
            json.WriteString("value", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static JsonDocument Parse(QueryResult result, int root, string baseUrl)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        result.Write(root, buffer, baseUrl);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };
}
