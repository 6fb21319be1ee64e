using System.Text;

namespace PodcastApi.GraphQL.Content.Tests.Equivalence;

/// <summary>Says whether a thing fulfils a <c>where</c>, operator by operator.</summary>
internal sealed class PlainFilter(PlainContent content)
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    public bool Holds(PlainThing thing, IReadOnlyDictionary<string, object?> where) => where.All(field => Holds(thing, field.Key, field.Value));

    /// <summary>Compares values of one kind: texts by their UTF-8, false before true.</summary>
    public static int Compare(object a, object b) => (a, b) switch
    {
        (string x, string y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y)),
        _ => ((IComparable)Number(a)).CompareTo(Number(b)),
    };

    private bool Holds(PlainThing thing, string field, object? condition)
    {
        if (field is "and" or "or")
            return Combined(field, condition!, part => Holds(thing, part));
        var inner = (IReadOnlyDictionary<string, object?>)condition!;
        if (inner.Count == 0)
            return true;
        switch (thing.Type, field)
        {
            case ("Episode", "audio"):
                return IsEmpty(inner) || (thing["audio_url"] is not null && inner.All(part => Operators(thing.Field("audio" + char.ToUpperInvariant(part.Key[0]) + part.Key[1..]), part.Value!)));
            case ("Episode", "podcast") or ("Appearance", "person" or "company" or "episode") or ("Mention", "link" or "section" or "episode"):
                return IsEmpty(inner) || (content.One(thing, field) is { } target && Holds(target, inner));
        }

        if (thing.Field(field) is string[] texts)
            return inner.All(quantified => Quantified(texts, quantified.Key, quantified.Value!));
        if (inner.Keys.Any(key => key is "all" or "none" or "some" or "any"))
            return inner.All(quantified => Quantified(content.Many(thing, field, None).ToList(), quantified.Key, quantified.Value!));
        return Operators(content.Scalar(thing, field), inner);
    }

    /// <summary>Whether a filter asks nothing, however deep.</summary>
    private static bool IsEmpty(IReadOnlyDictionary<string, object?> filter) => filter.All(field => field.Key switch
    {
        "and" => ((IEnumerable<object?>)field.Value!).All(part => IsEmpty((IReadOnlyDictionary<string, object?>)part!)),
        "or" => ((IEnumerable<object?>)field.Value!).Any(part => IsEmpty((IReadOnlyDictionary<string, object?>)part!)),
        "some" or "none" or "any" => false,
        _ => field.Value is IReadOnlyDictionary<string, object?> inner && IsEmpty(inner),
    });

    private bool Quantified(List<PlainThing> items, string quantifier, object condition) => quantifier switch
    {
        "any" => items.Count > 0 == (bool)condition,
        "some" => items.Exists(item => Holds(item, (IReadOnlyDictionary<string, object?>)condition)),
        "none" => !items.Exists(item => Holds(item, (IReadOnlyDictionary<string, object?>)condition)),
        "all" => items.TrueForAll(item => Holds(item, (IReadOnlyDictionary<string, object?>)condition)),
        _ => throw new ArgumentException(quantifier),
    };

    private static bool Quantified(string[] texts, string quantifier, object condition) => quantifier switch
    {
        "any" => texts.Length > 0 == (bool)condition,
        "some" => Array.Exists(texts, text => Operators(text, condition)),
        "none" => !Array.Exists(texts, text => Operators(text, condition)),
        "all" => Array.TrueForAll(texts, text => Operators(text, condition)),
        _ => throw new ArgumentException(quantifier),
    };

    private static bool Operators(object? value, object operators)
        => ((IReadOnlyDictionary<string, object?>)operators).All(op => Operator(value, op.Key, op.Value));

    private static bool Operator(object? value, string op, object? operand) => op switch
    {
        "and" or "or" => Combined(op, operand!, part => Operators(value, part)),
        "eq" => Same(value, operand),
        "in" => ((IEnumerable<object?>)operand!).Any(item => Same(value, item)),
        "contains" => value is string text && text.Contains((string)operand!, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith((string)operand!, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith((string)operand!, StringComparison.Ordinal),
        "gt" => value is not null && Compare(value, operand!) > 0,
        "gte" => value is not null && Compare(value, operand!) >= 0,
        "lt" => value is not null && Compare(value, operand!) < 0,
        "lte" => value is not null && Compare(value, operand!) <= 0,
        _ when op[0] == 'n' => !Operator(value, op == "neq" ? "eq" : op[1..], operand),
        _ => throw new ArgumentException(op),
    };

    private static bool Combined(string op, object parts, Func<IReadOnlyDictionary<string, object?>, bool> holds)
    {
        var conditions = ((IEnumerable<object?>)parts).Cast<IReadOnlyDictionary<string, object?>>();
        return op == "and" ? conditions.All(holds) : conditions.Any(holds);
    }

    private static bool Same(object? a, object? b) => a is null || b is null ? a is null && b is null : Compare(a, b) == 0;

    private static object Number(object value) => value is int or long ? Convert.ToInt64(value) : value;
}
