using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Values;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each field is one of the type it is selected from. https://spec.graphql.org/September2025/#sec-Field-Selections</summary>
internal sealed class FieldsOnCorrectTypeRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Field;

    public override VisitAction Enter(Node node)
    {
        if (Context.TypeInfo.ParentType is not { } type || Context.TypeInfo.Field is not null)
            return VisitAction.Continue;
        var name = ((FieldNode)node).Name.Value;
        var suggestion = "";
        if (!Context.HideSuggestions)
        {
            suggestion = DidYouMean.Ask("to use an inline fragment on", SuggestTypes(type, name));
            if (suggestion.Length == 0 && type is FieldsType fieldsType)
                suggestion = Suggest(name, fieldsType.Fields.Names);
        }
        Report($"Cannot query field \"{name}\" on type \"{type}\".{suggestion}", node);
        return VisitAction.Continue;
    }

    /// <summary>The object types behind an abstract type that have the field, and their interfaces that have it; those that cover most first.</summary>
    private List<string> SuggestTypes(CompositeType type, string fieldName)
    {
        var uses = new OrderedDictionary<NamedType, int>();
        if (type is ObjectType)
            return [];
        foreach (var possible in Context.Schema.GetPossibleTypes(type))
        {
            if (possible.Fields.Find(fieldName) is null)
                continue;
            uses[possible] = 1;
            foreach (var implemented in possible.Interfaces)
            {
                if (implemented.Fields.Find(fieldName) is not null)
                    uses[implemented] = uses.GetValueOrDefault(implemented) + 1;
            }
        }

        // The order is not total, so that no library sort will do: each goes before the first that it should not follow.
        var sorted = new List<NamedType>(uses.Count);
        foreach (var candidate in uses.Keys)
        {
            int low = 0, high = sorted.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Compare(candidate, sorted[middle], uses) < 0)
                    high = middle;
                else
                    low = middle + 1;
            }
            sorted.Insert(low, candidate);
        }
        return sorted.ConvertAll(static type => type.Name);
    }

    private int Compare(NamedType a, NamedType b, OrderedDictionary<NamedType, int> uses)
    {
        var difference = uses[b] - uses[a];
        if (difference != 0)
            return difference;
        if (a is InterfaceType first && Context.Schema.IsSubType(first, b))
            return -1;
        if (b is InterfaceType second && Context.Schema.IsSubType(second, a))
            return 1;
        return NaturalOrder.Instance.Compare(a.Name, b.Name);
    }
}
