using System.Globalization;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Planning.Arguments;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;
using PodcastApi.Query.Changes;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>The reference: a schema built from our SDL, with plain resolvers over rows in memory.</summary>
internal static class PlainSchema
{
    public static Schema Instance { get; } = SchemaBuilder.Build(ContentSchema.Sdl, new SchemaBuilderOptions
    {
        Resolver = (type, field) => (source, arguments, context) => new ValueTask<object?>(
            type == "Query" ? Root(field.Name.Value, arguments, context)
            : source is PlainThing thing ? Field(thing, field.Name.Value, arguments, context)
            : ((IReadOnlyDictionary<string, object?>)source!)[field.Name.Value]),
        TypeResolver = _ => (value, _) => ((PlainThing)value).Type,
        Scalar = Coercion,
    });

    /// <summary>The hash of the cursors of a field with some arguments, which is the one thing that is taken from the planner.</summary>
    public static (ulong Hash, IReadOnlyList<(string Field, bool IsDescending)> Keys) Binding(
        Field field, IReadOnlyDictionary<string, object?> arguments)
    {
        var values = new QueryValues();
        var (scope, defaultOrder, relation) = field.Metadata switch
        {
            CollectionBinding { Collection: var collection } => (collection.Name, collection.Type.DefaultOrder, null),
            MemberBinding { Member: Relation member } => (member.ToString(), member.DefaultOrder, member),
            _ => throw new ArgumentException(field.ToString()),
        };
        var given = new List<ArgumentValue>();
        foreach (var argument in relation?.Arguments ?? [])
        {
            if (arguments.GetValueOrDefault(argument.Name) is IEnumerable<object?> names)
                given.Add(new ArgumentValue(argument, values.Add(names.Cast<string>().Distinct().ToArray())));
        }

        var ordering = arguments.GetValueOrDefault("order") is System.Collections.IEnumerable order
            ? OrderPlanner.Plan((InputObjectType)field.Arguments.Find("order")!.Type.Named, order, defaultOrder)
            : new Ordering(defaultOrder);
        var filter = arguments.GetValueOrDefault("where") is IReadOnlyDictionary<string, object?> where
            ? new FilterPlanner(new FilterFactory(values)).Plan((InputObjectType)field.Arguments.Find("where")!.Type.Named, where, "where")
            : null;
        var asked = Keys(arguments.GetValueOrDefault("order") as System.Collections.IEnumerable);
        return (new CursorBinding(scope, ordering, filter, given, values).Hash, asked.Count > 0 ? asked : [.. defaultOrder.Select(key => (key.Field.Name, key.IsDescending))]);
    }

    private static List<(string Field, bool IsDescending)> Keys(System.Collections.IEnumerable? order)
    {
        var keys = new List<(string Field, bool IsDescending)>();
        foreach (IReadOnlyDictionary<string, object?> entry in order ?? Array.Empty<object>())
        {
            if (entry.SingleOrDefault(pair => pair.Value is not null) is { Key: { } name, Value: SortDirection direction } && !keys.Exists(key => key.Field == name))
                keys.Add((name, direction == SortDirection.Descending));
        }

        return keys;
    }

    private static object? Root(string field, IReadOnlyDictionary<string, object?> arguments, ResolveContext context)
    {
        var content = ((PlainState)context.State!).Content;
        switch (field)
        {
            case "node":
                return content.Node((string)arguments["id"]!);
            case "nodes":
                return ((IEnumerable<object?>)arguments["ids"]!).Select(id => (object?)content.Node((string)id!)).ToList();
            case "podcast" or "person" or "company":
                return content.Names.BySlug(context.Field.Type.Named.Name, (string)arguments["slug"]!);
            case "guest":
                return content.Names.BySlug("Person", (string)arguments["slug"]!, content.Collection("guests").Contains);
            case "link":
                return content["link"].FirstOrDefault(link => (string)link["url"]! == (string)arguments["url"]!);
            case "episode":
                var found = content.Names.Episodes((string)arguments["slug"]!, arguments.GetValueOrDefault("podcast") as string);
                return found.Count > 1 ? throw Error("AMBIGUOUS_SLUG") : found.SingleOrDefault();
            case "resolve":
                return content.Names.Resolve((string)arguments["path"]!);
            case "search":
                return Search(arguments, context);
            case "suggest":
                var size = Size(arguments, 8, 100);
                return string.IsNullOrWhiteSpace((string)arguments["prefix"]!)
                    ? throw Error("BAD_REQUEST")
                    : content.Finder.Suggest((string)arguments["prefix"]!, Types(arguments), size);
            case "revision":
                return content["dataset"][0]["revision"];
            case "changes":
                return Changes(content, Size(arguments, 500, 1000), arguments.GetValueOrDefault("since") as string);
            default:
                return Page(content.Collection(field), ContentSchema.Instance.QueryType!.Fields.Find(field)!, arguments, context);
        }
    }

    /// <summary>How a search is read, which is taken from the planner: texts and their forms, and the hash of its cursors.</summary>
    public static (string[] Texts, string[] Forms, ulong Hash)? Reading(IReadOnlyDictionary<string, object?> arguments)
    {
        var values = new QueryValues();
        var types = Types(arguments)?.Select(name => EnumNames<SearchType>.TryParse(name, out var type) ? type : throw new ArgumentException(name)).ToArray();
        return SearchReader.Read((string)arguments["query"]!, types, arguments.GetValueOrDefault("podcast") as string, values).Terms is not { } terms ? null
            : ((string[])values[terms.Texts], (string[])values[terms.Forms], terms.Binding(values).Hash);
    }

    /// <summary>The page that all that is found makes.</summary>
    public static PlainPage Found(PlainContent content, IReadOnlyDictionary<string, object?> arguments, (string[] Texts, string[] Forms, ulong Hash) reading)
    {
        var name = arguments.GetValueOrDefault("podcast") as string;
        var podcasts = name is null ? null : content["podcast"].Where(podcast => (string)podcast["slug"]! == name || (string)podcast.Field("id")! == name).Select(podcast => (Guid)podcast["id"]!).ToArray();
        return new PlainPage(content, content.Finder.Search(reading.Texts, reading.Forms, Types(arguments), podcasts), [("rank", true)], reading.Hash);
    }

    private static string[]? Types(IReadOnlyDictionary<string, object?> arguments)
        => arguments.GetValueOrDefault("types") is IEnumerable<object?> names && names.Any() ? [.. names.Cast<string>().Distinct()] : null;

    private static Dictionary<string, object?> Search(IReadOnlyDictionary<string, object?> arguments, ResolveContext context)
    {
        var state = (PlainState)context.State!;
        var reading = Reading(arguments) ?? throw Error("BAD_REQUEST");
        CheckPage(arguments);
        return Found(state.Content, arguments, reading).Connection(
            (int?)arguments.GetValueOrDefault("first"), (int?)arguments.GetValueOrDefault("last"),
            state.Item((string?)arguments.GetValueOrDefault("after")), state.Item((string?)arguments.GetValueOrDefault("before")));
    }

    private static int Size(IReadOnlyDictionary<string, object?> arguments, int otherwise, int maximum)
    {
        var size = (int?)arguments.GetValueOrDefault("first") ?? otherwise;
        return size < 0 ? throw Error("BAD_REQUEST") : size > maximum ? throw Error("PAGE_SIZE_EXCEEDED") : size;
    }

    private static object? Field(PlainThing thing, string name, IReadOnlyDictionary<string, object?> arguments, ResolveContext context)
    {
        var content = ((PlainState)context.State!).Content;
        if (thing.Type == "Episode" && name == "audio")
        {
            return thing["audio_url"] is null ? null : new Dictionary<string, object?>
            {
                ["url"] = thing["audio_url"],
                ["mediaType"] = thing["audio_media_type"],
                ["bytes"] = thing["audio_bytes"],
            };
        }

        var type = context.Field.Type.NullableType;
        if (type is LeafType || (type is ListType list && list.OfType.NullableType is LeafType))
            return content.Scalar(thing, name);
        if (name == "related")
            return content.Finder.Related(thing, Size(arguments, 5, 100)).ToList();
        if (type is ListType)
            return content.Many(thing, name, arguments).ToList();
        if (!type.Named.Name.EndsWith("Connection", StringComparison.Ordinal))
            return content.One(thing, name);
        var field = ((ObjectType)ContentSchema.Instance.FindType(thing.Type)!).Fields.Find(name)!;
        return Page(content.Many(thing, name, arguments), field, arguments, context);
    }

    private static Dictionary<string, object?> Page(IEnumerable<PlainThing> items, Field field, IReadOnlyDictionary<string, object?> arguments, ResolveContext context)
    {
        var state = (PlainState)context.State!;
        var (first, last) = ((int?)arguments.GetValueOrDefault("first"), (int?)arguments.GetValueOrDefault("last"));
        var (after, before) = ((string?)arguments.GetValueOrDefault("after"), (string?)arguments.GetValueOrDefault("before"));
        CheckPage(arguments);
        var filter = new PlainFilter(state.Content);
        if (arguments.GetValueOrDefault("where") is IReadOnlyDictionary<string, object?> where)
            items = items.Where(item => filter.Holds(item, where));
        var (hash, keys) = Binding(field, ArgumentCoercion.Coerce(field, context.FieldNodes[0], state.Variables));
        return new PlainPage(state.Content, items, keys, hash).Connection(first, last, state.Item(after), state.Item(before));
    }

    private static void CheckPage(IReadOnlyDictionary<string, object?> arguments)
    {
        var (first, last) = ((int?)arguments.GetValueOrDefault("first"), (int?)arguments.GetValueOrDefault("last"));
        if ((first is not null && last is not null) || (arguments.GetValueOrDefault("after") is not null && arguments.GetValueOrDefault("before") is not null) || first < 0 || last < 0)
            throw Error("BAD_REQUEST");
        if (first > 100 || last > 100)
            throw Error("PAGE_SIZE_EXCEEDED");
    }

    // With a token: what came after its place, and of what was gone when the client began nothing. Without: what is there.
    private static bool IsTold(PlainContent content, PlainThing change, ChangeToken? since)
    {
        var isThere = (string)change["action"]! == "UPSERT" && (!content.IsPublic || (bool)change["visible"]!);
        if (since is null || isThere)
            return isThere && (since is null || IsAfter(change, since));
        return IsAfter(change, since) && (!content.IsPublic || (bool)change["visible"]! || (bool)change["was_visible"]!) && (long)change["revision"]! > since.Floor;
    }

    private static bool IsAfter(PlainThing change, ChangeToken since)
    {
        var byRevision = ((long)change["revision"]!).CompareTo(since.Revision);
        var order = byRevision != 0 ? byRevision : ((short)change["depth"]!).CompareTo(since.Depth);
        return order > 0 || (order == 0 && string.CompareOrdinal(PlainThing.Order(change["id"]), PlainThing.Order(since.Id)) > 0);
    }

    private static Dictionary<string, object?> Changes(PlainContent content, int size, string? token)
    {
        ChangeToken? since = null;
        if (token is not null && !ChangeToken.TryParse(token, out since))
            throw Error("BAD_REQUEST");
        var state = content["dataset"][0];
        if (since is not null && (since.Dataset != (Guid)state["id"]! || since.Revision > (long)state["revision"]! || Math.Max(since.Revision, since.Floor) < (long)state["retained_from"]!))
            throw Error("SYNC_TOKEN_EXPIRED");
        var all = content["change"].Where(change => IsTold(content, change, since))
            .OrderBy(change => (long)change["revision"]!).ThenBy(change => (short)change["depth"]!)
            .ThenBy(change => PlainThing.Order(change["id"]), StringComparer.Ordinal).ToList();
        var page = all.Take(size).ToList();
        var (id, revision) = ((Guid)state["id"]!, (long)state["revision"]!);
        var floor = since?.Floor ?? revision;
        var next = page.Count == all.Count ? new ChangeToken(id, revision, short.MaxValue, Guid.AllBitsSet, floor)
            : page.Count == 0 ? since ?? new ChangeToken(id, 0, short.MinValue, Guid.Empty, floor)
            : new ChangeToken(id, (long)page[^1]["revision"]!, (short)page[^1]["depth"]!, (Guid)page[^1]["id"]!, floor);
        return new Dictionary<string, object?>
        {
            ["changes"] = page.ConvertAll(change =>
            {
                Assert.True(EnumNames<ContentKind>.TryParse((string)change["type"]!, out var kind));
                return new Dictionary<string, object?>
                {
                    ["revision"] = change["revision"],
                    ["type"] = change["type"],
                    ["id"] = new EntityId(kind, (Guid)change["id"]!).ToString(),
                    ["action"] = content.IsPublic && !(bool)change["visible"]! ? "DELETE" : change["action"],
                    ["mergedInto"] = change["merged_into"] is Guid survivor ? new EntityId(kind, survivor).ToString() : null,
                    ["node"] = content.Find(kind.ToString(), change["id"]),
                };
            }),
            ["next"] = next.ToString(),
            ["hasMore"] = page.Count < all.Count,
            ["revision"] = revision,
        };
    }

    private static GraphQLError Error(string code) => new(code, extensions: new Dictionary<string, object?> { ["code"] = code });

    private static ScalarCoercion? Coercion(string name) => name switch
    {
        "DateTime" => new ScalarCoercion
        {
            // What PostgreSQL holds ends with microseconds.
            Input = value => Microseconds(DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture).UtcDateTime),
            Output = value => ((DateTime)value).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        },
        "LocalDate" => new ScalarCoercion
        {
            Input = value => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Output = value => (value is DateTime day ? DateOnly.FromDateTime(day) : (DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        "Long" => new ScalarCoercion { Input = value => Convert.ToInt64(value, CultureInfo.InvariantCulture) },
        _ => null,
    };

    private static DateTime Microseconds(DateTime instant) => new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
}

/// <summary>What the reference is executed with.</summary>
/// <param name="Content">What may be seen.</param>
/// <param name="Variables">The variables as our schema coerces them.</param>
/// <param name="Item">The item that a cursor was made of.</param>
internal sealed record PlainState(PlainContent Content, VariableValues Variables, Func<string?, PlainThing?> Item);
