namespace PodcastApi.GraphQL.Types;

/// <summary>An input object type. https://spec.graphql.org/September2025/#sec-Input-Objects</summary>
public sealed class InputObjectType : NamedType
{
    private readonly Func<IEnumerable<InputField>> _makeFields;
    private NameMap<InputField>? _fields;

    /// <param name="name">The name.</param>
    /// <param name="fields">Makes the fields, once; it may use types that are not there yet.</param>
    /// <exception cref="GraphQLError">The name is none of the grammar.</exception>
    public InputObjectType(string name, Func<IEnumerable<InputField>> fields) : base(name) => _makeFields = fields;

    /// <summary>Whether exactly one field must be given. https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects</summary>
    public bool IsOneOf { get; init; }

    public override TypeKind Kind => TypeKind.InputObject;

    public override bool IsInputType => true;

    public override bool IsOutputType => false;

    /// <summary>The fields in the order of their declaration.</summary>
    public NameMap<InputField> Fields => _fields ?? MakeFields();

    private NameMap<InputField> MakeFields()
    {
        lock (_makeFields)
        {
            if (_fields is not null)
                return _fields;
            var fields = new NameMap<InputField>(_makeFields(), static field => field.Name);
            foreach (var field in fields)
                field.Parent = this;
            return _fields = fields;
        }
    }
}
