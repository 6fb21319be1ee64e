namespace PodcastApi.GraphQL.Types;

/// <summary>A type with fields: object or interface. Fields and interfaces are made when first asked for, so types may refer to one another in circles.</summary>
public abstract class FieldsType : CompositeType
{
    private readonly Func<IEnumerable<Field>> _makeFields;
    private readonly Func<IEnumerable<NamedType>>? _makeInterfaces;
    private NameMap<Field>? _fields;
    private ImmutableArray<NamedType> _declaredInterfaces;
    private ImmutableArray<InterfaceType> _interfaces;

    private protected FieldsType(string name, Func<IEnumerable<Field>> fields, Func<IEnumerable<NamedType>>? interfaces) : base(name)
    {
        _makeFields = fields;
        _makeInterfaces = interfaces;
    }

    /// <summary>The fields in the order of their declaration.</summary>
    public NameMap<Field> Fields => _fields ?? MakeFields();

    /// <summary>What stands behind <c>implements</c>, as declared: a schema that is not valid may name types that are no interfaces.</summary>
    public ImmutableArray<NamedType> DeclaredInterfaces
    {
        get
        {
            if (_declaredInterfaces.IsDefault)
                _declaredInterfaces = _makeInterfaces is null ? [] : [.. _makeInterfaces()];
            return _declaredInterfaces;
        }
    }

    /// <summary>The interfaces that the type declares.</summary>
    public ImmutableArray<InterfaceType> Interfaces
    {
        get
        {
            if (_interfaces.IsDefault)
                _interfaces = [.. DeclaredInterfaces.OfType<InterfaceType>()];
            return _interfaces;
        }
    }

    private NameMap<Field> MakeFields()
    {
        lock (_makeFields)
        {
            if (_fields is not null)
                return _fields;
            var fields = new NameMap<Field>(_makeFields(), static field => field.Name);
            foreach (var field in fields)
                field.Parent = this;
            return _fields = fields;
        }
    }
}
