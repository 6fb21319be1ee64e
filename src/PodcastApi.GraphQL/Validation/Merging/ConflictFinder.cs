using System.Runtime.CompilerServices;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Merging;

/// <summary>
/// Finds fields that cannot be merged, without opening fragments in place: what a selection set and its fragments hold is compared pair by pair,
/// and each pair of fragments, or of fields and a fragment, once. The number of pairs of fields is limited.
/// </summary>
/// <remarks>The algorithm of graphql-js. "Exclusive" fields are those of different object types: only their types must agree.</remarks>
internal sealed class ConflictFinder(ExecutableContext context)
{
    private readonly Dictionary<SelectionSetNode, CollectedFields> _collected = [];

    // The value says whether the pair was compared as exclusive only, which asks less.
    private readonly Dictionary<(CollectedFields, string), bool> _comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private int _comparisons;

    /// <summary>The conflicts within one selection set and the fragments it spreads.</summary>
    public List<Conflict> FindWithin(NamedType? parent, SelectionSetNode selectionSet)
    {
        var conflicts = new List<Conflict>();
        var fields = Collect(parent, selectionSet);
        foreach (var (key, group) in fields.Groups)
            CompareWithin(conflicts, key, group);
        for (var i = 0; i < fields.Spreads.Count; i++)
        {
            CompareWithFragment(conflicts, false, fields, fields.Spreads[i]);
            for (var j = i + 1; j < fields.Spreads.Count; j++)
                CompareFragments(conflicts, false, fields.Spreads[i], fields.Spreads[j]);
        }
        return conflicts;
    }

    private CollectedFields Collect(NamedType? parent, SelectionSetNode selectionSet)
    {
        if (!_collected.TryGetValue(selectionSet, out var collected))
            _collected[selectionSet] = collected = CollectedFields.Collect(context.Schema, parent, selectionSet);
        return collected;
    }

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private void CompareWithin(List<Conflict> conflicts, string key, FieldGroup group)
    {
        var fields = group.Distinct;
        if (group.All.Count != fields.Count && HasConflict(key, fields))
            fields = group.All;
        for (var i = 0; i < fields.Count; i++)
        {
            for (var j = i + 1; j < fields.Count; j++)
                Add(conflicts, Compare(key, false, fields[i], fields[j]));
        }
    }

    private bool HasConflict(string key, List<CollectedField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            for (var j = i + 1; j < fields.Count; j++)
            {
                if ((fields[i].IsPlain || fields[j].IsPlain) && Compare(key, false, fields[i], fields[j]) is not null)
                    return true;
            }
        }
        return false;
    }

    private void CompareBetween(List<Conflict> conflicts, bool areExclusive, CollectedFields first, CollectedFields second)
    {
        foreach (var (key, group) in first.Groups)
        {
            if (!second.Groups.TryGetValue(key, out var otherGroup))
                continue;
            var (fields, others) = (group.Distinct, otherGroup.Distinct);
            var hasRepetitions = fields.Count != group.All.Count || others.Count != otherGroup.All.Count;
            if (hasRepetitions && HasConflict(key, areExclusive, fields, others))
                (fields, others) = (group.All, otherGroup.All);
            foreach (var field in fields)
            {
                foreach (var other in others)
                    Add(conflicts, Compare(key, areExclusive, field, other));
            }
        }
    }

    private bool HasConflict(string key, bool areExclusive, List<CollectedField> fields, List<CollectedField> others)
    {
        foreach (var field in fields)
        {
            foreach (var other in others)
            {
                if ((field.IsPlain || other.IsPlain) && Compare(key, areExclusive, field, other) is not null)
                    return true;
            }
        }
        return false;
    }

    private static void Add(List<Conflict> conflicts, Conflict? conflict)
    {
        if (conflict is not null)
            conflicts.Add(conflict);
    }

    private void CompareWithFragment(List<Conflict> conflicts, bool areExclusive, CollectedFields fields, string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_comparedWithFragment.TryGetValue((fields, name), out var known) && (areExclusive || !known))
            return;
        _comparedWithFragment[(fields, name)] = areExclusive;
        // Each selection set meets each fragment behind it, which of a long chain of fragments is its square.
        Count(1);
        if (context.FindFragment(name) is not { } fragment)
            return;
        var others = Collect(fragment);
        if (fields == others)
            return;
        CompareBetween(conflicts, areExclusive, fields, others);
        foreach (var spread in others.Spreads)
            CompareWithFragment(conflicts, areExclusive, fields, spread);
    }

    private void CompareFragments(List<Conflict> conflicts, bool areExclusive, string first, string second)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (first == second)
            return;
        var pair = string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first);
        if (_comparedFragments.TryGetValue(pair, out var known) && (areExclusive || !known))
            return;
        _comparedFragments[pair] = areExclusive;
        if (context.FindFragment(first) is not { } firstFragment || context.FindFragment(second) is not { } secondFragment)
            return;
        Count(1);
        var fields = Collect(firstFragment);
        var others = Collect(secondFragment);
        CompareBetween(conflicts, areExclusive, fields, others);
        foreach (var spread in others.Spreads)
            CompareFragments(conflicts, areExclusive, first, spread);
        foreach (var spread in fields.Spreads)
            CompareFragments(conflicts, areExclusive, spread, second);
    }

    /// <summary>Whether two fields of one response key cannot be merged.</summary>
    private Conflict? Compare(string key, bool parentsAreExclusive, CollectedField first, CollectedField second)
    {
        Count(1 + first.Node.Arguments.Length);
        var areExclusive = parentsAreExclusive
            || (first.Parent != second.Parent && first.Parent is ObjectType && second.Parent is ObjectType);
        if (FindReason(areExclusive, first, second) is { } reason)
            return new Conflict(key, first.Node, second.Node, reason);
        if (first.Node.SelectionSet is not { } firstSet || second.Node.SelectionSet is not { } secondSet)
            return null;
        var inner = FindBetween(areExclusive,
            Collect(first.Definition?.Type.Named, firstSet), Collect(second.Definition?.Type.Named, secondSet));
        return inner.Count > 0 ? new Conflict(key, first.Node, second.Node, inner) : null;
    }

    private static string? FindReason(bool areExclusive, CollectedField first, CollectedField second)
    {
        var (firstName, secondName) = (first.Node.Name.Value, second.Node.Name.Value);
        if (!areExclusive)
        {
            if (firstName != secondName)
                return $"\"{firstName}\" and \"{secondName}\" are different fields";
            if (!ArgumentComparison.AreSame(first.Node.Arguments, second.Node.Arguments))
                return "they have differing arguments";
        }
        var firstStream = first.Node.Directives.FindDirective("stream");
        var secondStream = second.Node.Directives.FindDirective("stream");
        if (firstStream is not null && secondStream is not null && ArgumentComparison.AreSame(firstStream.Arguments, secondStream.Arguments))
            return "they have overlapping stream directives. See https://github.com/graphql/defer-stream-wg/discussions/100";
        if (firstStream is not null || secondStream is not null)
            return "they have overlapping stream directives";
        return first.Definition?.Type is { } type && second.Definition?.Type is { } otherType && DoTypesConflict(type, otherType)
            ? $"they return conflicting types \"{type}\" and \"{otherType}\""
            : null;
    }

    private List<Conflict> FindBetween(bool areExclusive, CollectedFields first, CollectedFields second)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var conflicts = new List<Conflict>();
        CompareBetween(conflicts, areExclusive, first, second);
        foreach (var spread in second.Spreads)
            CompareWithFragment(conflicts, areExclusive, first, spread);
        foreach (var spread in first.Spreads)
            CompareWithFragment(conflicts, areExclusive, second, spread);
        foreach (var spread in first.Spreads)
        {
            foreach (var otherSpread in second.Spreads)
                CompareFragments(conflicts, areExclusive, spread, otherSpread);
        }
        return conflicts;
    }

    /// <summary>https://spec.graphql.org/September2025/#SameResponseShape()</summary>
    private static bool DoTypesConflict(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (ListType a, ListType b) => DoTypesConflict(a.OfType, b.OfType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType a, NonNullType b) => DoTypesConflict(a.OfType, b.OfType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (first is LeafType || second is LeafType) && first != second,
    };

    private void Count(int comparisons)
    {
        _comparisons += comparisons;
        if (_comparisons > context.Options.MaxFieldComparisons)
        {
            var limit = context.Options.MaxFieldComparisonsSetting is { } setting ? $", the limit {setting}" : "";
            throw new ValidationAbortedException(
                $"The document has too many fields to merge: more than {context.Options.MaxFieldComparisons} comparisons{limit}. Validation aborted.");
        }
    }
}
