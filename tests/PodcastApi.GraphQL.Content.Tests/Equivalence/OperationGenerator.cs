using System.Globalization;
using System.Text;
using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Content.Schemas;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Changes;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>
/// Makes random operations on our schema: aliases, fragments, variables, <c>@skip</c> and <c>@include</c>, unions and interfaces,
/// nested connections with all their arguments. The same seed gives the same operation.
/// </summary>
internal sealed class OperationGenerator(PlainContent content, int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _fragments = new();
    private readonly Dictionary<string, (string Type, object? Value)> _variables = [];
    private readonly Dictionary<string, PlainThing> _items = [];
    private int _names;

    public RandomOperation Make()
    {
        var selection = Fields(ContentSchema.Instance.QueryType!, _random.Next(2, 5));
        var text = new StringBuilder("query Q");
        if (_variables.Count > 0)
            text.Append('(').AppendJoin(", ", _variables.Select(variable => $"${variable.Key}: {variable.Value.Type}")).Append(')');
        return new RandomOperation(
            text.Append(' ').Append(selection).Append(_fragments).ToString(),
            _variables.ToDictionary(variable => variable.Key, variable => Plain(variable.Value.Value)),
            _items);
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private string NewName(string prefix) => prefix + (++_names).ToString(CultureInfo.InvariantCulture);

    /// <summary>A selection set on a type that has an object behind it.</summary>
    private string Below(GraphQLType type, int depth) => type.Named switch
    {
        ObjectType known => Fields(known, depth),
        CompositeType several => Cases(several, depth),
        _ => "",
    };

    private string Cases(CompositeType several, int depth)
    {
        var text = new StringBuilder("{ ");
        if (Chance(0.6))
            text.Append("__typename ");
        if (several is InterfaceType && Chance(0.7))
            text.Append("id ");
        foreach (var type in ContentSchema.Instance.GetPossibleTypes(several))
        {
            if (Chance(0.5))
                text.Append("... on ").Append(type.Name).Append(Condition()).Append(' ').Append(Fields(type, depth)).Append(' ');
        }

        if (text.Length == 2)
            text.Append("__typename ");
        return text.Append('}').ToString();
    }

    private string Fields(ObjectType type, int depth)
    {
        var text = new StringBuilder("{ ");
        var count = _random.Next(1, type.Name == "Query" ? 4 : 6);
        for (var i = 0; i < count; i++)
        {
            var selected = Chance(0.08) ? Leaf("__typename") : Field(type, depth);
            if (selected.Length == 0)
                continue;
            if (Chance(0.07))
                selected = $"...{(Chance(0.5) ? $" on {type.Name}" : "")}{Condition()} {{ {selected} {Leaf("__typename")} }}";
            else if (Chance(0.05))
                selected = Fragment(type, selected);
            text.Append(selected).Append(' ');
        }

        if (text.Length == 2)
            text.Append("__typename ");
        return text.Append('}').ToString();
    }

    private string Fragment(ObjectType type, string selected)
    {
        var name = NewName("F");
        _fragments.Append($" fragment {name} on {type.Name} {{ {selected} }}");
        return $"...{name}{Condition()}" + (Chance(0.3) ? $" ...{name}" : "");
    }

    private string Leaf(string name) => (Chance(0.2) ? NewName("a") + ": " : "") + name + Condition();

    private string Condition()
    {
        if (!Chance(0.06))
            return "";
        var value = Chance(0.5);
        return $" @{(Chance(0.5) ? "skip" : "include")}(if: {(Chance(0.5) ? Variable("Boolean!", value) : Literal(value))})";
    }

    private string Variable(string type, object? value)
    {
        var name = NewName("v");
        _variables.Add(name, (type, value));
        return "$" + name;
    }

    private string Field(ObjectType type, int depth)
    {
        var candidates = type.Fields.Where(field => field.Metadata is not (HighlightsBinding or DidYouMeanBinding or ReviewBinding or NamesBinding or CoMentionedBinding or ConnectionFieldBinding { Field: ConnectionField.Facets })
            && (depth > 0 || field.Type.Named is LeafType)).ToList();
        if (candidates.Count == 0)
            return "";
        var composite = candidates.Where(field => field.Type.Named is not LeafType).ToList();
        var picked = composite.Count > 0 && Chance(type.Name.EndsWith("Connection", StringComparison.Ordinal) ? 0.6 : 0.3) ? Pick(composite) : Pick(candidates);
        if (picked.Type.Named is LeafType)
            return Leaf(picked.Name);
        // Keys are never used for two things.
        var arguments = Arguments(picked);
        // What belongs to a page is no level of its own.
        var isPart = picked.Metadata is ConnectionFieldBinding or EdgeFieldBinding or ChangesFieldBinding or RelatedFieldBinding;
        return $"{NewName("k")}: {picked.Name}{arguments}{Condition()} {Below(picked.Type, isPart ? depth : depth - 1)}";
    }

    private string Arguments(Field field)
    {
        var values = new Dictionary<string, object?>();
        switch (field.Metadata)
        {
            case NodeBinding:
                values["id"] = AnyId();
                break;
            case NodesBinding:
                values["ids"] = Enumerable.Range(0, _random.Next(0, 6)).Select(_ => (object?)AnyId()).ToArray();
                break;
            case LookupBinding { Type: var type }:
                Lookup(type, values);
                break;
            case ChangesBinding:
                if (Chance(0.95))
                    values["first"] = Chance(0.03) ? Pick([-1, 1001]) : _random.Next(0, 9);
                if (Chance(0.6))
                    values["since"] = Chance(0.04) ? "nonsense" : Token();
                break;
            case ResolveBinding:
                values["path"] = Path();
                break;
            case SearchBinding:
                Search(values);
                break;
            case SuggestBinding:
                values["prefix"] = Chance(0.04) ? " " : Cut(Word());
                if (Chance(0.4))
                    values["types"] = SearchTypes();
                if (Chance(0.7))
                    values["first"] = Size();
                break;
            case RelatedBinding:
                if (Chance(0.8))
                    values["first"] = Size();
                break;
            case CollectionBinding { Collection.Type: var type }:
                Page(field, type, values);
                break;
            case MemberBinding { Member: Relation relation }:
                foreach (var argument in relation.Arguments)
                {
                    if (Chance(0.3))
                        values[argument.Name] = Enumerable.Range(0, _random.Next(0, 3)).Select(_ => (object?)new EnumName(Pick(argument.Enum.Names))).ToArray();
                }

                if (relation.Kind == RelationKind.Connection)
                    Page(field, relation.Target, values);
                break;
        }

        if (values.Count == 0)
            return "";
        var given = values.Select(value => $"{value.Key}: {Argument(field.Arguments.Find(value.Key)!, value.Value)}");
        return $"({string.Join(", ", given)})";
    }

    private string Argument(InputValue input, object? value) => Chance(0.25) ? Variable(input.Type.ToString()!, value) : Literal(value, input.Type);

    private string AnyId()
    {
        if (Chance(0.1))
            return Pick(["", "nonsense", "ep_0", "per_00000000000000000000000000"]);
        if (Chance(0.1))
        {
            var change = Pick(content["change"]);
            Assert.True(EnumNames<ContentKind>.TryParse((string)change["type"]!, out var kind));
            return new EntityId(kind, (Guid)change["id"]!).ToString();
        }

        var table = Pick(["podcast", "episode", "person", "company", "link", "appearance", "mention"]);
        return (string)Pick(content[table]).Field("id")!;
    }

    private void Lookup(ContentType type, Dictionary<string, object?> values)
    {
        if (type.Name == "Link")
        {
            values["url"] = Chance(0.1) ? "https://unknown.example/" : Pick(content["link"])["url"];
            return;
        }

        var thing = Pick(content[type.Name.ToLowerInvariant()]);
        values["slug"] = Chance(0.1) ? "unknown" : Chance(0.4) ? OldSlug(type) : thing["slug"];
        if (type.Name == "Episode" && Chance(0.6))
            values["podcast"] = PodcastName(Chance(0.3) ? Pick(content["podcast"]) : content.One(thing, "podcast")!);
    }

    private object? PodcastName(PlainThing podcast) => Chance(0.2) ? podcast.Field("id") : Chance(0.2) ? $"old-{podcast["slug"]}" : podcast["slug"];

    private string OldSlug(ContentType type)
    {
        var name = EnumNames<ContentKind>.Of(type.Kind!.Value);
        var path = (string)Pick(content["alias"].Where(alias => (string)alias["type"]! == name).ToList())["path"]!;
        return type.Kind == ContentKind.Episode && Chance(0.7) ? path : path[(path.LastIndexOf('/') + 1)..];
    }

    private string Path() => _random.Next(10) switch
    {
        0 => Pick(["", "unknown", "people/unknown"]),
        1 => (string)Pick(content["link"])["url"]!,
        2 => $"{Planning.PlanningDatabase.BaseUrl}/v1/{Pick(content["alias"])["path"]}",
        _ => (string)Pick(content["alias"])["path"]!,
    };

    /// <summary>How far a client may have come; sometimes one of another dataset, or one that is too old.</summary>
    private string Token()
    {
        var change = Pick(content["change"]);
        var state = content["dataset"][0];
        var revision = Chance(0.03) ? 101 : (long)change["revision"]!;
        return new ChangeToken(
            Chance(0.03) ? Guid.Empty : (Guid)state["id"]!, revision, (short)change["depth"]!, (Guid)change["id"]!, Chance(0.3) ? 0 : _random.Next(0, 100)).ToString();
    }

    private void Search(Dictionary<string, object?> values)
    {
        var words = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(8) switch
        {
            0 => $"\"{Word()}\"",
            1 => "-" + Word().Split(' ')[0],
            2 => $"{Word()[..2]}*",
            3 => "OR " + Word(),
            _ => Word(),
        });
        values["query"] = Chance(0.03) ? " " : string.Join(' ', words);
        if (Chance(0.4))
            values["types"] = SearchTypes();
        if (Chance(0.3))
            values["podcast"] = Chance(0.1) ? "unknown" : Pick(content["podcast"]) is var podcast && Chance(0.3) ? podcast.Field("id") : podcast["slug"];
        var isLast = Chance(0.25);
        if (Chance(0.9))
            values[isLast ? "last" : "first"] = Size();
        var plain = (Dictionary<string, object?>)Plain(values)!;
        if (!Chance(0.4) || PlainSchema.Reading(plain) is not { } reading)
            return;
        var page = PlainSchema.Found(content, plain, reading);
        if (page.Items.Count == 0)
            return;
        var item = Pick(page.Items);
        var cursor = page.Cursor(item);
        _items[cursor] = item;
        values[Chance(0.5) ? "after" : "before"] = cursor;
    }

    private string Word() => _random.Next(4) switch
    {
        0 => (string)Pick(content["person"])["name"]!,
        1 => (string)Pick(content["company"])["name"]!,
        2 => Pick(["word3", "number", "Title", "Äther", "Podcast", "host2.example", "xyzzy"]),
        _ => (string)Pick(content["episode"])["title"]!,
    };

    private object?[] SearchTypes() => [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => new EnumName(Pick(EnumNames<SearchType>.All)))];

    private int Size() => Chance(0.02) ? Pick([-1, 101]) : _random.Next(0, 9);

    private void Page(Field field, ContentType type, Dictionary<string, object?> values)
    {
        var input = field.Arguments.Find("where")?.Type.Named as InputObjectType;
        if (input is not null && Chance(0.4))
            values["where"] = Chance(0.05) ? null : Filter(input, type, 3);
        if (input is not null && Chance(0.4))
            values["order"] = Order((InputObjectType)field.Arguments.Find("order")!.Type.Named);
        var size = Size();
        var isLast = Chance(0.25);
        if (Chance(0.9))
            values[isLast ? "last" : "first"] = size;
        if (Chance(0.01))
            values[isLast ? "first" : "last"] = 1;
        if (Chance(0.35))
            values[Chance(0.5) ? "after" : "before"] = Cursor(field, type, values);
    }

    private string? Cursor(Field field, ContentType type, Dictionary<string, object?> values)
    {
        var table = content[type.Name.ToLowerInvariant()];
        if (table.Count == 0 || Chance(0.05))
            return null;
        var coerced = new Dictionary<string, object?>();
        foreach (var (name, value) in values)
        {
            if (Values.InputCoercion.TryCoerceValue(Plain(value), field.Arguments.Find(name)!.Type, out var one))
                coerced[name] = one;
        }

        var (hash, keys) = PlainSchema.Binding(field, coerced);
        var item = Pick(table);
        var cursor = new PlainPage(content, [], keys, hash).Cursor(item);
        _items[cursor] = item;
        return cursor;
    }

    private object?[] Order(InputObjectType input) => [.. Enumerable.Range(0, _random.Next(0, 4)).Select(_ => new Dictionary<string, object?>
    {
        [Pick(input.Fields).Name] = Chance(0.05) ? null : new EnumName(Pick(["ASC", "DESC"])),
    })];

    private Dictionary<string, object?> Filter(InputObjectType input, ContentType type, int depth)
    {
        var filter = new Dictionary<string, object?>();
        var count = _random.Next(10) == 0 ? 0 : Chance(0.8) ? 1 : 2;
        for (var i = 0; i < count; i++)
        {
            // Words are found by the database's own dictionaries.
            var field = Pick(input.Fields.Where(known => known.Metadata is not WordsFilterBinding).ToList());
            filter[field.Name] = field.Metadata switch
            {
                CombinationBinding => depth == 0 ? [] : Enumerable.Range(0, _random.Next(0, 3)).Select(_ => (object?)Filter(input, type, depth - 1)).ToArray(),
                ScalarFilterBinding { Field: var scalar } => Operators((InputObjectType)field.Type.Named, type, scalar, 1),
                ListFilterBinding { Field: var list } => Quantified((InputObjectType)field.Type.Named, type, list),
                ObjectFilterBinding { Field: var owned } => Owned((InputObjectType)field.Type.Named, type, owned),
                RelationFilterBinding { Relation: { Kind: RelationKind.ToOne } relation } =>
                    depth == 0 ? new Dictionary<string, object?>() : Filter((InputObjectType)field.Type.Named, relation.Target, depth - 1),
                RelationFilterBinding { Relation: var relation } => Quantified((InputObjectType)field.Type.Named, relation.Target, depth),
                _ => throw new ArgumentException(field.ToString()),
            };
        }

        return filter;
    }

    private Dictionary<string, object?> Owned(InputObjectType input, ContentType type, ObjectField owned)
    {
        var scalar = Pick(owned.Fields);
        return new Dictionary<string, object?> { [scalar.Name] = Operators((InputObjectType)input.Fields.Find(scalar.Name)!.Type.Named, type, scalar, 1) };
    }

    private Dictionary<string, object?> Quantified(InputObjectType input, ContentType target, int depth)
    {
        var field = Pick(input.Fields);
        return new Dictionary<string, object?>
        {
            [field.Name] = field.Metadata is AnyBinding ? Chance(0.5) : depth == 0 ? new Dictionary<string, object?>() : Filter((InputObjectType)field.Type.Named, target, depth - 1),
        };
    }

    private Dictionary<string, object?> Quantified(InputObjectType input, ContentType type, ScalarField list)
    {
        var field = Pick(input.Fields);
        return new Dictionary<string, object?>
        {
            [field.Name] = field.Metadata is AnyBinding ? Chance(0.5) : Operators((InputObjectType)field.Type.Named, type, list, 1),
        };
    }

    private Dictionary<string, object?> Operators(InputObjectType input, ContentType type, ScalarField scalar, int depth)
    {
        var operators = new Dictionary<string, object?>();
        for (var i = 0; i < (Chance(0.9) ? 1 : 2); i++)
        {
            var field = Pick(input.Fields);
            operators[field.Name] = field.Metadata switch
            {
                CombinationBinding => depth == 0 ? [] : Enumerable.Range(0, _random.Next(0, 3)).Select(_ => (object?)Operators(input, type, scalar, depth - 1)).ToArray(),
                OperatorBinding { Operator: var op } when Query.Filters.Operators.TakesList(op) =>
                    Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Value(type, scalar, mayBeNull: scalar.Kind != ScalarKind.Enum)).ToArray(),
                OperatorBinding { Operator: var op } => Value(type, scalar, mayBeNull: Query.Filters.Operators.Positive(op) == Query.Filters.FilterOperator.Equal, field.Type.Named == Scalars.String),
                _ => throw new ArgumentException(field.ToString()),
            };
        }

        return operators;
    }

    /// <summary>A value that a field has somewhere, or a piece of it.</summary>
    private object? Value(ContentType type, ScalarField scalar, bool mayBeNull, bool mayBeCut = false)
    {
        if (mayBeNull && Chance(0.15))
            return null;
        if (scalar.Kind == ScalarKind.Enum)
            return new EnumName(Pick(scalar.Enum!.Names));
        var table = content[type.Name switch
        {
            "Profile" => "person_profile",
            "EpisodeSource" => "episode_source",
            _ => type.Name.ToLowerInvariant(),
        }];
        var thing = table.Count == 0 ? null : Pick(table);
        var value = thing is null ? null
            : scalar.Column.StartsWith("audio_", StringComparison.Ordinal) ? thing[scalar.Column]
            : content.Scalar(thing, scalar.Name);
        if (value is string[] texts)
            value = texts.Length == 0 ? null : Pick(texts);
        return (scalar.Kind, value) switch
        {
            (ScalarKind.Id, _) when Chance(0.1) => AnyId(),
            (ScalarKind.String or ScalarKind.Uri, string { Length: > 3 } text) when mayBeCut && Chance(0.8) => Cut(text),
            (ScalarKind.DateTime, DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            (ScalarKind.LocalDate, DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (ScalarKind.String or ScalarKind.Uri or ScalarKind.Id, null) => "x",
            (ScalarKind.DateTime, null) => "2024-01-05T09:30:00+01:00",
            (ScalarKind.LocalDate, null) => "2024-01-05",
            (ScalarKind.Boolean, null) => true,
            (_, null) => 1,
            _ => value,
        };
    }

    private string Cut(string text)
    {
        var start = _random.Next(3) == 0 ? 0 : _random.Next(text.Length - 1);
        var end = Chance(0.4) ? text.Length : _random.Next(start + 1, text.Length);
        // Half a surrogate pair is no text: characters are taken whole.
        if (char.IsLowSurrogate(text[start]))
            start--;
        if (end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        return text[start..end];
    }

    /// <summary>A value as it is sent in variables.</summary>
    private static object? Plain(object? value) => value switch
    {
        EnumName name => name.Name,
        Dictionary<string, object?> fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value)),
        object?[] items => Array.ConvertAll(items, Plain),
        _ => value,
    };

    /// <summary>A value as a literal, in which a variable may stand for a part.</summary>
    private string Literal(object? value, GraphQLType? type = null)
    {
        switch (value)
        {
            case null:
                return "null";
            case bool truth:
                return truth ? "true" : "false";
            case EnumName name:
                return name.Name;
            case string text:
                var quoted = new StringBuilder("\"");
                foreach (var c in text)
                    quoted.Append(c is < ' ' or '"' or '\\' ? $"\\u{(int)c:x4}" : c.ToString());
                return quoted.Append('"').ToString();
            case double number:
                return number.ToString("R", CultureInfo.InvariantCulture);
            case Dictionary<string, object?> fields:
                var input = type?.Named as InputObjectType;
                return "{ " + string.Join(", ", fields.Select(field => $"{field.Key}: {Part(field.Value, input?.Fields.Find(field.Key)?.Type)}")) + " }";
            case object?[] items:
                var item = (type?.NullableType as ListType)?.OfType;
                return "[" + string.Join(", ", items.Select(one => Part(one, item))) + "]";
            default:
                return Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }
    }

    private string Part(object? value, GraphQLType? type)
        => type is not null && Chance(0.08) && !(value is null && type.IsNonNull) ? Variable(type.ToString()!, value) : Literal(value, type);
}
