using PodcastApi.GraphQL.Introspection;

namespace PodcastApi.GraphQL.Types;

/// <summary>Finds all types that a schema needs, in graphql-js's order: the given ones first, each followed by what it alone refers to.</summary>
internal sealed class TypeCollector
{
    private readonly HashSet<NamedType> _seen = [];
    private readonly HashSet<NamedType> _waiting;
    private readonly List<NamedType> _order = [];

    private TypeCollector(SchemaConfig config) => _waiting = [.. config.Types];

    public static ImmutableArray<NamedType> Collect(SchemaConfig config)
    {
        var collector = new TypeCollector(config);
        foreach (var type in config.Types)
        {
            collector._waiting.Remove(type);
            collector.Add(type);
        }
        collector.Add(config.Query);
        collector.Add(config.Mutation);
        collector.Add(config.Subscription);
        foreach (var directive in config.Directives)
        {
            foreach (var argument in directive.Arguments)
                collector.Add(argument.Type);
        }
        collector.Add(IntrospectionTypes.Schema);
        return [.. collector._order];
    }

    private void Add(GraphQLType? reference)
    {
        if (reference is null)
            return;
        var type = reference.Named;
        if (_waiting.Contains(type) || !_seen.Add(type))
            return;
        _order.Add(type);
        switch (type)
        {
            case UnionType union:
                foreach (var member in union.DeclaredTypes)
                    Add(member);
                break;
            case FieldsType fieldsType:
                foreach (var implemented in fieldsType.DeclaredInterfaces)
                    Add(implemented);
                foreach (var field in fieldsType.Fields)
                {
                    Add(field.Type);
                    foreach (var argument in field.Arguments)
                        Add(argument.Type);
                }
                break;
            case InputObjectType inputObject:
                foreach (var field in inputObject.Fields)
                    Add(field.Type);
                break;
        }
    }
}
