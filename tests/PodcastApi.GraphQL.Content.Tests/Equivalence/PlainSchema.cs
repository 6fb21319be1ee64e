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
                return BySlug(content[field], arguments);
            case "guest":
                return BySlug(content.Collection("guests"), arguments);
            case "link":
                return content["link"].FirstOrDefault(link => (string)link["url"]! == (string)arguments["url"]!);
            case "episode":
                var podcast = arguments.GetValueOrDefault("podcast") as string;
                var found = content["episode"].Where(episode => (string)episode["slug"]! == (string)arguments["slug"]!
                    && (podcast is null || (string)content.One(episode, "podcast")!["slug"]! == podcast)).ToList();
                return found.Count > 1 ? throw Error("AMBIGUOUS_SLUG") : found.SingleOrDefault();
            case "revision":
                return content["dataset"][0]["revision"];
            case "changes":
                return Changes(content, (int?)arguments.GetValueOrDefault("first") ?? 500);
            default:
                return Page(content.Collection(field), ContentSchema.Instance.QueryType!.Fields.Find(field)!, arguments, context);
        }
    }

    private static PlainThing? BySlug(IEnumerable<PlainThing> things, IReadOnlyDictionary<string, object?> arguments)
        => things.FirstOrDefault(thing => (string)thing["slug"]! == (string)arguments["slug"]!);

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
        if ((first is not null && last is not null) || (after is not null && before is not null) || first < 0 || last < 0)
            throw Error("BAD_REQUEST");
        if (first > 100 || last > 100)
            throw Error("PAGE_SIZE_EXCEEDED");
        var filter = new PlainFilter(state.Content);
        if (arguments.GetValueOrDefault("where") is IReadOnlyDictionary<string, object?> where)
            items = items.Where(item => filter.Holds(item, where));
        var (hash, keys) = Binding(field, ArgumentCoercion.Coerce(field, context.FieldNodes[0], state.Variables));
        return new PlainPage(state.Content, items, keys, hash).Connection(first, last, state.Item(after), state.Item(before));
    }

    private static Dictionary<string, object?> Changes(PlainContent content, int size)
    {
        if (size is < 0 or > 1000)
            throw Error(size < 0 ? "BAD_REQUEST" : "PAGE_SIZE_EXCEEDED");
        var all = content["change"].Where(change => (string)change["action"]! == "UPSERT" && (!content.IsPublic || (bool)change["visible"]!))
            .OrderBy(change => (long)change["revision"]!).ThenBy(change => (short)change["depth"]!)
            .ThenBy(change => Convert.ToHexString(((Guid)change["id"]!).ToByteArray(bigEndian: true)), StringComparer.Ordinal).ToList();
        var page = all.Take(size).ToList();
        var dataset = content["dataset"][0];
        var (id, revision) = ((Guid)dataset["id"]!, (long)dataset["revision"]!);
        var next = page.Count == all.Count ? new ChangeToken(id, revision, short.MaxValue, Guid.AllBitsSet, revision)
            : page.Count == 0 ? new ChangeToken(id, 0, short.MinValue, Guid.Empty, revision)
            : new ChangeToken(id, (long)page[^1]["revision"]!, (short)page[^1]["depth"]!, (Guid)page[^1]["id"]!, revision);
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
                    ["action"] = "UPSERT",
                    ["mergedInto"] = null,
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
