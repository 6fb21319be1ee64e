using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice. https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : Rule<ValidationContext>(context)
{
    private readonly Stack<Dictionary<string, NameNode>> _outer = new();
    private Dictionary<string, NameNode>? _known;

    public override NodeKinds Enters => NodeKinds.ObjectValue | NodeKinds.ObjectField;

    public override NodeKinds Leaves => NodeKinds.ObjectValue;

    public override VisitAction Enter(Node node)
    {
        if (node is ObjectFieldNode field)
        {
            var name = field.Name;
            if (!_known!.TryAdd(name.Value, name))
                Report($"There can be only one input field named \"{name.Value}\".", _known[name.Value], name);
            return VisitAction.Continue;
        }
        if (_known is not null)
            _outer.Push(_known);
        _known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        return VisitAction.Continue;
    }

    public override VisitAction Leave(Node node)
    {
        _outer.TryPop(out _known);
        return VisitAction.Continue;
    }
}
