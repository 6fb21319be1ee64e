using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>Each argument is one that the field or directive has. https://spec.graphql.org/September2025/#sec-Argument-Names</summary>
internal sealed class KnownArgumentNamesRule(ExecutableContext context) : KnownArgumentNamesOnDirectivesRule(context)
{
    private readonly ExecutableContext _context = context;

    public override NodeKinds Enters => base.Enters | NodeKinds.Argument;

    public override VisitAction Enter(Node node)
    {
        if (node is not ArgumentNode argument)
            return base.Enter(node);
        if (_context.TypeInfo.Argument is null && _context.TypeInfo.Field is { } field)
        {
            var name = argument.Name.Value;
            Report($"Unknown argument \"{name}\" on field \"{field}\".{Suggest(name, field.Arguments.Names)}", argument);
        }
        return VisitAction.Continue;
    }
}
