namespace PodcastApi.GraphQL.Language;

public sealed partial class Walker
{
    private void VisitChildren(Node node)
    {
        switch (node)
        {
            case DocumentNode document:
                VisitAll(document.Definitions);
                break;
            case OperationDefinitionNode operation:
                VisitOptional(operation.Description);
                VisitAll(operation.VariableDefinitions);
                VisitAll(operation.Directives);
                Visit(operation.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                VisitOptional(variable.Description);
                Visit(variable.Variable);
                Visit(variable.Type);
                VisitOptional(variable.DefaultValue);
                VisitAll(variable.Directives);
                break;
            case SelectionSetNode set:
                VisitAll(set.Selections);
                break;
            case FieldNode field:
                VisitAll(field.Arguments);
                VisitAll(field.Directives);
                VisitOptional(field.SelectionSet);
                break;
            case ArgumentNode argument:
                Visit(argument.Value);
                break;
            case FragmentSpreadNode spread:
                VisitAll(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                VisitOptional(fragment.TypeCondition);
                VisitAll(fragment.Directives);
                Visit(fragment.SelectionSet);
                break;
            case FragmentDefinitionNode fragment:
                VisitOptional(fragment.Description);
                Visit(fragment.TypeCondition);
                VisitAll(fragment.Directives);
                Visit(fragment.SelectionSet);
                break;
            case ListValueNode list:
                VisitAll(list.Values);
                break;
            case ObjectValueNode value:
                VisitAll(value.Fields);
                break;
            case ObjectFieldNode field:
                Visit(field.Value);
                break;
            case DirectiveNode directive:
                VisitAll(directive.Arguments);
                break;
            case ListTypeNode list:
                Visit(list.Type);
                break;
            case NonNullTypeNode nonNull:
                Visit(nonNull.Type);
                break;
            case OperationTypeDefinitionNode root:
                Visit(root.Type);
                break;
            case TypeSystemNode or FieldDefinitionNode or InputValueDefinitionNode or EnumValueDefinitionNode:
                VisitTypeSystemChildren(node);
                break;
        }
    }

    private void VisitTypeSystemChildren(Node node)
    {
        if (node is IDescribedNode described)
            VisitOptional(described.Description);
        switch (node)
        {
            case ISchemaNode schema:
                VisitAll(schema.Directives);
                VisitAll(schema.OperationTypes);
                break;
            case FieldDefinitionNode field:
                VisitAll(field.Arguments);
                Visit(field.Type);
                VisitAll(field.Directives);
                break;
            case InputValueDefinitionNode input:
                Visit(input.Type);
                VisitOptional(input.DefaultValue);
                VisitAll(input.Directives);
                break;
            case IFieldsNode type:
                VisitAll(type.Interfaces);
                VisitAll(type.Directives);
                VisitAll(type.Fields);
                break;
            case IUnionNode union:
                VisitAll(union.Directives);
                VisitAll(union.Types);
                break;
            case IEnumNode type:
                VisitAll(type.Directives);
                VisitAll(type.Values);
                break;
            case IInputObjectNode input:
                VisitAll(input.Directives);
                VisitAll(input.Fields);
                break;
            case DirectiveDefinitionNode directive:
                VisitAll(directive.Arguments);
                VisitAll(directive.Directives);
                break;
            case IDirectivesNode other:
                VisitAll(other.Directives);
                break;
        }
    }
}
