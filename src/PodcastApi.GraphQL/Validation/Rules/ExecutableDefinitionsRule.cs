using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Only operations and fragments can be run. https://spec.graphql.org/September2025/#sec-Executable-Definitions</summary>
internal sealed class ExecutableDefinitionsRule(ExecutableContext context) : Rule<ExecutableContext>(context)
{
    public override NodeKinds Enters => NodeKinds.Document;

    public override VisitAction Enter(Node node)
    {
        foreach (var definition in ((DocumentNode)node).Definitions)
        {
            var name = definition switch
            {
                ExecutableDefinitionNode => null,
                TypeDefinitionNode type => Quote(type.Name),
                TypeExtensionNode extension => Quote(extension.Name),
                DirectiveDefinitionNode directive => Quote(directive.Name),
                DirectiveExtensionNode extension => Quote(extension.Name),
                _ => "schema",
            };
            if (name is not null)
                Report($"The {name} definition is not executable.", definition);
        }
        return VisitAction.Stop;
    }

    private static string Quote(NameNode name) => $"\"{name.Value}\"";
}
