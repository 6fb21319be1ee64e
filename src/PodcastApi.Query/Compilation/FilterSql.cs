using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// Filters as SQL. An expression may be NULL where it is false; negations are written so that they are true there
/// (see <see cref="Operators"/>).
/// </summary>
internal sealed class FilterSql(AccessScope scope)
{
    /// <summary>Writes a condition on the row of an alias.</summary>
    public void Write(SqlWriter writer, Filter filter, ContentType type, string alias)
    {
        switch (filter)
        {
            case AndFilter and:
                WriteParts(writer, and.Parts, " and ", "true", type, alias);
                break;
            case OrFilter or:
                WriteParts(writer, or.Parts, " or ", "false", type, alias);
                break;
            case ComparisonFilter { Field.Via: { } via } comparison:
                WriteVia(writer, via, comparison, type, alias);
                break;
            case ComparisonFilter comparison:
                WriteComparison(writer, comparison, alias);
                break;
            case NullFilter { Field.Via: { } via } isNull:
                var known = new NullFilter(isNull.Field.Owner.Relation(via).Target.Scalar(isNull.Field.Name), IsNull: false);
                Write(writer, new RelationFilter(type.Relation(via), isNull.IsNull ? RelationQuantifier.None : RelationQuantifier.Some, known), type, alias);
                break;
            case NullFilter isNull:
                writer.Column(alias, isNull.Field.Column).Keyword(isNull.IsNull ? " is null" : " is not null");
                break;
            case RelationFilter relation:
                WriteRelation(writer, relation, alias);
                break;
            case FullTextFilter fullText:
                writer.Column(alias, fullText.Type.SearchColumn!).Keyword(" @@ ");
                SearchSql.WriteQuery(writer, fullText.Texts, fullText.Forms);
                break;
            default:
                throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter));
        }
    }

    /// <summary>
    /// The id of the only thing that can fulfil a filter, when the filter names one by a unique field:
    /// a parameter, or a scalar sub-select, which the planner evaluates once.
    /// </summary>
    public static Action<SqlWriter>? UniqueId(Filter? filter) => filter switch
    {
        AndFilter { Parts: [var only] } => UniqueId(only),
        ComparisonFilter { Operator: FilterOperator.Equal, Field: { IsUnique: true, Via: null } field, Value: var slot } => field.Name == "id"
            ? writer => writer.Parameter(slot, Plans.SqlType.Uuid)
            : writer =>
            {
                var alias = writer.NewAlias();
                writer.Keyword("(select ").Column(alias, "id").Keyword(" from ").Identifier(field.Owner.Table).Keyword(" ").Identifier(alias)
                    .Keyword(" where ").Column(alias, field.Column).Keyword(" = ").Parameter(slot, SqlTypes.Of(field.Kind)).Keyword(")");
            }
        ,
        _ => null,
    };

    /// <summary>
    /// The pairs, and the id at their far end, when a filter asks that a relation leads to one thing that is named by a unique field.
    /// </summary>
    public static (Edge Edge, Action<SqlWriter> Id)? UniquePair(Filter filter)
    {
        if (filter is not RelationFilter { Quantifier: RelationQuantifier.Some } relation)
            return null;
        if (relation.Relation.Join is Edge edge && UniqueId(relation.Inner) is { } id)
            return (edge, id);
        if (relation.Inner is RelationFilter { Quantifier: RelationQuantifier.Some } behind
            && relation.Relation.Shortcuts.TryGetValue(behind.Relation.Name, out var shortcut)
            && UniqueId(behind.Inner) is { } idBehind)
        {
            return (shortcut, idBehind);
        }

        return null;
    }

    private void WriteParts(
        SqlWriter writer, IReadOnlyList<Filter> parts, string separator, string none, ContentType type, string alias)
    {
        if (parts.Count == 0)
        {
            writer.Keyword(none);
            return;
        }

        if (parts.Count > 1)
            writer.Keyword("(");
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                writer.Keyword(separator);
            Write(writer, parts[i], type, alias);
        }

        if (parts.Count > 1)
            writer.Keyword(")");
    }

    private static void WriteComparison(SqlWriter writer, ComparisonFilter comparison, string alias)
    {
        var field = comparison.Field;
        var type = SqlTypes.Of(field.Kind);
        var slot = comparison.Value;
        SqlWriter Column() => writer.Column(alias, field.Column);
        void Binary(string sign) => Column().Keyword(sign).Parameter(slot, type);
        void Any() => Column().Keyword(" = any(").Parameter(slot, type, isArray: true).Keyword(")");
        void Call(string function, string end)
        {
            writer.Keyword(function).Keyword("(").Column(alias, field.Column).Keyword(", ").Parameter(slot, type).Keyword(end);
        }

        void EndsWith() => writer.Keyword("right(").Column(alias, field.Column).Keyword(", length(").Parameter(slot, type)
            .Keyword(")) = ").Parameter(slot, type);
        void Not(Action positive)
        {
            writer.Keyword("(");
            positive();
            writer.Keyword(") is not true");
        }

        // An ordering's complement is an ordering too, which an index serves, unless nulls are to be among the rows.
        void NotOrdered(string sign, string complement)
        {
            if (field.IsColumnNullable)
                Not(() => Binary(sign));
            else
                Binary(complement);
        }

        Action write = comparison.Operator switch
        {
            FilterOperator.Equal => () => Binary(" = "),
            FilterOperator.NotEqual => () => Binary(field.IsColumnNullable ? " is distinct from " : " <> "),
            FilterOperator.Contains => () => Call("strpos", ") > 0"),
            FilterOperator.NotContains => () => Not(() => Call("strpos", ") > 0")),
            FilterOperator.In => Any,
            FilterOperator.NotIn => () => Not(Any),
            FilterOperator.StartsWith => () => Call("starts_with", ")"),
            FilterOperator.NotStartsWith => () => Not(() => Call("starts_with", ")")),
            FilterOperator.EndsWith => EndsWith,
            FilterOperator.NotEndsWith => () => Not(EndsWith),
            FilterOperator.GreaterThan => () => Binary(" > "),
            FilterOperator.NotGreaterThan => () => NotOrdered(" > ", " <= "),
            FilterOperator.GreaterThanOrEqual => () => Binary(" >= "),
            FilterOperator.NotGreaterThanOrEqual => () => NotOrdered(" >= ", " < "),
            FilterOperator.LowerThan => () => Binary(" < "),
            FilterOperator.NotLowerThan => () => NotOrdered(" < ", " >= "),
            FilterOperator.LowerThanOrEqual => () => Binary(" <= "),
            FilterOperator.NotLowerThanOrEqual => () => NotOrdered(" <= ", " > "),
        };
        write();
    }

    /// <summary>A field of the row behind a to-one relation: the row is there and fulfils it, or, for a negation, none does.</summary>
    private void WriteVia(SqlWriter writer, string via, ComparisonFilter comparison, ContentType type, string alias)
    {
        var relation = type.Relation(via);
        var positive = new ComparisonFilter(
            relation.Target.Scalar(comparison.Field.Name), Operators.Positive(comparison.Operator), comparison.Value);
        var quantifier = Operators.IsNegation(comparison.Operator) ? RelationQuantifier.None : RelationQuantifier.Some;
        Write(writer, new RelationFilter(relation, quantifier, positive), type, alias);
    }

    private void WriteRelation(SqlWriter writer, RelationFilter filter, string alias)
    {
        var relation = filter.Relation;
        if (filter.Quantifier == RelationQuantifier.Some && relation.Join is ForeignKey { OwnerColumns: [var column] } && UniqueId(filter.Inner) is { } id)
        {
            id(writer.Column(alias, column).Keyword(" = "));
            return;
        }

        if (UniquePair(filter) is var (edge, far))
        {
            WritePairExists(writer, edge, far, alias);
            return;
        }

        if (filter.Quantifier == RelationQuantifier.Some && Behind(relation, filter.Inner) is var (shortcut, inner))
        {
            // The table of pairs is smaller than that of the things between.
            relation = shortcut;
            filter = new RelationFilter(shortcut, RelationQuantifier.Some, inner);
        }

        writer.Keyword(filter.Quantifier == RelationQuantifier.Some ? "exists (select from " : "not exists (select from ");
        var members = Members.OfRelation(scope, relation, alias);
        var aliases = members.Name(writer, needsTarget: filter.Inner is not null);
        var conditions = members.Write(writer, aliases, isDistinct: false);
        if (filter.Inner is not null)
        {
            if (filter.Quantifier == RelationQuantifier.All)
            {
                conditions.Next().Keyword("(");
                Write(writer, filter.Inner, relation.Target, aliases.Target!);
                writer.Keyword(") is not true");
            }
            else
            {
                conditions.Next();
                Write(writer, filter.Inner, relation.Target, aliases.Target!);
            }
        }
        else if (filter.Quantifier == RelationQuantifier.All)
        {
            conditions.Next().Keyword("false");
        }

        writer.Keyword(")");
    }

    /// <summary>The relation straight to what a filter on the things between is about, and the filter on it; null when there is none.</summary>
    private static (Relation Relation, Filter? Filter)? Behind(Relation relation, Filter? inner)
    {
        var (name, filter) = inner switch
        {
            RelationFilter { Quantifier: RelationQuantifier.Some } behind => (behind.Relation.Name, behind.Inner),
            ComparisonFilter { Field.Via: { } via } comparison when !Operators.IsNegation(comparison.Operator) =>
                (via, comparison with { Field = relation.Target.Relation(via).Target.Scalar(comparison.Field.Name) }),
            _ => ((string?)null, (Filter?)null),
        };
        if (name is null || !relation.Shortcuts.TryGetValue(name, out var edge))
            return null;
        var target = relation.Target.Relation(name).Target;
        return (new Relation(name, RelationKind.List, () => target, edge, relation.Description), filter);
    }

    private void WritePairExists(SqlWriter writer, Edge edge, Action<SqlWriter> far, string owner)
    {
        var pair = writer.NewAlias();
        writer.Keyword("exists (select from ").Identifier(edge.Table).Keyword(" ").Identifier(pair)
            .Keyword(" where ").Column(pair, edge.OwnerColumn).Keyword(" = ").Column(owner, "id")
            .Keyword(" and ").Column(pair, edge.TargetColumn).Keyword(" = ");
        far(writer);
        if (edge.HasVisible && scope == AccessScope.Published)
            writer.Keyword(" and ").Column(pair, "visible");
        if (edge.Condition is { } condition)
            writer.Keyword(" and ").Column(pair, condition.Column).Keyword(" = ").Literal(condition.Value);
        writer.Keyword(")");
    }
}
