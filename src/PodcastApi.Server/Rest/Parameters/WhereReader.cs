using System.Globalization;
using System.Text.Json;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Values;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>
/// Reads <c>where</c>: the JSON of what GraphQL takes as the argument of the same name, with the same members, operators and meaning.
/// All that an object gives must hold. Null says something only to <c>eq</c>, <c>neq</c>, <c>in</c> and <c>nin</c>. Everything that is
/// wrong is named with its place (RFC 6901).
/// </summary>
internal sealed class WhereReader(FilterFactory factory, RequestErrors errors)
{
    public const string Parameter = "where";

    private const string And = "and";
    private const string Or = "or";
    private const string Any = "any";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private static readonly Dictionary<string, RelationQuantifier> Quantifiers = new(StringComparer.Ordinal)
    {
        ["all"] = RelationQuantifier.All,
        ["none"] = RelationQuantifier.None,
        ["some"] = RelationQuantifier.Some,
    };

    /// <summary>The filter; null when everything fulfils it, or something is wrong with it.</summary>
    public static Filter? Read(ContentType type, ParameterValues parameters, QueryValues values)
    {
        if (parameters.Text(Parameter) is not { } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return new WhereReader(new FilterFactory(values), parameters.Errors).Thing(type, document.RootElement, "");
        }
        catch (JsonException e)
        {
            var place = e.BytePositionInLine is { } at ? string.Create(CultureInfo.InvariantCulture, $" at byte {at + 1} of line {(e.LineNumber ?? 0) + 1}") : "";
            parameters.Errors.Add(
                ErrorCode.InvalidFilter, Parameter, $"'{Parameter}' is no JSON{place}. It is an object such as {{\"title\":{{\"contains\":\"x\"}}}}, percent-encoded.");
            return null;
        }
    }

    private Filter? Thing(ContentType type, JsonElement value, string pointer) => Thing(type.Members, type.SearchColumn is null ? null : type, value, pointer);

    private Filter? Thing(IReadOnlyList<ContentMember> members, ContentType? searched, JsonElement value, string pointer)
    {
        var valid = new List<string> { And, Or };
        valid.AddRange(members.Where(IsFilterable).Select(member => member.Name));
        if (searched is not null)
            valid.Add(NamedFilter.Words);
        return Conditions(value, pointer, valid, (name, inner, at) => name switch
        {
            And or Or => Combination(name, inner, at, (item, place) => Thing(members, searched, item, place)),
            NamedFilter.Words when searched is not null => inner.ValueKind == JsonValueKind.String
                ? factory.FullText(searched, inner.GetString()!)
                : Refuse(at, $"'{NamedFilter.Words}' takes a text with the words that are sought, not {Written(inner)}."),
            _ => Member(members.First(member => member.Name == name && IsFilterable(member)), inner, at),
        });
    }

    private static bool IsFilterable(ContentMember member) => member.Exposure.HasFlag(Exposure.GraphQL) && member switch
    {
        ScalarField scalar => scalar.IsFilterable,
        ObjectField owned => owned.Fields.Any(field => field.IsFilterable),
        Relation relation => relation.IsFilterable,
        _ => false,
    };

    private Filter? Member(ContentMember member, JsonElement value, string pointer)
    {
        switch (member)
        {
            case ScalarField { Elements: { } elements }:
                return Items(elements, value, pointer, (item, at) => Comparisons(elements.Target.Scalar(elements.Name), item, at));
            case ScalarField scalar:
                return Comparisons(scalar, value, pointer);
            case ObjectField owned:
                return Thing(owned.Fields, null, value, pointer) is { } fields ? new AndFilter([new NullFilter(owned.Fields[0], IsNull: false), fields]) : null;
            case Relation { Kind: RelationKind.ToOne } relation:
                return Thing(relation.Target, value, pointer) is { } target ? new RelationFilter(relation, RelationQuantifier.Some, target) : null;
            default:
                var items = (Relation)member;
                return Items(items, value, pointer, (item, at) => Thing(items.Target, item, at));
        }
    }

    private Filter? Items(Relation relation, JsonElement value, string pointer, Func<JsonElement, string, Filter?> read)
        => Conditions(value, pointer, [.. Quantifiers.Keys, Any], (name, inner, at) =>
        {
            if (name == Any)
            {
                if (inner.ValueKind is JsonValueKind.True or JsonValueKind.False)
                    return new RelationFilter(relation, inner.GetBoolean() ? RelationQuantifier.Some : RelationQuantifier.None, null);
                return Refuse(at, $"'{Any}' is true or false, not {Written(inner)}.");
            }

            var quantifier = Quantifiers[name];
            var condition = read(inner, at);
            return condition is null && quantifier == RelationQuantifier.All ? null : new RelationFilter(relation, quantifier, condition);
        });

    private Filter? Comparisons(ScalarField field, JsonElement value, string pointer)
    {
        var valid = Operators.All.Where(op => Operators.AppliesTo(op, field.Kind)).Select(Operators.NameOf).ToList();
        if (field.Kind == ScalarKind.String)
            valid.AddRange([And, Or]);
        return Conditions(value, pointer, valid, (name, inner, at) =>
        {
            if (name is And or Or)
                return Combination(name, inner, at, (item, place) => Comparisons(field, item, place));
            return Operators.TryParse(name, out var op)
                ? Comparison(field, op, inner, at)
                : throw new InvalidOperationException($"'{name}' is listed, but is no operator.");
        });
    }

    private Filter? Comparison(ScalarField field, FilterOperator op, JsonElement value, string pointer)
    {
        if (Operators.TakesList(op))
        {
            if (value.ValueKind == JsonValueKind.Null)
                return Refuse(pointer, $"'{Operators.NameOf(op)}' takes a list, not null.");
            var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
            var operands = new List<object?>();
            for (var i = 0; i < items.Count; i++)
            {
                var place = value.ValueKind == JsonValueKind.Array ? string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}") : pointer;
                if (items[i].ValueKind == JsonValueKind.Null && field.Kind != ScalarKind.Enum)
                    operands.Add(null);
                else if (Operand(field, field.Kind, items[i], place) is { } operand)
                    operands.Add(operand);
                else
                    return null;
            }

            return factory.Compare(field, op, operands);
        }

        var positive = Operators.Positive(op);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return positive == FilterOperator.Equal
                ? factory.Compare(field, op, null)
                : Refuse(pointer, $"'{Operators.NameOf(op)}' takes no null; to compare with null, use 'eq' or 'neq'.");
        }

        // A part of a URL need not be one.
        var isPart = positive is FilterOperator.Contains or FilterOperator.StartsWith or FilterOperator.EndsWith;
        return Operand(field, isPart ? ScalarKind.String : field.Kind, value, pointer) is { } single ? factory.Compare(field, op, single) : null;
    }

    private object? Operand(ScalarField field, ScalarKind kind, JsonElement value, string pointer)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (Convert(field, kind, value, text) is { } operand)
            return operand;
        var near = kind == ScalarKind.Enum && text is not null ? Names.Hint(text, field.Enum!.Names) : "";
        Refuse(pointer, $"'{field.Name}' is compared with {Form(field, kind)}, not with {Written(value)}.{near}");
        return null;
    }

    private static object? Convert(ScalarField field, ScalarKind kind, JsonElement value, string? text)
    {
        switch (kind)
        {
            case ScalarKind.Id:
                return text ?? (Whole(value) is null ? null : value.GetRawText());
            case ScalarKind.String:
                return text;
            case ScalarKind.Uri:
                return text is { Length: > 0 } && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? text : null;
            case ScalarKind.Int:
                return Whole(value) is >= int.MinValue and <= int.MaxValue and var number ? (int)number : null;
            case ScalarKind.Long:
                return Whole(value);
            case ScalarKind.Float:
                return value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()) ? value.GetDouble() : null;
            case ScalarKind.Boolean:
                return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
            case ScalarKind.DateTime:
                return text is not null && ParameterValues.TryReadInstant(text, out var instant) ? instant : null;
            case ScalarKind.LocalDate:
                return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            case ScalarKind.Enum:
                return text is not null && field.Enum!.Contains(text) ? text : null;
            default:
                throw new ArgumentException($"{field} is compared with nothing.", nameof(field));
        }
    }

    private static string Form(ScalarField field, ScalarKind kind) => kind switch
    {
        ScalarKind.Id => "an id",
        ScalarKind.String => "a text",
        ScalarKind.Uri => "a URL such as \"https://ada-lang.io/\"",
        ScalarKind.Int or ScalarKind.Long => "a whole number",
        ScalarKind.Float => "a number",
        ScalarKind.Boolean => "true or false",
        ScalarKind.DateTime => "an instant with its offset such as \"2026-01-22T06:30:00Z\"",
        ScalarKind.LocalDate => "a day such as \"2026-01-22\"",
        ScalarKind.Enum => $"one of {string.Join(", ", field.Enum!.Names)}",
    };

    private static long? Whole(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
            return null;
        if (value.TryGetInt64(out var whole))
            return whole;
        return value.GetDouble() is var number && double.IsInteger(number) && Math.Abs(number) < 1L << 62 ? (long)number : null;
    }

    private Filter? Combination(string name, JsonElement value, string pointer, Func<JsonElement, string, Filter?> read)
    {
        if (value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            return Refuse(pointer, $"'{name}' is a list of objects, not {Written(value)}.");
        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        var parts = new List<Filter>();
        for (var i = 0; i < items.Count; i++)
        {
            if (read(items[i], value.ValueKind == JsonValueKind.Array ? string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}") : pointer) is { } part)
                parts.Add(part);
        }

        if (name == And)
            return All(parts);
        // An alternative that always holds makes the whole hold; without alternatives nothing does.
        return parts.Count < items.Count ? null : parts.Count == 1 ? parts[0] : new OrFilter(parts);
    }

    private Filter? Conditions(JsonElement value, string pointer, IReadOnlyList<string> valid, Func<string, JsonElement, string, Filter?> condition)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Refuse(pointer, $"An object with some of {string.Join(", ", valid)} belongs here, not {Written(value)}.");
        var parts = new List<Filter>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var at = $"{pointer}/{property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!valid.Contains(property.Name))
                Refuse(at, $"There is no '{property.Name}' here.{Names.Hint(property.Name, valid)}");
            else if (!seen.Add(property.Name))
                Refuse(at, $"'{property.Name}' is given more than once; put both into 'and'.");
            else if (condition(property.Name, property.Value, at) is { } part)
                parts.Add(part);
        }

        return All(parts);
    }

    private static Filter? All(List<Filter> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => new AndFilter(parts),
    };

    private Filter? Refuse(string pointer, string detail)
    {
        errors.Add(ErrorCode.InvalidFilter, Parameter, $"'{Parameter}'{(pointer.Length == 0 ? "" : $" at {pointer}")}: {detail}", pointer);
        return null;
    }

    private static string Written(JsonElement value)
    {
        const int Most = 60;
        var text = value.GetRawText();
        return text.Length <= Most ? text : text[..Most] + "…";
    }
}
