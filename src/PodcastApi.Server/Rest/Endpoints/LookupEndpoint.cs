using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PodcastApi.Content.Model;
using PodcastApi.Ingestion.Normalization.Links;
using PodcastApi.Query.Outcomes;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Answers;
using PodcastApi.Server.Rest.Explaining;
using PodcastApi.Server.Rest.Naming;
using PodcastApi.Server.Rest.Parameters;
using PodcastApi.Server.Rest.Selections;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Rest.Endpoints;

/// <summary>Many things by name at a time, such as <c>episodes/lookup?slugs=</c>, in the order of the names; tells which names lead to nothing.</summary>
internal sealed class LookupEndpoint : RestEndpoint
{
    private static readonly JsonEncodedText Found = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText NotFound = JsonEncodedText.Encode("notFound");
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ContentCollection _collection;
    private readonly Representation _summary;
    private readonly IReadOnlyList<LookupKey> _keys;

    public LookupEndpoint(string collection)
    {
        _collection = ContentModel.Collection(collection);
        _summary = Representation.Summary(_collection.Type);
        _keys = LookupKey.Of(_collection.Type);
        Parameters =
        [
            .. _keys.Select(key => new RestParameter(key.Parameter, ParameterForm.Names, key.Description + ", separated by commas.")),
            .. LookupKey.PodcastOf(_collection.Type) is { } podcast ? [new RestParameter(LookupKey.Podcast, ParameterForm.Text, podcast.Description)] : Array.Empty<RestParameter>(),
            .. StandardParameters.Shape(_summary),
        ];
    }

    public override IReadOnlyList<RestParameter> Parameters { get; }

    public override RestAnswer Answer => new LookupAnswer(_summary);

    public override string Description =>
        "Each thing once, in the order in which it is first named. `notFound` has the names that lead to nothing. A name is one in use; `resolve` knows old ones.";

    public override async Task HandleAsync(RestRequest request)
    {
        var selection = request.Selection(_summary);
        var asked = new List<AskedNames>();
        foreach (var key in _keys)
        {
            if (request.Parameters.Text(key.Parameter) is { } text)
                asked.Add(new AskedNames(key, [.. Split(key, text).Select(name => (name, key.Spell(name, UrlCanonicalizer.Canonicalize, url => PathSpellings.Of(url, request.BaseUrl).All)))]));
        }

        if (asked.Sum(part => part.Names.Count) is var count && count > request.Limits.MaxPageSize)
        {
            request.Errors.Add(ErrorCode.PageSizeExceeded, asked[^1].Key.Parameter,
                $"{count} things are named, more than {request.Limits.MaxPageSize}, the limit {LimitOptions.Setting(nameof(LimitOptions.MaxPageSize))}. Ask in several requests.");
        }

        request.Errors.ThrowIfAny();
        var podcast = request.Parameters.Text(LookupKey.Podcast);
        if (request.IsExplained)
        {
            await ExplainAsync(request, asked, podcast, selection);
            return;
        }

        var roots = new List<RootSelection>();
        foreach (var part in asked)
        {
            roots.Add(part.Key.Things("things", _collection, part.Spellings, podcast, selection, request.Values));
            roots.Add(part.Key.Things("names", _collection, part.Spellings, podcast, part.Key.Values(_collection.Type), request.Values));
        }

        // Nothing is named: the revision alone says what the answer is of.
        using var result = await request.ReadAsync(request.Values, roots.Count == 0 ? [new RevisionRoot("revision")] : roots);
        await AnswerSender.SendAsync(request, result.State, target => Write(target, request, result, asked));
    }

    private async Task ExplainAsync(RestRequest request, List<AskedNames> asked, string? podcast, Selection selection)
    {
        var explanation = new Explanation(request);
        var arguments = asked.Select(part => explanation.Argument(part.Key.Parameter, TypeOf(part.Key), new JsonArray([.. part.Names.Select(name => (JsonNode)name.Name)]))).ToList();
        if (podcast is not null)
            arguments.Add(explanation.Argument(LookupKey.Podcast, "String", podcast));
        var lookup = explanation.Root.Field(Explanation.Call("lookup" + _collection.Type.PluralName, arguments));
        ExplainedSelection.Add(lookup.Field("nodes"), selection);
        lookup.Field("notFound").Leaves("parameter", "value");
        await explanation.SendAsync();

        static string TypeOf(LookupKey key) => key.Parameter switch
        {
            LookupKey.Ids => "[ID!]",
            LookupKey.Urls => "[URI!]",
            _ => "[String!]",
        };
    }

    /// <summary>The values of a parameter. A comma separates URLs where the next one begins.</summary>
    private static IReadOnlyList<string> Split(LookupKey key, string text)
    {
        if (key.Parameter != LookupKey.Urls)
            return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var urls = new List<string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (urls.Count == 0 || part.Contains("://", StringComparison.Ordinal))
                urls.Add(part);
            else
                urls[^1] += "," + part;
        }

        return urls;
    }

    private static void Write(IBufferWriter<byte> target, RestRequest request, QueryResult result, List<AskedNames> asked)
    {
        var things = asked.Select((_, i) => Parse(result, 2 * i, request.BaseUrl)).ToList();
        var names = asked.Select((_, i) => Parse(result, (2 * i) + 1, request.BaseUrl)).ToList();
        var found = FoundNames.Of(asked, [.. names.Select(read => read.RootElement)]);
        using var json = new Utf8JsonWriter(target, Readable);
        json.WriteStartObject();
        json.WriteStartArray(Found);
        foreach (var (key, row) in found.Rows)
            json.WriteRawValue(things[key].RootElement[row].GetRawText(), skipInputValidation: true);
        json.WriteEndArray();
        json.WriteStartArray(NotFound);
        foreach (var (parameter, name) in found.NotFound)
        {
            json.WriteStartObject();
            json.WriteString("parameter", parameter);
            json.WriteString("value", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        things.ForEach(read => read.Dispose());
        names.ForEach(read => read.Dispose());
    }

    private static JsonDocument Parse(QueryResult result, int root, string baseUrl)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        result.Write(root, buffer, baseUrl);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
