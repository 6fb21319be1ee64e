using PodcastApi.GraphQL.Introspection;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each named type is there. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</summary>
internal sealed class KnownTypeNamesRule : Rule<ValidationContext>
{
    private static readonly ImmutableArray<string> StandardNames =
        [.. Scalars.Specified.Select(scalar => scalar.Name), .. IntrospectionTypes.All.Select(type => type.Name)];

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    public KnownTypeNamesRule(ValidationContext context) : base(context)
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
                _declared.Add(type.Name.Value);
        }
    }

    public override NodeKinds Enters => NodeKinds.NamedType;

    public override VisitAction Enter(Node node)
    {
        var name = ((NamedTypeNode)node).Name.Value;
        if (_declared.Contains(name) || Context.Schema?.FindType(name) is not null)
            return VisitAction.Continue;
        var ancestors = Context.Walker.Ancestors;
        var isTypeSystem = ancestors.Length > 1 && ancestors[1] is TypeSystemNode;
        if (isTypeSystem && StandardNames.Contains(name))
            return VisitAction.Continue;
        Report($"Unknown type \"{name}\".{Suggest(name, KnownNames(isTypeSystem))}", node);
        return VisitAction.Continue;
    }

    private IEnumerable<string> KnownNames(bool isTypeSystem)
    {
        var names = (Context.Schema?.Types ?? []).Select(type => type.Name).Concat(_declared);
        return isTypeSystem ? StandardNames.Concat(names) : names;
    }
}
