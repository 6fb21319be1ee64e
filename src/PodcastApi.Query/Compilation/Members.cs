using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Plans;
using PodcastApi.Query.Selections;

namespace PodcastApi.Query.Compilation;

/// <summary>The rows that belong to a root collection, or to a relation of one owner: FROM and WHERE of everything that reads them.</summary>
internal sealed class Members
{
    private readonly AccessScope _scope;
    private readonly List<(string Column, Action<SqlWriter> Value)> _keys = [];
    private ColumnEquals? _condition;
    private string? _template;

    private Members(AccessScope scope, ContentType type)
    {
        _scope = scope;
        Type = type;
    }

    public ContentType Type { get; }

    /// <summary>The pairs through which the rows are found; null when the rows are found by themselves.</summary>
    public Edge? Edge { get; private set; }

    public IReadOnlyList<ArgumentValue> Arguments { get; init; } = [];

    public Filter? Filter { get; private set; }

    /// <summary>Whether nothing but visibility narrows a root collection.</summary>
    public bool IsWhole => _keys.Count == 0 && Filter is null;

    /// <summary>Whether the rows of the table of pairs tell which things belong, without a look at the things.</summary>
    public bool IsOfPairsAlone => Edge is not null && Filter is null && _template is null && !ChecksTarget;

    /// <summary>
    /// A root collection. A filter that names one thing at the far end of dated pairs is not tried on each row: the rows are
    /// found through the pairs instead.
    /// </summary>
    public static Members OfCollection(AccessScope scope, ContentCollection collection, Filter? filter)
    {
        var members = new Members(scope, collection.Type)
        {
            _template = scope == AccessScope.Published ? collection.VisibleCondition ?? collection.Condition : collection.Condition,
        };
        var parts = Flatten(filter);
        var driving = parts.FindIndex(part => FilterSql.UniquePair(part) is { Edge: { DateColumn: not null, Repeats: false } });
        if (driving >= 0 && FilterSql.UniquePair(parts[driving]) is var (edge, far))
        {
            members.Edge = edge.Reverse();
            members._keys.Add((members.Edge.OwnerColumn, far));
            parts.RemoveAt(driving);
        }

        members.Filter = parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new AndFilter(parts),
        };
        return members;
    }

    /// <summary>A relation of the row of an alias, or of the row whose key the columns <c>k1</c> and <c>k2</c> of an alias hold.</summary>
    public static Members OfRelation(
        AccessScope scope, Relation relation, string owner, bool isKeySet = false, IReadOnlyList<ArgumentValue>? arguments = null, Filter? filter = null)
    {
        var members = new Members(scope, relation.Target) { Filter = filter, Arguments = arguments ?? [] };
        Action<SqlWriter> Owner(string column, int index)
            => isKeySet ? writer => writer.Column(owner, KeyNames.Of(index)) : writer => writer.Column(owner, column);
        switch (relation.Join)
        {
            case Edge edge:
                members.Edge = edge;
                members._keys.Add((edge.OwnerColumn, Owner("id", 0)));
                break;
            case Children children:
                members._condition = children.Condition;
                for (var i = 0; i < children.TargetColumns.Count; i++)
                    members._keys.Add((children.TargetColumns[i], Owner(children.OwnerColumns[i], i)));
                break;
            case ForeignKey key:
                for (var i = 0; i < key.TargetColumns.Count; i++)
                    members._keys.Add((key.TargetColumns[i], Owner(key.OwnerColumns[i], i)));
                break;
            default:
                throw new ArgumentException($"{relation} cannot be sought in.", nameof(relation));
        }

        return members;
    }

    /// <summary>Names the rows.</summary>
    /// <param name="writer">Where they will stand.</param>
    /// <param name="needsTarget">Whether columns of the target beside its id are to be read; else the pairs alone may do.</param>
    public MemberAliases Name(SqlWriter writer, bool needsTarget)
    {
        if (Edge is null)
            return new MemberAliases(null, writer.NewAlias(), null);
        var joinsTarget = needsTarget || Filter is not null || _template is not null || ChecksTarget;
        return new MemberAliases(writer.NewAlias(), joinsTarget ? writer.NewAlias() : null, Edge);
    }

    /// <summary>
    /// Writes what follows <c>from</c>: the rows, narrowed by everything but a position. Conditions may be added.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="aliases">The names of the rows.</param>
    /// <param name="isDistinct">Whether a target must not come twice.</param>
    public Conditions Write(SqlWriter writer, MemberAliases aliases, bool isDistinct)
    {
        var conditions = new Conditions(writer);
        if (aliases.Pair is null)
        {
            WriteTable(writer, Type);
            writer.Keyword(" ").Identifier(aliases.Target!);
            WriteConditions(writer, ref conditions, aliases.Target!);
            if (_scope == AccessScope.Published && Type.HasVisible)
                conditions.Next().Column(aliases.Target!, "visible");
        }
        else
        {
            WritePairs(writer, ref conditions, aliases, isDistinct && Edge!.Repeats);
        }

        if (_template is not null)
            conditions.Next().Template(_template, aliases.Target!);
        if (Filter is not null)
        {
            conditions.Next();
            new FilterSql(_scope).Write(writer, Filter, Type, aliases.Target!);
        }

        return conditions;
    }

    /// <summary>Writes the table of a type, or the query that stands for it.</summary>
    public static void WriteTable(SqlWriter writer, ContentType type)
    {
        if (type.Source is { } source)
            writer.Keyword("(").Keyword(source).Keyword(")");
        else
            writer.Identifier(type.Table);
    }

    private bool ChecksTarget => _scope == AccessScope.Published && Type.HasVisible && !Edge!.HasVisible;

    private static List<Filter> Flatten(Filter? filter)
    {
        var parts = new List<Filter>();
        void Add(Filter part)
        {
            if (part is AndFilter and)
            {
                foreach (var inner in and.Parts)
                    Add(inner);
            }
            else
            {
                parts.Add(part);
            }
        }

        if (filter is not null)
            Add(filter);
        return parts;
    }

    private void WritePairs(SqlWriter writer, ref Conditions conditions, MemberAliases aliases, bool isDistinct)
    {
        if (isDistinct)
            WriteDistinctPairs(writer, aliases.Pair!);
        else
            writer.Identifier(Edge!.Table).Keyword(" ").Identifier(aliases.Pair!);
        if (aliases.Target is not null)
        {
            writer.Keyword(" join ");
            WriteTable(writer, Type);
            writer.Keyword(" ").Identifier(aliases.Target).Keyword(" on ").Column(aliases.Target, "id").Keyword(" = ").Column(aliases.Pair!, Edge!.TargetColumn);
        }

        if (!isDistinct)
            WritePairConditions(writer, ref conditions, aliases.Pair!);
        if (ChecksTarget)
            conditions.Next().Column(aliases.Target!, "visible");
    }

    private void WriteDistinctPairs(SqlWriter writer, string alias)
    {
        var pair = writer.NewAlias();
        writer.Keyword("(select ").Column(pair, Edge!.TargetColumn);
        if (Edge.DateColumn is not null)
            writer.Keyword(", ").Column(pair, Edge.DateColumn);
        writer.Keyword(" from ").Identifier(Edge.Table).Keyword(" ").Identifier(pair);
        var conditions = new Conditions(writer);
        WritePairConditions(writer, ref conditions, pair);
        writer.Keyword(" group by ").Column(pair, Edge.TargetColumn);
        if (Edge.DateColumn is not null)
            writer.Keyword(", ").Column(pair, Edge.DateColumn);
        writer.Keyword(") ").Identifier(alias);
    }

    private void WritePairConditions(SqlWriter writer, ref Conditions conditions, string pair)
    {
        WriteConditions(writer, ref conditions, pair);
        if (_scope == AccessScope.Published && Edge!.HasVisible)
            conditions.Next().Column(pair, "visible");
        if (Edge!.Condition is { } condition)
            conditions.Next().Column(pair, condition.Column).Keyword(" = ").Literal(condition.Value);
    }

    private void WriteConditions(SqlWriter writer, ref Conditions conditions, string alias)
    {
        foreach (var (column, value) in _keys)
            value(conditions.Next().Column(alias, column).Keyword(" = "));
        if (_condition is not null)
            conditions.Next().Column(alias, _condition.Column).Keyword(" = ").Literal(_condition.Value);
        foreach (var argument in Arguments)
            WriteArgument(writer, ref conditions, Type, argument, alias);
    }

    /// <summary>Writes the condition of a relation's argument on the row of an alias.</summary>
    public static void WriteArgument(SqlWriter writer, ref Conditions conditions, ContentType type, ArgumentValue argument, string alias)
    {
        var (declared, value) = argument;
        conditions.Next();
        if (declared.Via is null)
        {
            writer.Column(alias, declared.Column).Keyword(" = any(").Parameter(value, SqlType.Text, isArray: true).Keyword(")");
            return;
        }

        var key = (ForeignKey)type.Relation(declared.Via).Join;
        var behind = writer.NewAlias();
        writer.Keyword("exists (select from ").Identifier(type.Relation(declared.Via).Target.Table).Keyword(" ").Identifier(behind).Keyword(" where ");
        for (var i = 0; i < key.TargetColumns.Count; i++)
            writer.Column(behind, key.TargetColumns[i]).Keyword(" = ").Column(alias, key.OwnerColumns[i]).Keyword(" and ");
        writer.Column(behind, declared.Column).Keyword(" = any(").Parameter(value, SqlType.Text, isArray: true).Keyword("))");
    }
}

/// <summary>The names of the rows that <see cref="Members.Write"/> wrote: the pair and the target, either null when not there.</summary>
internal readonly record struct MemberAliases(string? Pair, string? Target, Edge? Edge)
{
    /// <summary>Where the id of a member is.</summary>
    public (string Alias, string Column) Id => Pair is null ? (Target!, "id") : (Pair, Edge!.TargetColumn);

    /// <summary>The row that has a sort key.</summary>
    public string Of(KeysetColumn key) => key.OnPair ? Pair! : Target!;
}

/// <summary>The names of the columns of a set of keys.</summary>
internal static class KeyNames
{
    public static string Of(int index) => index == 0 ? "k1" : "k2";
}
