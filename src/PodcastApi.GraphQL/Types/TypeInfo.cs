using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Types;

/// <summary>Follows a walk over a document and tells the types at the place where it is. Null wherever the document names what the schema does not have.</summary>
public sealed class TypeInfo(Schema schema) : Visitor
{
    private Track<GraphQLType> _types = new();
    private Track<CompositeType> _parentTypes = new();
    private Track<GraphQLType> _inputTypes = new();
    private Track<Field> _fields = new();
    private Track<InputValue> _inputs = new();

    /// <summary>The output type of the field, fragment or operation around.</summary>
    public GraphQLType? Type => _types.Peek();

    /// <summary>The composite type that fields are selected from here.</summary>
    public CompositeType? ParentType => _parentTypes.Peek();

    /// <summary>The input type of the value here.</summary>
    public GraphQLType? InputType => _inputTypes.Peek();

    /// <summary>The input type one level out.</summary>
    public GraphQLType? ParentInputType => _inputTypes.Peek(1);

    public Field? Field => _fields.Peek();

    /// <summary>The default of the argument or input field here; null in list items.</summary>
    public InputDefault? DefaultValue => _inputs.Peek()?.Default;

    public Directive? Directive { get; private set; }

    public Argument? Argument { get; private set; }

    public EnumValue? EnumValue { get; private set; }

    public override NodeKinds Enters =>
        NodeKinds.SelectionSet | NodeKinds.Field | NodeKinds.Directive | NodeKinds.OperationDefinition | NodeKinds.InlineFragment
        | NodeKinds.FragmentDefinition | NodeKinds.VariableDefinition | NodeKinds.Argument | NodeKinds.ListValue | NodeKinds.ObjectField
        | NodeKinds.EnumValue;

    public override NodeKinds Leaves => Enters;

    public override VisitAction Enter(Node node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Push(Type?.Named as CompositeType);
                break;
            case FieldNode field:
                var definition = ParentType is { } parent ? schema.FindField(parent, field.Name.Value) : null;
                _fields.Push(definition);
                _types.Push(definition?.Type is { IsOutputType: true } type ? type : null);
                break;
            case DirectiveNode directive:
                Directive = schema.FindDirective(directive.Name.Value);
                break;
            case OperationDefinitionNode operation:
                _types.Push(schema.GetRootType(operation.Operation));
                break;
            case InlineFragmentNode { TypeCondition: null }:
                _types.Push(Type?.Named);
                break;
            case InlineFragmentNode { TypeCondition: { } condition }:
                PushOutput(condition);
                break;
            case FragmentDefinitionNode fragment:
                PushOutput(fragment.TypeCondition);
                break;
            case VariableDefinitionNode variable:
                PushInput(schema.FindType(variable.Type));
                break;
            case ArgumentNode argument:
                Argument = (Directive?.Arguments ?? Field?.Arguments)?.Find(argument.Name.Value);
                _inputs.Push(Argument);
                PushInput(Argument?.Type);
                break;
            case ListValueNode:
                _inputs.Push(null);
                PushInput(InputType?.NullableType is ListType list ? list.OfType : null);
                break;
            case ObjectFieldNode objectField:
                var inputField = (InputType?.Named as InputObjectType)?.Fields.Find(objectField.Name.Value);
                _inputs.Push(inputField);
                PushInput(inputField?.Type);
                break;
            case EnumValueNode value:
                EnumValue = (InputType?.Named as EnumType)?.Values.Find(value.Value);
                break;
        }
        return VisitAction.Continue;
    }

    public override VisitAction Leave(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.SelectionSet:
                _parentTypes.Pop();
                break;
            case NodeKind.Field:
                _fields.Pop();
                _types.Pop();
                break;
            case NodeKind.Directive:
                Directive = null;
                break;
            case NodeKind.OperationDefinition or NodeKind.InlineFragment or NodeKind.FragmentDefinition:
                _types.Pop();
                break;
            case NodeKind.VariableDefinition:
                _inputTypes.Pop();
                break;
            case NodeKind.Argument:
                Argument = null;
                _inputs.Pop();
                _inputTypes.Pop();
                break;
            case NodeKind.ListValue or NodeKind.ObjectField:
                _inputs.Pop();
                _inputTypes.Pop();
                break;
            case NodeKind.EnumValue:
                EnumValue = null;
                break;
        }
        return VisitAction.Continue;
    }

    private void PushOutput(NamedTypeNode condition) =>
        _types.Push(schema.FindType(condition.Name.Value) is { IsOutputType: true } type ? type : null);

    private void PushInput(GraphQLType? type) => _inputTypes.Push(type is { IsInputType: true } ? type : null);

    /// <summary>A stack that may hold null and answers null when it is empty.</summary>
    private struct Track<T>()
        where T : class
    {
        private T?[] _items = new T?[8];
        private int _count;

        public readonly T? Peek(int below = 0) => _count > below ? _items[_count - 1 - below] : null;

        public void Push(T? item)
        {
            if (_count == _items.Length)
                Array.Resize(ref _items, _count * 2);
            _items[_count++] = item;
        }

        public void Pop() => _count--;
    }
}
