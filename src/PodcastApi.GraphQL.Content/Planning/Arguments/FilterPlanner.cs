using System.Collections;
using PodcastApi.Content.Model;
using PodcastApi.GraphQL.Content.Binding;
using PodcastApi.GraphQL.Types;
using PodcastApi.Query.Filters;

namespace PodcastApi.GraphQL.Content.Planning.Arguments;

/// <summary>
/// Turns a coerced <c>where</c> into a filter. All that an object gives must hold, so an empty one always holds; an <c>or</c>
/// without alternatives never does. Null says something only as a value of <c>eq</c> and <c>neq</c> and in the list of <c>in</c>
/// and <c>nin</c>; anywhere else it is refused rather than passed over, since a filter that is not heeded shows too much.
/// A condition on an object or on what a to-one relation leads to asks that it is there.
/// </summary>
internal sealed class FilterPlanner(FilterFactory factory)
{
    private readonly List<string> _path = [];

    /// <summary>The filter on things of a type; null when everything fulfils it.</summary>
    /// <param name="input">The filter input of the type.</param>
    /// <param name="fields">What was given.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="GraphQLError">INVALID_FILTER.</exception>
    public Filter? Plan(InputObjectType input, IReadOnlyDictionary<string, object?> fields, string name)
    {
        _path.Clear();
        _path.Add(name);
        return Conditions(input, fields, Condition);
    }

    private Filter? Conditions(
        InputObjectType input, IReadOnlyDictionary<string, object?> fields, Func<InputField, object, Filter?> condition)
    {
        Filter? only = null;
        List<Filter>? parts = null;
        foreach (var (name, value) in fields)
        {
            _path.Add(name);
            if (condition(input.Fields.Find(name)!, value ?? Null) is { } part)
            {
                if (only is null)
                    only = part;
                else
                    (parts ??= [only]).Add(part);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return parts is null ? only : new AndFilter(parts);
    }

    private Filter? Condition(InputField field, object value) => field.Metadata switch
    {
        CombinationBinding combination => Combination(combination, field, value, Condition),
        ScalarFilterBinding scalar => Object(field, value, (op, operand) => Comparison(scalar.Field, op, operand)),
        WordsFilterBinding words => factory.FullText(words.Type, (string)NotNull(value)),
        ListFilterBinding { Field.Elements: { } elements } => Object(field, value, (quantifier, items) => Quantified(
            elements, quantifier, items, (op, operand) => Comparison(elements.Target.Scalar(elements.Name), op, operand))),
        ObjectFilterBinding owned => Object(field, value, Condition) is { } inner
            ? new AndFilter([new NullFilter(owned.Field.Fields[0], IsNull: false), inner])
            : null,
        RelationFilterBinding { Relation: { Kind: RelationKind.ToOne } relation } =>
            Object(field, value, Condition) is { } inner ? new RelationFilter(relation, RelationQuantifier.Some, inner) : null,
        RelationFilterBinding { Relation: var relation } => Object(field, value, (quantifier, items) => Quantified(relation, quantifier, items, Condition)),
        _ => throw new InvalidOperationException($"The planner does not know what {field} stands for."),
    };

    private Filter? Combination(
        CombinationBinding combination, InputField field, object value, Func<InputField, object, Filter?> condition)
    {
        var input = (InputObjectType)field.Type.Named;
        var parts = new List<Filter>();
        var alwaysHolds = !combination.IsOr;
        foreach (var item in (IEnumerable)NotNull(value))
        {
            if (Conditions(input, (IReadOnlyDictionary<string, object?>)item!, condition) is { } part)
                parts.Add(part);
            else
                alwaysHolds = true;
        }

        if (combination.IsOr)
            return alwaysHolds ? null : parts.Count == 1 ? parts[0] : new OrFilter(parts);
        return parts.Count == 0 ? null : parts.Count == 1 ? parts[0] : new AndFilter(parts);
    }

    private Filter? Object(InputField field, object value, Func<InputField, object, Filter?> condition)
        => Conditions((InputObjectType)field.Type.Named, (IReadOnlyDictionary<string, object?>)NotNull(value), condition);

    private Filter? Comparison(ScalarField scalar, InputField field, object value)
    {
        if (field.Metadata is CombinationBinding combination)
            return Combination(combination, field, value, (op, operand) => Comparison(scalar, op, operand));
        var comparison = ((OperatorBinding)field.Metadata!).Operator;
        if (value == Null)
        {
            return Operators.Positive(comparison) == FilterOperator.Equal
                ? factory.Compare(scalar, comparison, null)
                : throw Refused("takes no null; to compare with null, use 'eq' or 'neq'");
        }

        return factory.Compare(scalar, comparison, value);
    }

    private RelationFilter? Quantified(Relation relation, InputField field, object value, Func<InputField, object, Filter?> condition)
    {
        if (field.Metadata is AnyBinding)
            return new RelationFilter(relation, (bool)NotNull(value) ? RelationQuantifier.Some : RelationQuantifier.None, null);
        var quantifier = ((QuantifierBinding)field.Metadata!).Quantifier;
        var inner = Object(field, value, condition);
        return inner is null && quantifier == RelationQuantifier.All ? null : new RelationFilter(relation, quantifier, inner);
    }

    private object NotNull(object value) => value == Null ? throw Refused("must not be null; leave it out to ask nothing of it") : value;

    private GraphQLError Refused(string why) => Refusal.Of(ErrorCodes.InvalidFilter, $"'{string.Join('.', _path)}' {why}.");

    /// <summary>Stands for null where an object is needed.</summary>
    private static object Null { get; } = new();
}
