using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Merging;

/// <summary>A field in a selection set.</summary>
/// <param name="Parent">The type it is selected from; null or no composite type where the document is wrong.</param>
/// <param name="Node">The field.</param>
/// <param name="Definition">Null where the type has no such field.</param>
internal readonly record struct CollectedField(NamedType? Parent, FieldNode Node, Field? Definition)
{
    /// <summary>Whether any two such fields of one parent and name are the same in every respect.</summary>
    public bool IsPlain => Node is { SelectionSet: null, Arguments.IsEmpty: true, Directives.IsEmpty: true };
}

/// <summary>The fields of one response key, in document order.</summary>
internal sealed class FieldGroup
{
    private readonly HashSet<(NamedType?, string)> _plain = [];

    public List<CollectedField> All { get; } = [];

    /// <summary>The same, without repetitions of plain fields: where these agree with others, all do.</summary>
    public List<CollectedField> Distinct { get; } = [];

    public void Add(CollectedField field)
    {
        All.Add(field);
        if (!field.IsPlain || _plain.Add((field.Parent, field.Node.Name.Value)))
            Distinct.Add(field);
    }
}

/// <summary>What a selection set selects, inline fragments opened: fields by response key, and the names of the fragments spread.</summary>
internal sealed class CollectedFields
{
    public OrderedDictionary<string, FieldGroup> Groups { get; } = new(StringComparer.Ordinal);

    public List<string> Spreads { get; } = [];

    public static CollectedFields Collect(Schema schema, NamedType? parent, SelectionSetNode selectionSet)
    {
        var collected = new CollectedFields();
        collected.Add(schema, parent, selectionSet, new HashSet<string>(StringComparer.Ordinal));
        return collected;
    }

    private void Add(Schema schema, NamedType? parent, SelectionSetNode selectionSet, HashSet<string> spreads)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!Groups.TryGetValue(field.ResponseKey, out var group))
                        Groups.Add(field.ResponseKey, group = new FieldGroup());
                    group.Add(new CollectedField(parent, field, (parent as FieldsType)?.Fields.Find(field.Name.Value)));
                    break;
                case FragmentSpreadNode spread when spreads.Add(spread.Name.Value):
                    Spreads.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Add(schema, inline.TypeCondition is { } condition ? schema.FindType(condition.Name.Value) : parent, inline.SelectionSet, spreads);
                    break;
            }
        }
    }
}
