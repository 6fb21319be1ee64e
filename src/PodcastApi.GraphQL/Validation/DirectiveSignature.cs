using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;

namespace PodcastApi.GraphQL.Validation;

/// <summary>What is known of a directive: from the schema, or from a definition in the document itself.</summary>
internal readonly struct DirectiveSignature
{
    private readonly Directive? _directive;
    private readonly DirectiveDefinitionNode? _node;

    public DirectiveSignature(Directive directive) => _directive = directive;

    public DirectiveSignature(DirectiveDefinitionNode node) => _node = node;

    public bool IsRepeatable => _node?.IsRepeatable ?? _directive!.IsRepeatable;

    public bool IsAllowedOn(DirectiveLocation location)
    {
        if (_node is null)
            return _directive!.Locations.Contains(location);
        foreach (var name in _node.Locations)
        {
            if (DirectiveLocations.TryParse(name.Value, out var allowed) && allowed == location)
                return true;
        }
        return false;
    }

    public bool HasArgument(string name)
    {
        if (_node is null)
            return _directive!.Arguments.Find(name) is not null;
        foreach (var argument in _node.Arguments)
        {
            if (argument.Name.Value == name)
                return true;
        }
        return false;
    }

    public IEnumerable<string> ArgumentNames =>
        _node is null ? _directive!.Arguments.Names : _node.Arguments.Select(argument => argument.Name.Value);

    /// <summary>The required arguments that a use of the directive does not give, with their types.</summary>
    public void FindMissing(DirectiveNode use, Action<string, string> onMissing)
    {
        if (_node is null)
        {
            foreach (var argument in _directive!.Arguments)
            {
                if (argument.IsRequired && use.FindArgument(argument.Name) is null)
                    onMissing(argument.Name, argument.Type.ToString());
            }
            return;
        }
        foreach (var argument in _node.Arguments)
        {
            if (argument is { Type: NonNullTypeNode, DefaultValue: null } && use.FindArgument(argument.Name.Value) is null)
                onMissing(argument.Name.Value, argument.Type.ToString());
        }
    }
}
