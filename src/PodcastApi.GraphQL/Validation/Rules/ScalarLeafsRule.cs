using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Fields of scalars and enums have no selection, all others have one. https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections</summary>
internal sealed class ScalarLeafsRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Field;

    public override VisitAction Enter(Node node)
    {
        if (Context.TypeInfo.Type is not { } type)
            return VisitAction.Continue;
        var field = (FieldNode)node;
        var name = field.Name.Value;
        if (type.Named is LeafType)
        {
            if (field.SelectionSet is not null)
                Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", field.SelectionSet);
        }
        else if (field.SelectionSet is null)
        {
            Report($"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
        else if (field.SelectionSet.Selections.IsEmpty)
        {
            Report($"Field \"{name}\" of type \"{type}\" must have at least one field selected.", field);
        }
        return VisitAction.Continue;
    }
}
