using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each required argument of a field or directive is given. https://spec.graphql.org/September2025/#sec-Required-Arguments</summary>
internal sealed class ProvidedRequiredArgumentsRule(ExecutableContext context) : ProvidedRequiredArgumentsOnDirectivesRule(context)
{
    private readonly ExecutableContext _context = context;

    public override NodeKinds Leaves => base.Leaves | NodeKinds.Field;

    public override VisitAction Leave(Node node)
    {
        if (node is not FieldNode field)
            return base.Leave(node);
        if (_context.TypeInfo.Field is not { } definition)
            return VisitAction.Continue;
        foreach (var argument in definition.Arguments)
        {
            if (argument.IsRequired && !IsGiven(field, argument.Name))
                Report($"Argument \"{argument}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
        }
        return VisitAction.Continue;
    }

    private static bool IsGiven(FieldNode field, string name)
    {
        foreach (var argument in field.Arguments)
        {
            if (argument.Name.Value == name)
                return true;
        }
        return false;
    }
}
