using PodcastApi.Content;
using PodcastApi.Content.Model;
using PodcastApi.Query.Searching;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Filters;

/// <summary>Makes filters whose values go into the values of one query.</summary>
public sealed class FilterFactory(QueryValues values)
{
    /// <summary>A condition that always holds.</summary>
    public static Filter Always { get; } = new AndFilter([]);

    /// <summary>A condition that never holds.</summary>
    public static Filter Never { get; } = new OrFilter([]);

    /// <summary>
    /// Compares a scalar by the rules of <see cref="Operators"/>. The value is null, or of the field's kind
    /// (<see cref="EntityId"/> or its text for ids, <see cref="string"/> for text, URLs and enums, <see cref="DateTimeOffset"/>,
    /// cut to microseconds, <see cref="DateOnly"/>, numbers, <see cref="bool"/>), or a sequence of such for
    /// <c>in</c> and <c>nin</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The operator does not apply to the field, or the value is not of its kind.</exception>
    public Filter Compare(ScalarField field, FilterOperator op, object? value)
    {
        if (field.IsList || !Operators.AppliesTo(op, field.Kind))
            throw new ArgumentException($"{field} cannot be compared by '{Operators.NameOf(op)}'.", nameof(op));
        if (Operators.TakesList(op))
            return value is null ? Constant(op, false) : CompareWithList(field, op, value);
        if (value is null)
            return Operators.Positive(op) == FilterOperator.Equal ? IsNull(field, op == FilterOperator.Equal) : Constant(op, false);
        return FilterValue.TryConvert(field, value, out var converted)
            ? new ComparisonFilter(field, op, values.Add(converted))
            : Constant(op, false);
    }

    /// <summary>The words of a text occur in the thing; the syntax is that of <see cref="SearchReader"/>.</summary>
    /// <exception cref="ArgumentException">Things of the type are not searched.</exception>
    public Filter FullText(ContentType type, string text)
    {
        if (type.SearchColumn is null)
            throw new ArgumentException($"{type} has no full text.", nameof(type));
        var (texts, forms) = SearchReader.Words(text, values);
        return new FullTextFilter(type, texts, forms);
    }

    /// <summary>
    /// A filter by name. The value is what <see cref="Compare"/> takes for the field at the end of the path; for
    /// <see cref="NamedFilterForm.Key"/> a slug, an id or a canonical URL; for <see cref="NamedFilterForm.FullText"/> the words.
    /// </summary>
    public Filter Named(ContentType type, NamedFilter named, object value) => Named(type, named, 0, value);

    private Filter Named(ContentType type, NamedFilter named, int depth, object value)
    {
        var isLast = depth == named.Path.Count - 1;
        if (depth < named.Path.Count && !(isLast && named.Form is NamedFilterForm.Equal or NamedFilterForm.NotBefore or NamedFilterForm.Before))
        {
            var relation = type.Relation(named.Path[depth]);
            return new RelationFilter(relation, RelationQuantifier.Some, Named(relation.Target, named, depth + 1, value));
        }

        return named.Form switch
        {
            NamedFilterForm.Equal => Compare(type.Scalar(named.Path[depth]), FilterOperator.Equal, value),
            NamedFilterForm.NotBefore => Compare(type.Scalar(named.Path[depth]), FilterOperator.GreaterThanOrEqual, value),
            NamedFilterForm.Before => Compare(type.Scalar(named.Path[depth]), FilterOperator.LowerThan, value),
            NamedFilterForm.Key => Key(type, (string)value),
            NamedFilterForm.FullText => FullText(type, (string)value),
        };
    }

    private Filter Key(ContentType type, string value)
    {
        if (EntityId.TryParse(value, out var id))
            return Compare(type.Id, FilterOperator.Equal, id);
        return Compare(type.Scalar(type.Kind == ContentKind.Link ? "url" : "slug"), FilterOperator.Equal, value);
    }

    private Filter CompareWithList(ScalarField field, FilterOperator op, object value)
    {
        if (value is string or not System.Collections.IEnumerable)
            throw new ArgumentException($"'{Operators.NameOf(op)}' on {field} takes a list.", nameof(value));
        var hasNull = false;
        var converted = new List<object>();
        foreach (var item in (System.Collections.IEnumerable)value)
        {
            if (item is null)
                hasNull = true;
            else if (FilterValue.TryConvert(field, item, out var one))
                converted.Add(one);
        }

        var isIn = op == FilterOperator.In;
        var comparison = converted.Count == 0
            ? Constant(op, false)
            : new ComparisonFilter(field, op, values.Add(FilterValue.ToArray(field.Kind, converted)));
        if (!hasNull)
            return comparison;
        if (converted.Count == 0)
            return IsNull(field, isIn);
        return isIn
            ? new OrFilter([comparison, IsNull(field, true)])
            : new AndFilter([comparison, IsNull(field, false)]);
    }

    private static Filter IsNull(ScalarField field, bool isNull)
        => field.IsColumnNullable ? new NullFilter(field, isNull) : isNull ? Never : Always;

    private static Filter Constant(FilterOperator op, bool positive)
        => positive != Operators.IsNegation(op) ? Always : Never;
}
