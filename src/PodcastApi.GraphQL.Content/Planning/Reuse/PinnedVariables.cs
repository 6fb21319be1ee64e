using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Content.Planning.Reuse;

/// <summary>
/// Finds the variables of a document that are used as the slug or id of a thing only: a plan made for one of their values serves
/// others.
/// </summary>
internal sealed class PinnedVariables : Visitor
{
    private static readonly HashSet<(string Field, string Argument)> Places =
    [
        ("podcast", "slug"), ("person", "slug"), ("guest", "slug"), ("company", "slug"), ("episode", "slug"), ("episode", "podcast"), ("node", "id"),
    ];

    private readonly Dictionary<string, int> _elsewhere = new(StringComparer.Ordinal);

    private PinnedVariables()
    {
    }

    public override NodeKinds Enters => NodeKinds.Field | NodeKinds.VariableDefinition | NodeKinds.Variable;

    /// <summary>The names of the variables.</summary>
    public static HashSet<string> Of(DocumentNode document)
    {
        var uses = new PinnedVariables();
        Walker.Walk(document, uses);
        return [.. uses._elsewhere.Where(use => use.Value == 0).Select(use => use.Key)];
    }

    /// <summary>The variable that stands in such a place; null when there is none.</summary>
    public static string? At(FieldNode field, string argument)
    {
        if (!Places.Contains((field.Name.Value, argument)))
            return null;
        foreach (var given in field.Arguments)
        {
            if (given.Name.Value == argument)
                return (given.Value as VariableNode)?.Name.Value;
        }

        return null;
    }

    public override VisitAction Enter(Node node)
    {
        switch (node)
        {
            case VariableNode variable:
                Count(variable.Name.Value, 1);
                break;
            case VariableDefinitionNode definition:
                // Its own variable is met next.
                Count(definition.Variable.Name.Value, -1);
                break;
            case FieldNode field:
                foreach (var argument in field.Arguments)
                {
                    if (At(field, argument.Name.Value) is { } name)
                        Count(name, -1);
                }

                break;
        }

        return VisitAction.Continue;
    }

    private void Count(string name, int more) => _elsewhere[name] = _elsewhere.GetValueOrDefault(name) + more;
}
